import { Button } from "@fluentui/react-components";
import { sheetOrigin } from "../../core/table/recognise/sheet-origin";
import { shownText } from "../../locale/shown-text";
import { usePaneStyles } from "../parts/pane-styles";

/** Sheets that were taken for no table, each with the way to show what it is. */
export function UnknownSheets(props: {
  readonly sheets: readonly string[];
  readonly isBusy: boolean;
  readonly onShow: (sheet: string) => void;
}) {
  const shared = usePaneStyles();
  const { sheets, isBusy, onShow } = props;
  if (sheets.length === 0) return null;
  return (
    <section className={shared.fields} aria-label={shownText.unknownTitle}>
      <h3 className={shared.subheading}>{shownText.unknownTitle}</h3>
      <p className={shared.quiet}>{shownText.unknownAbout}</p>
      <ul className={shared.list} style={{ gap: "8px" }}>
        {sheets.map((sheet) => {
          const { fileName, sheetName } = sheetOrigin(sheet, "");
          const name = fileName === "" ? sheetName : `${fileName}: ${sheetName}`;
          return (
            <li key={sheet} className={shared.row}>
              <span className={shared.text} style={{ flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" }}>
                {name}
              </span>
              <Button
                size="small"
                disabled={isBusy}
                aria-label={`${shownText.show}: ${name}`}
                onClick={() => onShow(sheet)}
              >
                {shownText.show}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
