import { useEffect, useState } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { MonthlyView, RemarkView, SchoolLetter, SchoolRemarks } from "../../app/session-monthly-api";
import { monthlyPane } from "../../locale/monthly-pane";
import { followsText, remarkCountsText, remarksSummary, severityText } from "../../locale/monthly-pane-text";
import { remarkedSchools } from "../../locale/monthly-words";
import { Fold } from "../parts/fold";
import { ListLine } from "../parts/list-line";
import { usePaneStyles } from "../parts/pane-styles";
import { CopyText } from "./copy-text";
import type { MonthlyActions } from "./monthly-actions";
import { SeveritySign } from "./severity-sign";
import { useMonthStyles } from "./month-styles";

const text = monthlyPane.remarks;

/** What only the schools can say: school by school, with the text to send. */
export function RemarksStep({ view, acts }: { readonly view: MonthlyView; readonly acts: MonthlyActions }) {
  const shared = usePaneStyles();
  const { remarks } = view;
  const [open, setOpen] = useState<string | null>(null);
  const school = remarks.find(({ key }) => key === open);
  if (school !== undefined) return <OfSchool school={school} acts={acts} onBack={() => setOpen(null)} />;
  if (remarks.length === 0) return <p className={shared.text}>{text.none}</p>;
  return (
    <>
      <p className={shared.quiet}>{text.about}</p>
      <p className={shared.text}>
        {remarksSummary(
          remarks.reduce((sum, group) => sum + group.alerts + group.warnings + group.infos, 0),
          remarkedSchools(remarks),
        )}
      </p>
      <ul className={shared.list} aria-label={text.list}>
        {remarks.map((group) => (
          <li key={group.key}>
            <ListLine name={group.school} onOpen={() => setOpen(group.key)}>
              <span className={shared.quiet}>{countsOf(group)}</span>
            </ListLine>
          </li>
        ))}
      </ul>
    </>
  );
}

function countsOf({ alerts, warnings, infos }: SchoolRemarks): string {
  return remarkCountsText({ alert: alerts, warn: warnings, info: infos });
}

function OfSchool(props: {
  readonly school: SchoolRemarks;
  readonly acts: MonthlyActions;
  readonly onBack: () => void;
}) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const { school, acts, onBack } = props;
  const letter = useLetter(acts, school);
  return (
    <>
      <div>
        <Button size="small" icon={<ArrowLeftRegular />} onClick={onBack} autoFocus>
          {text.back}
        </Button>
      </div>
      <h3 className={`${shared.subheading} ${styles.wrap}`}>{school.school}</h3>
      <p className={shared.quiet}>{countsOf(school)}</p>
      {letter !== null && letter.text !== "" && <CopyText key={school.key} text={letter.text} />}
      <ul className={shared.list} aria-label={text.ofSchool}>
        {letter?.remarks.map((remark) => (
          <li key={keyOf(remark)} className={styles.line}>
            <SeveritySign severity={remark.severity} />
            <div>
              <div className={`${shared.text} ${styles.wrap}`}>{remark.text}</div>
              <div className={`${shared.quiet} ${styles.wrap}`}>
                {severityText(remark.severity)} · {remark.file}
              </div>
              {remark.follows.length > 0 && <Follows texts={remark.follows} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function keyOf({ file, rule, kind, cells }: RemarkView): string {
  return [file, rule, kind, ...cells].join("|");
}

/** What one mistake drags along is no remark of its own. */
function Follows({ texts }: { readonly texts: readonly string[] }) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  return (
    <Fold summary={followsText(texts.length)}>
      <ul className={styles.plain}>
        {texts.map((sentence, index) => (
          <li key={`${String(index)} ${sentence}`} className={shared.quiet}>
            {sentence}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** null until it is there. */
function useLetter(acts: Pick<MonthlyActions, "letter">, school: SchoolRemarks): SchoolLetter | null {
  const [letter, setLetter] = useState<SchoolLetter | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void acts.letter(school.key).then((outcome) => {
      if (isCurrent && !outcome.failure) setLetter(outcome.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [acts, school]);
  return letter;
}
