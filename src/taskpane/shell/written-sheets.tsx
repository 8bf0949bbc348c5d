import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { sheetOrigin } from "../../core/table/recognise/sheet-origin";
import { writtenSheetsText } from "../../locale/pane";
import { usePaneStyles } from "../parts/pane-styles";
import type { ShowRow } from "../show-row";

const useStyles = makeStyles({
  box: {
    maxHeight: "24vh",
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    margin: "4px 0 0",
    padding: 0,
    listStyleType: "none",
  },
  link: { overflowWrap: "anywhere", textAlign: "left", padding: "2px 0" },
});

/** The sheets that were written, each a way to it. */
export function WrittenSheets(props: { readonly sheets: readonly string[]; readonly showRow: ShowRow }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { sheets, showRow } = props;
  const title = writtenSheetsText(sheets.length);
  return (
    <section className={`${shared.box} ${styles.box}`} aria-label={title} tabIndex={0}>
      <h2 className={shared.subheading}>{title}</h2>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet}>
            <Link as="button" className={styles.link} onClick={() => showRow({ sheet, row: 0, column: 0 })}>
              {sheetOrigin(sheet, "").sheetName}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
