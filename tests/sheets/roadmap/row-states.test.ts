import fc from "fast-check";
import { endedRow } from "../../../src/core/roadmap/row-status";
import { STATUSES, UNTOUCHED, type Ending } from "../../../src/core/roadmap/tracked-row";
import {
  readStates,
  stateCells,
  type RowStates,
  type StateCells,
} from "../../../src/sheets/roadmap/row-states";

const STATUS_CELLS = [
  "не начато",
  "в работе",
  "исполнено",
  "исполнено с опозданием",
  "не исполнено",
  "не требуется",
];
const GONE = "Больше не требуется: в новых данных основания нет.";
const OFF = "Больше не требуется: мероприятие выключено или снято с листа «ОКО Мероприятия».";
const DECLINED = "Не требуется: снято при составлении карты.";
const ENDINGS: readonly Ending[] = ["gone", "off", "declined"];

/** Cells of a row on which nothing is said. */
const NOTHING: StateCells = { status: null, due: null, reason: null, periods: null };

/** Any content of a cell. */
const cell = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));

/** A text that reads like none of ours: it begins with a letter of another alphabet. */
const ownText = fc.string().map((text) => `z${text}`);

const typed = fc.record({ typed: fc.oneof(ownText, fc.boolean()) });

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Days of this century as Excel keeps them. */
const serial = fc.integer({ min: 36_526, max: 73_050 });

const states: fc.Arbitrary<RowStates> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...STATUSES, null), typed),
    fc.oneof(serial, fc.constantFrom("ask" as const, "unread" as const, null), typed),
    fc.array(fc.constantFrom(...ENDINGS), { maxLength: 3 }),
    fc.oneof(ownText, fc.constant(null)),
    fc.oneof(fc.array(fc.record({ from: day, to: day })), fc.record({ typed: ownText })),
    fc.option(ownText),
  )
  .map(([status, due, [ended = null, ...endedBefore], reason, periods, addition]): RowStates => {
    const isAdded = ended !== null && addition !== null;
    return { status, due, ended, endedBefore, periods, reason: isAdded ? { typed: addition } : reason };
  });

describe("a row's state", () => {
  it("is the same when it is read back from the cells it was written to", () => {
    fc.assert(fc.property(states, (state) => expect(readStates(stateCells(state))).toEqual(state)));
  });

  it("is written back into the cells it was read from, whatever people typed there", () => {
    const sentence = fc
      .array(fc.oneof(fc.constantFrom(GONE, OFF, DECLINED, " Было: ", " ", "Было:"), fc.string()))
      .map((parts) => parts.join(""));
    const period = fc.constantFrom("2022-09-01/2022-12-26", ";", "2022-09-01", "осень", "/");
    const cells = fc.record({
      status: fc.oneof(fc.constantFrom(...STATUS_CELLS), cell),
      due: fc.oneof(fc.constantFrom("укажите срок", "срок не прочитан, укажите"), cell),
      reason: fc.oneof(sentence, cell),
      periods: fc.oneof(
        fc.array(period).map((parts) => parts.join("")),
        cell.filter((content) => content !== null),
      ),
    });
    fc.assert(fc.property(cells, (shown) => expect(stateCells(readStates(shown))).toEqual(shown)));
  });

  it("is known by the words that stand on the sheet", () => {
    expect(STATUS_CELLS.map((status) => readStates({ ...NOTHING, status }).status)).toEqual([...STATUSES]);
    expect(readStates({ ...NOTHING, status: "Исполнено" }).status).toEqual({ typed: "Исполнено" });
    expect(readStates({ ...NOTHING, due: "укажите срок" }).due).toBe("ask");
    expect(readStates({ ...NOTHING, due: "срок не прочитан, укажите" }).due).toBe("unread");
    expect(readStates({ ...NOTHING, due: "к лету" }).due).toEqual({ typed: "к лету" });
    expect([15, 2026, 46_006].map((due) => readStates({ ...NOTHING, due }).due)).toEqual([
      { typed: 15 },
      { typed: 2026 },
      46_006,
    ]);
  });

  it.each([
    [GONE, { ended: "gone", endedBefore: [], reason: null }],
    [`${OFF} Было: ШНОР`, { ended: "off", endedBefore: [], reason: "ШНОР" }],
    [`${GONE} Было: ${DECLINED} Было: ШНОР`, { ended: "gone", endedBefore: ["declined"], reason: "ШНОР" }],
    [`${GONE} Уточнить!`, { ended: "gone", endedBefore: [], reason: { typed: " Уточнить!" } }],
    ["ШНОР", { ended: null, endedBefore: [], reason: "ШНОР" }],
    [null, { ended: null, endedBefore: [], reason: null }],
  ] as const)("says why nothing asks for the row any more: %s", (reason, expected) => {
    expect(readStates({ ...NOTHING, reason })).toMatchObject(expected);
  });

  it("keeps the ending that a row had before, and what it was for", () => {
    const row = {
      ...{ id: "2022:a", section: "", form: [], schools: null, due: null, periods: [], reason: "ШНОР" },
      ...UNTOUCHED,
    };
    const twice = endedRow(endedRow(row, "declined"), "gone");
    expect(stateCells(twice)).toMatchObject({
      reason: `${GONE} Было: ${DECLINED} Было: ШНОР`,
      status: "не требуется",
    });
    expect(stateCells(endedRow({ ...row, status: "in-work" }, "off")).status).toBe("в работе");
  });
});

describe("a sheet that version 0.1.0 wrote", () => {
  /** As the first versions wrote a measure that was switched off. */
  const earlier = "Больше не требуется: мероприятие выключено на листе «ОКО Мероприятия».";

  it("is read back: statuses, requests, endings and periods", () => {
    const shown: StateCells = {
      status: "не требуется",
      due: "укажите срок",
      reason: `${earlier} Было: мера программы, включается всегда`,
      periods: "2022-09-01/2022-12-31;2023-01-01/2023-08-31",
    };
    const state = readStates(shown);
    expect(state).toEqual({
      status: "not-required",
      due: "ask",
      ended: "off",
      endedBefore: [],
      reason: "мера программы, включается всегда",
      periods: [
        { from: "2022-09-01", to: "2022-12-31" },
        { from: "2023-01-01", to: "2023-08-31" },
      ],
    });
    expect(stateCells(state).reason).toBe(`${OFF} Было: мера программы, включается всегда`);
  });
});
