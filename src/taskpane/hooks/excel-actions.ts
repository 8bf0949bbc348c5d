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
  return {
    attach: () =>
      void runJob(
        {
          text: paneText.work.open,
          canCancel: true,
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
    repair: (interruption) => repair({ session, dispatch }, interruption, {}),
  };
}

interface Repairer {
  readonly session: ExcelSessionApi;
  readonly dispatch: Dispatch;
}

/** Asks for what is not yet known, one protection after the other, then repairs. */
function repair(by: Repairer, interruption: Interruption, passwords: Passwords): void {
  const next = nextPassword(interruption, passwords);
  if (next !== null) {
    const asked = {
      message: next.message,
      others: next.others,
      answer: (password: string, isForOthers: boolean) =>
        repair(by, interruption, next.answered(password, isForOthers)),
      skip: () => repair(by, next.skipped, passwords),
    };
    by.dispatch({ kind: "asked", asked });
    return;
  }
  void runJob(
    {
      text: excelText.work.repair,
      call: (_onProgress, typed) => by.session.repair(typed),
      done: (book) => ({ kind: "changed", book, done: "repaired" }),
    },
    by.dispatch,
    passwords,
  );
}

interface NextPassword {
  readonly message: string;
  readonly others: number;
  readonly answered: (password: string, isForOthers: boolean) => Passwords;
  /** What is left to close when this one stays open. */
  readonly skipped: Interruption;
}

/**
 * The next protection to ask about, sheet by sheet: each may have its own password. It is put back with
 * what is typed, as it is stored nowhere and Excel cannot tell whether it is the former one.
 */
function nextPassword(interruption: Interruption, known: Passwords): NextPassword | null {
  const { sheets, isStructureOpen } = interruption;
  const [sheet, ...others] =
    known.anySheet === undefined ? sheets.filter((name) => known.sheets?.[name] === undefined) : [];
  if (sheet !== undefined) {
    return {
      message: excelText.closeSheet(sheet),
      others: others.length,
      answered: (password, isForOthers) => ({
        ...known,
        sheets: { ...known.sheets, [sheet]: password },
        ...(isForOthers ? { anySheet: password } : {}),
      }),
      skipped: { ...interruption, sheets: sheets.filter((name) => name !== sheet) },
    };
  }
  if (!isStructureOpen || known.structure !== undefined) return null;
  return {
    message: excelText.closeStructure,
    others: 0,
    answered: (structure) => ({ ...known, structure }),
    skipped: { ...interruption, isStructureOpen: false },
  };
}
