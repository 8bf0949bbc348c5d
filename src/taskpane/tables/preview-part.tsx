import { makeStyles, tokens } from "@fluentui/react-components";
import type { DraftOutcome } from "../../app/session-shown-api";
import type { ColumnMeaning } from "../../core/model/recognised-table";
import type { PreviewWork } from "../../core/table/shown/preview-table";
import { columnName } from "../../locale/form-names";
import {
  moreWorksText,
  previewHeading,
  previewNumber,
  previewText,
  problemText,
  shownText,
  workCaption,
} from "../../locale/shown-text";
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
    "& caption": { textAlign: "left", fontWeight: 600, padding: "8px 0 2px" },
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
      {preview.works.slice(0, SHOWN_WORKS).map((work, index) => {
        const caption = workCaption(work, preview.works);
        return work.schools.length > 0 && <WorkTable key={index} work={work} caption={caption} />;
      })}
      {preview.works.length > SHOWN_WORKS && (
        <p className={shared.text}>{moreWorksText(preview.works.length - SHOWN_WORKS)}</p>
      )}
    </div>
  );
}

/** Works of which a preview shows the first schools: more of them are no preview. */
const SHOWN_WORKS = 6;

function WorkTable({ work, caption }: { readonly work: PreviewWork; readonly caption: string }) {
  const styles = useStyles();
  const { schools, totals } = work;
  const [first] = schools;
  const numbers = (first?.numbers ?? []).map(({ meaning }) => meaning);
  const texts = (first?.texts ?? []).map(({ meaning }) => meaning);
  return (
    <div
      className={styles.scroller}
      tabIndex={0}
      role="region"
      aria-label={caption === "" ? shownText.preview : `${shownText.preview}: ${caption}`}
    >
      <table className={styles.table}>
        {caption !== "" && <caption>{caption}</caption>}
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
