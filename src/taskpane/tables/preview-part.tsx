import { makeStyles, tokens } from "@fluentui/react-components";
import type { DraftOutcome } from "../../app/session-shown-api";
import type { ColumnMeaning } from "../../core/model/recognised-table";
import { columnName } from "../../locale/form-names";
import { previewHeading, previewNumber, previewText, problemText, shownText } from "../../locale/shown-text";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  scroller: {
    overflowX: "auto",
    maxWidth: "100%",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& td, & th": {
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: "3px 8px 3px 0",
      textAlign: "right",
      verticalAlign: "bottom",
      fontWeight: "inherit",
      minWidth: "40px",
    },
    "& th[scope=row], & thead th:first-child": { textAlign: "left", minWidth: "110px" },
    "& thead th": { color: tokens.colorNeutralForeground2, maxWidth: "84px", overflowWrap: "break-word" },
    "& tfoot": { fontWeight: 600 },
  },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** The first schools and the totals as they are read, and what is missing. */
export function PreviewPart({ outcome }: { readonly outcome: DraftOutcome }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { problems, preview } = outcome;
  return (
    <div>
      <h3 className={shared.subheading}>{shownText.preview}</h3>
      <div role="status">
        {problems.map((problem) => (
          <p key={JSON.stringify(problem)} className={`${shared.text} ${styles.problem}`}>
            {problemText(problem)}
          </p>
        ))}
        <p className={shared.text}>{previewText(preview)}</p>
      </div>
      {preview.schools.length > 0 && <PreviewTable preview={preview} />}
    </div>
  );
}

function PreviewTable({ preview }: Pick<DraftOutcome, "preview">) {
  const styles = useStyles();
  const { schools, totals } = preview;
  const [first] = schools;
  const numbers = (first?.numbers ?? []).map(({ meaning }) => meaning);
  const texts = (first?.texts ?? []).map(({ meaning }) => meaning);
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={shownText.preview}>
      <table className={styles.table}>
        <PreviewHead {...{ numbers, texts }} />
        <tbody>
          {schools.map((school, index) => (
            <tr key={`${school.name} ${String(index)}`}>
              <th scope="row">{school.name}</th>
              {school.numbers.map((number) => (
                <td key={number.meaning}>{previewNumber(number)}</td>
              ))}
              {school.texts.map(({ text }, place) => (
                <td key={place}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {totals.length > 0 && (
          <tfoot>
            <tr>
              <th scope="row">{shownText.totals}</th>
              {numbers.map((meaning) => {
                const total = totals.find((of) => of.meaning === meaning);
                return <td key={meaning}>{total === undefined ? "" : previewNumber(total)}</td>;
              })}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function PreviewHead(props: {
  readonly numbers: readonly ColumnMeaning[];
  readonly texts: readonly ColumnMeaning[];
}) {
  const { numbers, texts } = props;
  return (
    <thead>
      <tr>
        <th scope="col">{shownText.school}</th>
        {numbers.map((meaning) => (
          <th key={meaning} scope="col">
            {previewHeading(meaning)}
          </th>
        ))}
        {texts.map((meaning, index) => (
          <th key={`${meaning} ${String(index)}`} scope="col">
            {columnName(meaning)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
