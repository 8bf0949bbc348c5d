import { OfficeWorkbook } from "../../src/adapters/office/office-workbook";
import { areaAddress } from "../../src/workbook/address";
import type { Cell, Grid } from "../../src/workbook/cell";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { servePane, type PaneWindow } from "./browser-client";
import { hostWith, type HostPasswords } from "./fill-host";
import type { OfficeHost } from "./office-host";

/** What a test opens in the host. */
export interface HostSetup {
  readonly workbook: WorkbookSnapshot;
  readonly passwords: HostPasswords;
  /** What Excel would calculate, by formula and by pivot's name. */
  readonly formulas: Readonly<Record<string, Cell>>;
  readonly pivots: Readonly<Record<string, Grid>>;
  /** The pane's background and text, "#rrggbb". */
  readonly colors: readonly [string, string];
  readonly requirement?: string;
}

/** The page around the pane, as Excel in a browser is around it: the test's way to the host. */
export interface BrowserHost {
  open(setup: HostSetup): void;
  /** Called by the pane in its frame in place of `Office.onReady`. */
  connect(frame: PaneWindow): Promise<{ host: string; platform: string }>;
  snapshot(): Promise<WorkbookSnapshot>;
  write(sheet: string, row: number, column: number, value: string): void;
  /** Another theme of Excel; "" where Excel does not say. */
  recolor(next: readonly [string, string]): void;
  /** Excel dies soon after the next protection of a sheet is lifted. */
  dieUnlocked(): void;
  heal(): void;
  facts(): {
    selected: string;
    gaps: readonly string[];
    largest: number;
    created: number;
    locked: readonly string[];
  };
}

/** Enough to begin the edits of a write, too few to end them. */
const ACTIONS_LEFT = 30;

let host: OfficeHost | null = null;
let colors: readonly [string, string] = ["", ""];

const browserHost: BrowserHost = {
  open(next) {
    colors = next.colors;
    host = hostWith(next.workbook, next.passwords);
    if (next.requirement !== undefined) host.sets.set("ExcelApi", next.requirement);
    host.book.calculate = (formula) => next.formulas[formula] ?? null;
    host.book.calculatePivot = ({ Name }) => next.pivots[Name] ?? [];
  },
  async connect(frame) {
    const office = frame.Office as object;
    await untilThere(() => (frame as Partial<PaneWindow>).Excel !== undefined);
    servePane(frame);
    opened().connect();
    const { context } = frame.Office as { context: object };
    const officeTheme = {
      get bodyBackgroundColor() {
        return colors[0];
      },
      get bodyForegroundColor() {
        return colors[1];
      },
    };
    frame.Office = Object.create(office, { context: { value: { ...context, officeTheme } } }) as object;
    return { host: "Excel", platform: "OfficeOnline" };
  },
  snapshot: () => new OfficeWorkbook().snapshot(),
  write(sheet, row, column, value) {
    opened().book.sheet(sheet).cells.at(row, column).value = value;
  },
  recolor(next) {
    colors = next;
  },
  dieUnlocked() {
    for (const { Protection } of opened().book.sheets) {
      const unprotect = Protection.Unprotect.bind(Protection);
      Protection.Unprotect = (password) => {
        unprotect(password);
        opened().failAt({ action: ACTIONS_LEFT, kind: "dies" });
      };
    }
  },
  heal: () => void opened().heal(),
  facts: () => {
    const { book, gaps, syncs } = opened();
    return {
      gaps,
      selected: selection(book),
      largest: Math.max(0, ...syncs.map(({ sent, received }) => Math.max(sent, received))),
      created: book.created.length,
      locked: book.sheets.filter(({ Protection }) => Protection.Protected).map(({ name }) => name),
    };
  },
};

Object.assign(globalThis, {
  browserHost,
  // The host measures requests with Node's own function.
  Buffer: { byteLength: (text: string) => new TextEncoder().encode(text).length },
});

/** «Лист!A1» of what is selected. */
function selection({ active }: OfficeHost["book"]): string {
  return active?.area == null ? "" : `${active.sheet}!${areaAddress(active.area)}`;
}

function opened(): OfficeHost {
  if (host === null) throw new Error("Cannot serve the pane: no workbook is open in the host");
  return host;
}

function untilThere(isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!isThere()) return;
      clearInterval(timer);
      resolve();
    }, 20);
  });
}
