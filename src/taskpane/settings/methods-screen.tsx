import type { CheckId } from "../../core/model/check-result";
import { checkTexts } from "../../locale/check-names";
import { paneText } from "../../locale/pane";
import { usePaneStyles } from "../parts/pane-styles";

const CHECKS: readonly CheckId[] = [
  "official-mean",
  "official-journal",
  "official-cohort",
  "official-list",
  "oge-mean",
  "funnel-mean",
  "funnel-share2",
  "funnel-share45",
  "boundary-region",
  "boundary-smooth",
  "journal-raised",
  "journal-lowered",
  "journal-gap2",
  "cohort-change",
  "vpr-oge",
  "oge-ege",
  "recheck",
  "medals",
  "low-results",
];

/** Every check in two lines: what is compared with what, and whose method it is. */
export function MethodsScreen() {
  const shared = usePaneStyles();
  return (
    <div className={shared.screen}>
      <h2 className={shared.heading}>{paneText.methods.title}</h2>
      <p className={shared.text}>{paneText.methods.intro}</p>
      <ul className={shared.list} style={{ gap: 12 }}>
        {CHECKS.map((id) => {
          const { title, method, source } = checkTexts(id);
          return (
            <li key={id}>
              <h3 className={shared.subheading}>{title}</h3>
              <p className={shared.text}>{method}</p>
              <p className={shared.quiet}>{source}</p>
            </li>
          );
        })}
      </ul>
      <p className={shared.quiet}>{paneText.methods.law}</p>
    </div>
  );
}
