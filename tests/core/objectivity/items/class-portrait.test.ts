import { itemSheet, addItemRow, ITEM_CODES } from "../../../../src/core/model/item-points";
import type { ProcedureResults, Pupil } from "../../../../src/core/model/results";
import { thresholdsInForce } from "../../../../src/core/model/thresholds";
import { classLabel } from "../../../../src/core/objectivity/items/class-label";
import { classPortraits } from "../../../../src/core/objectivity/items/class-portrait";
import { itemTable, UNKNOWN } from "../../../../src/core/objectivity/items/item-table";
import { madeUpProcedure, madeUpPupil } from "../made-up-results";
import { madeUpClasses } from "./made-up-classes";

const { blank: X, notTaught, empty, unreadable } = ITEM_CODES;

/** One class whose pupils answered so. */
function procedureOf(
  rows: readonly (readonly number[])[],
  maxima: readonly (number | null)[],
  maximum = 4,
): ProcedureResults {
  const items = itemSheet(maxima.map((own, task) => ({ id: String(task + 1), maximum: own })));
  const pupils = rows.map((codes): Pupil => {
    return { ...madeUpPupil(3), classGroup: "а", variant: "1", items, itemRow: addItemRow(items, codes) };
  });
  return madeUpProcedure([{ pupils }], { maximum });
}

describe("classLabel()", () => {
  it.each([
    ["а", 4, "4А"],
    ["4а", 4, "4А"],
    ["4 «Б»", 4, "4Б"],
    ["5-в класс", 5, "5В"],
    ["A", 4, "4А"],
    ["нет", 4, "4"],
    ["4", 4, "4"],
    ["1", 4, "4-1"],
    ["11а", 11, "11А"],
    ["11", 1, "1-11"],
    ["каз", 4, "4КАЗ"],
    [null, 4, null],
    [" ", 4, null],
  ])("%s in grade %i is %s", (written, grade, label) => {
    expect(classLabel(written, grade)).toBe(label);
  });
});

describe("itemTable()", () => {
  it("takes «не приступал» for 0, and leaves out what was not taught or cannot be read", () => {
    const table = itemTable(
      procedureOf(
        [
          [1, X, 2, notTaught],
          [0, 1, empty, unreadable],
        ],
        [1, 1, 2, 1],
      ),
    );
    expect([...(table?.answers ?? [])]).toEqual([1, 0, 2, UNKNOWN, 0, 1, UNKNOWN, UNKNOWN]);
    expect([...(table?.blanks ?? [])]).toEqual([1, 0]);
  });

  it("brings a total to the whole work where a task was not taught; with less than half known there is none", () => {
    const table = itemTable(
      procedureOf(
        [
          [1, 1, notTaught],
          [0, notTaught, notTaught],
          [1, 0, 1],
        ],
        [1, 1, 2],
      ),
    );
    expect([...(table?.levels ?? [])]).toEqual([4, -1, 2]);
    expect(table?.classes.map(({ pupils }) => pupils)).toEqual([[0, 2]]);
  });

  it("takes points that add up to more than the work gives for typing errors, the rarest first", () => {
    const rows = Array.from({ length: 400 }, (_, pupil) => [pupil % 2, pupil === 7 ? 2 : 1, pupil % 3]);
    const table = itemTable(procedureOf(rows, [null, null, null]));
    expect(table?.maxima).toEqual([1, 1, 2]);
    expect(table?.answers[7 * 3 + 1]).toBe(UNKNOWN);
  });
});

describe("classPortraits()", () => {
  const thresholds = thresholdsInForce();

  it("describes a class: mean, deviation, diversity of answers and tasks not begun", () => {
    const rows = Array.from({ length: 10 }, (_, pupil) => (pupil < 5 ? [1, 1, 2] : [0, X, 0]));
    const [portrait] = classPortraits([procedureOf(rows, [1, 1, 2])], thresholds);
    expect(portrait).toMatchObject({
      classGroup: "4А",
      n: 10,
      mean: 2,
      diversity: 0.5,
      expectedDeviation: null,
    });
    expect(portrait?.deviation).toBeCloseTo(Math.sqrt(40 / 9), 12);
    expect(portrait?.blanks).toBeCloseTo(5 / 30, 12);
  });

  it("says nothing of a class with few pupils, but that it is there", () => {
    const portraits = classPortraits([procedureOf([[1, 1, 1]], [1, 1, 2])], thresholds);
    expect(portraits).toMatchObject([{ n: 1, mean: null, deviation: null, diversity: null, blanks: null }]);
  });

  it("knows the deviation that is usual at a mean from twenty classes on", () => {
    const portraits = classPortraits([madeUpClasses({ seed: 3, schools: 30 })], thresholds);
    const ratios = portraits.map(
      ({ deviation, expectedDeviation }) => (deviation ?? 0) / (expectedDeviation ?? 0),
    );
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeCloseTo(1, 1);
    const few = classPortraits([madeUpClasses({ seed: 3, schools: 9 })], thresholds);
    expect(few.every(({ expectedDeviation }) => expectedDeviation === null)).toBe(true);
  });
});
