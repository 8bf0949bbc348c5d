import type { Passwords } from "../../app/passwords";
import type { ExcelSessionApi } from "../../app/session-api";
import { excelText } from "../../locale/excel";
import { paneText } from "../../locale/pane";
import type { Interruption, LiveWorkbook } from "../../workbook/live-workbook";
import { runJob, type Dispatch } from "./run-job";

/** What a person can do inside Excel only. */
export interface ExcelActions {
  /** Begins to work on the open workbook. */
  readonly attach: () => void;
  readonly reread: () => void;
  /** Puts right what an earlier session left; asks for the passwords it needs. */
  readonly repair: (interruption: Interruption) => void;
}

/** The actions on the workbook that is open in Excel. */
export function excelActions(
  session: ExcelSessionApi,
  dispatch: Dispatch,
  workbook: LiveWorkbook,
): ExcelActions {
  function repair(interruption: Interruption, passwords: Passwords): void {
    const asked = nextPassword(interruption, passwords);
    if (asked !== null) {
      const { message, answered } = asked;
      dispatch({
        kind: "asked",
        asked: { message, answer: (password) => repair(interruption, answered(password)) },
      });
      return;
    }
    void runJob(
      {
        text: excelText.work.repair,
        call: (_onProgress, typed) => session.repair({ ...passwords, ...typed }),
        done: (book) => ({ kind: "changed", book, done: "repaired" }),
      },
      dispatch,
    );
  }
  return {
    attach: () =>
      void runJob(
        {
          text: paneText.work.open,
          call: (onProgress) => session.attach(workbook, onProgress),
          done: (book) => ({ kind: "opened", book }),
        },
        dispatch,
      ),
    reread: () =>
      void runJob(
        {
          text: paneText.work.open,
          call: () => session.reread(),
          done: (book) => ({ kind: "set-up", book }),
        },
        dispatch,
      ),
    repair: (interruption) => repair(interruption, {}),
  };
}

/** A protection is put back with a password only if it is typed again: it is stored nowhere. */
function nextPassword(
  { sheets, isStructureOpen }: Interruption,
  known: Passwords,
): { message: string; answered: (password: string) => Passwords } | null {
  if (sheets.length > 0 && known.anySheet === undefined) {
    return {
      message: excelText.closeSheets(sheets),
      answered: (anySheet) => ({ ...known, anySheet }),
    };
  }
  if (isStructureOpen && known.structure === undefined) {
    return { message: excelText.closeStructure, answered: (structure) => ({ ...known, structure }) };
  }
  return null;
}
