import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { excelText } from "../../locale/excel";
import type { Interruption } from "../../workbook/live-workbook";

const useStyles = makeStyles({
  bars: {
    padding: "0 16px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    ":not(:empty)": { paddingTop: "8px" },
  },
});

/** What an earlier session left open or half done, with the way to put it right; and what Excel waits for. */
export function ExcelBars(props: {
  readonly interruption: Interruption | null;
  readonly notices: readonly string[];
  readonly onRepair: (interruption: Interruption) => void;
}) {
  const styles = useStyles();
  const { interruption, notices, onRepair } = props;
  return (
    <div className={styles.bars} role="status">
      {interruption !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{interruptionText(interruption)}</MessageBarBody>
          {interruption.isElsewhere !== true && (
            <MessageBarActions>
              <Button size="small" onClick={() => onRepair(interruption)}>
                {excelText.repair}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {notices.map((notice) => (
        <MessageBar key={notice} intent="info" layout="multiline">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

function interruptionText({ sheets, isStructureOpen, revision, isElsewhere }: Interruption): string {
  if (isElsewhere === true) return excelText.writesElsewhere;
  const sentences = [
    revision === null ? "" : excelText.interrupted,
    sheets.length === 0 ? "" : excelText.openSheets(sheets),
    isStructureOpen ? excelText.openStructure : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
