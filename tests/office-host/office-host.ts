import { ExcelRefusal } from "./excel-refusal";
import type { HostObject } from "./host-object";
import { Interpreter, type RequestBody } from "./interpreter";
import { loadOfficeClient } from "./load-office-client";
import { WorkbookObject } from "./objects/workbook-object";

/** A failure to happen at an action, counted from 1 since it was set. */
export interface Fault {
  readonly action: number;
  /** "once": this action alone; "dies": every request from then on, as when Excel or the pane is closed. */
  readonly kind: "once" | "dies";
}

interface Message {
  readonly Body: RequestBody;
}

interface Answer {
  readonly Headers: object;
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Body: object | null;
}

/** The request flag of `Excel.run({ delayForCellEdit: true })`. Source: excel-web-16.00.debug.js, onBeforeExcelRun. */
const WAITS_FOR_CELL_EDIT = 64;

/**
 * Excel's half of Office.js over a workbook in memory: the real client library sends its requests
 * here. What it says of Excel is as true as its rules; each rule names its source.
 */
export class OfficeHost {
  readonly book: WorkbookObject;
  /** Bytes of every request and answer, one entry per `context.sync()` that reached the host. */
  readonly syncs: { readonly sent: number; readonly received: number }[] = [];
  /** Errors that are nobody's but ours: an unknown member, a bug of the host. */
  readonly gaps: string[] = [];
  /** Requirement sets by name; what is left out is not supported. */
  readonly sets = new Map([
    ["ExcelApi", "1.14"],
    ["DelayForCellEdit", "1.1"],
  ]);
  /**
   * What this Excel refuses, by Excel's name of the member ("SlicerCollection.add"), and the code it gives: people
   * report of slicers, pivots and page setup that they are refused where the documentation allows them.
   * Source: docs/excel-facts.md#refusals.
   */
  readonly refusals = new Map<string, string>();
  /** The person is typing into a cell; Excel answers only to those who do not wait. Source: docs/excel-facts.md#editing. */
  isEditingCell = false;
  private readonly references = new Map<string, HostObject>();
  private fault: Fault | null = null;
  private isDead = false;
  private actions = 0;

  constructor(fileName = "Книга.xlsx") {
    this.book = new WorkbookObject(fileName);
  }

  /** Makes this host the one that answers `Excel.run`. */
  connect(): void {
    const { Excel: client, OfficeExtension, window } = loadOfficeClient();
    const requirements = {
      isSetSupported: (name: string, version = "1.1") =>
        isAtLeast(this.sets.get(name) ?? "0.0", String(version)),
    };
    const answer = (flags: number, message: Message) => Promise.resolve(this.answer(flags, message));
    class HostSession extends OfficeExtension.SessionBase {
      _resolveRequestUrlAndHeaderInfo() {
        return Promise.resolve({ url: "https://host.invalid/", headers: {} });
      }
      _createRequestExecutorOrNull() {
        return { executeAsync: (_data: string, flags: number, message: Message) => answer(flags, message) };
      }
    }
    OfficeExtension.SessionBase._overrideSession = new HostSession();
    // Excel refuses members above its requirement set; the client has the table of them, and looks into it when asked to.
    OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
    window.Office = { context: { requirements } };
    Object.assign(globalThis, { Excel: client, Office: { context: { requirements } } });
  }

  /** Counts actions from here, and fails at one of them. */
  failAt(fault: Fault): void {
    this.fault = fault;
    this.actions = 0;
    this.isDead = false;
  }

  /** Ends the faults, as a new start of Excel does. @returns Actions carried out since the fault was set. */
  heal(): number {
    this.fault = null;
    this.isDead = false;
    return this.actions;
  }

  private answer(flags: number, { Body }: Message): Answer {
    const sent = bytes(Body);
    if (this.isEditingCell && (flags & WAITS_FOR_CELL_EDIT) === 0) {
      return refusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode");
    }
    if (sent > this.book.limits.payloadBytes)
      return refusal("RequestPayloadSizeLimitExceeded", "The request is too large");
    const body = this.execute(Body);
    const received = bytes(body);
    this.syncs.push({ sent, received });
    if (received > this.book.limits.payloadBytes) {
      return refusal("ResponsePayloadSizeLimitExceeded", "The response is too large");
    }
    return { Headers: {}, HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Body: body };
  }

  /** What came before the failing action stays done. Source: Office.js, "Error handling": a batch is not a transaction. */
  private execute(body: RequestBody): object {
    const interpreter = new Interpreter(body, this.book, this.references, this.refusals);
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        this.checkFault();
        results.push({ ActionId: action.Id, Value: interpreter.run(action) ?? null });
      } catch (error) {
        const place = interpreter.location === "" ? action.Name : interpreter.location;
        return { Error: this.explain(error, place, index), Results: results };
      }
    }
    for (const { pivots } of this.book.sheets) for (const pivot of pivots.list) pivot.render();
    return { Results: results };
  }

  private checkFault(): void {
    this.actions += 1;
    if (this.fault?.action === this.actions) this.isDead = this.fault.kind === "dies";
    if (this.isDead || this.fault?.action === this.actions) {
      throw new ExcelRefusal("GeneralException", "There was an internal error while processing the request.");
    }
  }

  private explain(error: unknown, place: string, index: number): object {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof ExcelRefusal))
      this.gaps.push(error instanceof Error ? (error.stack ?? message) : message);
    const code = error instanceof ExcelRefusal ? error.code : "HostGap";
    return { Code: code, Message: message, Location: place, ActionIndex: index };
  }
}

function refusal(code: string, message: string): Answer {
  return { Headers: {}, HttpStatusCode: 400, ErrorCode: code, ErrorMessage: message, Body: null };
}

function bytes(body: object): number {
  return Buffer.byteLength(JSON.stringify(body));
}

/** Versions count by parts: 1.14 is later than 1.9. */
function isAtLeast(have: string, wanted: string): boolean {
  const [major = 0, minor = 0] = have.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
