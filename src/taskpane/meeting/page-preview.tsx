import { makeStyles, tokens } from "@fluentui/react-components";
import { shownCell } from "../../locale/shown-cell";
import { meetingPane, pageNumberText } from "../../locale/meeting-pane";
import { MEETING, tableTitle } from "../../locale/meeting-text";
import type { MeetingPage, MeetingTable } from "../../sheets/meeting/meeting-set";
import { ChartView } from "../chart/chart-view";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  page: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "12px 14px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: 600,
  },
  wide: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th": { textAlign: "left", fontWeight: 600, backgroundColor: tokens.colorNeutralBackground3 },
    "& th, & td": {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: "3px 6px",
      verticalAlign: "top",
    },
  },
  list: { margin: 0, paddingLeft: "18px" },
  caption: { textAlign: "left", fontWeight: 600, padding: "2px 0 4px" },
});

/** A page as it will stand on paper: its words, its chart, its table. */
export function PagePreview(props: {
  readonly page: MeetingPage;
  readonly number: number;
  readonly all: number;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { page, number, all } = props;
  const { id, theme, title, sentences, charts, tables, proposals, footer } = page;
  const heading = `meeting-page-${id}`;
  return (
    <section className={styles.page} aria-labelledby={heading}>
      <p className={shared.quiet}>
        {pageNumberText(number, all)} · {MEETING.themes[theme]}
      </p>
      <h4 id={heading} className={styles.title}>
        {title}
      </h4>
      {sentences.map((sentence) => (
        <p key={sentence} className={shared.text}>
          {sentence}
        </p>
      ))}
      {charts.map((chart) => (
        <ChartView key={chart.id} picture={chart} />
      ))}
      {tables.map((table) => (
        <TablePreview key={table.title} table={table} page={title} />
      ))}
      {proposals.length > 0 && (
        <>
          <p className={shared.subheading}>{meetingPane.proposed}</p>
          <ul className={styles.list}>
            {proposals.map((proposal) => (
              <li key={proposal} className={shared.text}>
                {proposal}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={shared.quiet}>{footer}</p>
    </section>
  );
}

function TablePreview({ table, page }: { readonly table: MeetingTable; readonly page: string }) {
  const styles = useStyles();
  const { columns, rows } = table;
  const title = tableTitle(table);
  return (
    <div className={styles.wide} role="region" aria-label={`${page}. ${title}`} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ header }) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {columns.map(({ header, align, numberFormat }, column) => (
                <td key={header} style={{ textAlign: align }}>
                  {shownCell(cells[column] ?? null, numberFormat)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
