import { CHECK_IDS } from "../../core/model/check-traits";
import { checkTexts } from "../../locale/check-names";
import { paneText } from "../../locale/pane";
import { usePaneStyles } from "../parts/pane-styles";

/** Every check in two lines: what is compared with what, and whose method it is. */
export function MethodsScreen() {
  const shared = usePaneStyles();
  return (
    <div className={shared.screen}>
      <h2 className={shared.heading}>{paneText.methods.title}</h2>
      <p className={shared.text}>{paneText.methods.intro}</p>
      <ul className={shared.list} style={{ gap: 12 }}>
        {CHECK_IDS.map((id) => {
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
