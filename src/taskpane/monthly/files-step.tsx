import { Checkbox, MessageBar, MessageBarActions, MessageBarBody, Button } from "@fluentui/react-components";
import type { MonthlyFileView, MonthlyView } from "../../app/session-monthly-api";
import { monthlyPane } from "../../locale/monthly-pane";
import {
  keptMonthsText,
  missingTitle,
  monthlyFilesSummary,
  waitingFilesText,
} from "../../locale/monthly-pane-text";
import { sentSummary } from "../../locale/monthly-text";
import { numberText } from "../../locale/number-text";
import { AddFiles } from "../files/add-files";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";
import type { MonthlyActions } from "./monthly-actions";
import { FILE_GROUPS, groupOf } from "./file-groups";
import { MonthFileLine } from "./month-file-line";
import { useMonthStyles } from "./month-styles";

const text = monthlyPane.files;

/** A group of more files than this is folded, but for those that a person has to look at. */
const MANY = 8;

/** The files of the month, each with what came of it, and who has not sent. */
export function FilesStep(props: {
  readonly view: MonthlyView;
  readonly acts: MonthlyActions;
  readonly isBusy: boolean;
}) {
  const shared = usePaneStyles();
  const { view, acts, isBusy } = props;
  const files = allFiles(view);
  return (
    <>
      {view.keptMonths.length > 0 && <p className={shared.text}>{keptMonthsText(view.keptMonths)}</p>}
      {files.length === 0 && <p className={shared.text}>{text.drop}</p>}
      <p className={shared.quiet}>{text.untouched}</p>
      <AddFiles isBusy={isBusy} onPicked={acts.addFiles} />
      {view.ownSheets.length > 0 && (
        <Checkbox
          label={`${text.bookSheets} (${numberText(view.ownSheets.length)})`}
          checked={view.isBookUsed}
          disabled={isBusy}
          onChange={(_event, data) => acts.setBookUsed(data.checked === true)}
        />
      )}
      <WaitingBar files={view.files} acts={acts} isBusy={isBusy} />
      {files.length > 0 && <FileGroups view={view} files={files} acts={acts} />}
    </>
  );
}

/** The files, and the sheets of the open workbook that are tables of schools. */
function allFiles({ files, bookResults }: MonthlyView): MonthlyFileView[] {
  const ofBook = bookResults.map((result): MonthlyFileView => {
    return { id: "", path: result.file, use: "school", state: result.status, result };
  });
  return [...files, ...ofBook];
}

function WaitingBar(props: {
  readonly files: readonly MonthlyFileView[];
  readonly acts: MonthlyActions;
  readonly isBusy: boolean;
}) {
  const { files, acts, isBusy } = props;
  const waiting = files.filter(({ state }) => state === "waiting");
  if (waiting.length === 0 || isBusy) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{waitingFilesText(waiting.length)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => acts.readAgain(waiting.map(({ id }) => id))}>
          {text.restart}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function FileGroups(props: {
  readonly view: MonthlyView;
  readonly files: readonly MonthlyFileView[];
  readonly acts: MonthlyActions;
}) {
  const shared = usePaneStyles();
  const { view, files, acts } = props;
  const ofSchools = files.filter(({ use }) => use === "school");
  const accepted = files.filter(({ result }) => result?.isUsed === true).length;
  return (
    <section aria-label={text.list} className={shared.fields}>
      {view.hasRun && <p className={shared.text}>{monthlyFilesSummary(accepted, ofSchools.length)}</p>}
      {view.hasRun && <Missing view={view} />}
      {FILE_GROUPS.map((group) => {
        const inside = files.filter((file) => groupOf(file) === group);
        if (inside.length === 0) return null;
        const name = text.groups[group];
        const isOpen = group !== "accepted" || inside.length <= MANY;
        return (
          <Fold key={group} summary={`${name} (${numberText(inside.length)})`} open={isOpen}>
            <ul className={shared.list} aria-label={name}>
              {inside.map((file) => (
                <MonthFileLine key={file.path} file={file} acts={acts} />
              ))}
            </ul>
          </Fold>
        );
      })}
    </section>
  );
}

/** Who has not sent, month by month. */
function Missing({ view }: { readonly view: MonthlyView }) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const { months, missing, sentKnown } = view;
  const summary = <p className={shared.text}>{sentSummary(missing.length, sentKnown)}</p>;
  if (missing.length === 0) return summary;
  return (
    <>
      {sentKnown !== "known" && summary}
      {months.map((month) => {
        const schools = missing.filter((school) => school.month === month);
        if (schools.length === 0) return null;
        return (
          <Fold key={month} summary={missingTitle(month, schools.length)} open>
            <ul className={styles.plain}>
              {schools.map(({ schoolId, school }) => (
                <li key={schoolId} className={shared.text}>
                  {school}
                </li>
              ))}
            </ul>
          </Fold>
        );
      })}
    </>
  );
}
