import { use } from "react";
import { Button } from "@fluentui/react-components";
import { excelText } from "../../locale/excel";
import { paneText } from "../../locale/pane";
import { askForFiles } from "../files/picked-files";
import type { Pane } from "../hooks/use-pane";
import { usePaneStyles } from "../parts/pane-styles";
import { isRunNeeded } from "./monthly-screen";
import { monthlyNext } from "./monthly-next";

/** The main button of the step, and the way to take back what was written. */
export default function MonthlyFooter(props: {
  readonly pane: Pane;
  readonly onSave: (() => void) | undefined;
}) {
  const shared = usePaneStyles();
  const { pane, onSave } = props;
  const { state } = pane;
  const { target } = state.monthly;
  const acts = use(pane.monthly());
  const { act, label, isDisabled } = monthlyNext(state);
  const isStale = state.monthly.view?.isStale ?? false;
  function take(): void {
    if (act === "choose") askForFiles("files", acts.addFiles);
    else if (act === "write-now") acts.write(target);
    else if (act === "save") onSave?.();
    else acts.go(act, isRunNeeded(act, isStale));
  }
  return (
    <>
      <Button appearance="primary" size="large" disabled={isDisabled} onClick={take}>
        {label}
      </Button>
      {state.book?.canUndo === true && (
        <div className={shared.row}>
          <Button style={{ flexGrow: 1 }} onClick={pane.undo}>
            {state.door === "page" ? paneText.write.undo : excelText.undo}
          </Button>
        </div>
      )}
    </>
  );
}
