import fc from "fast-check";
import { mergeRoadmap, type MergeOptions } from "../../../src/core/roadmap/merge-roadmap";
import { planRoadmap } from "../../../src/core/roadmap/plan-roadmap";
import { statusOf } from "../../../src/core/roadmap/row-status";
import { trackedRow } from "../../../src/sheets/roadmap/tracked-row";
import { UNTOUCHED, type TrackedRow } from "../../../src/core/roadmap/tracked-row";
import { checked, madeUpWorkbook, STAMP } from "../../sheets/roadmap/roadmap-run";

const OPTIONS = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} } as const;

const MERGING: MergeOptions = { year: 2022, numberColumn: 0, on: null, unread: new Set(), isKnown: true };

describe("mergeRoadmap()", () => {
  const entered = fc.record({
    status: fc.oneof(
      fc.constantFrom("not-begun", "in-work", "done", "done-late", "not-done", null),
      fc.record({ typed: fc.string() }),
    ),
    done: fc.option(fc.integer({ min: 44800, max: 45200 })),
    document: fc.option(fc.string({ minLength: 1 })),
    comment: fc.option(fc.string({ minLength: 1 })),
    due: fc.option(fc.oneof(fc.integer({ min: 44800, max: 45200 }), fc.record({ typed: fc.string() }))),
    text: fc.string({ minLength: 1 }),
  });

  it("loses nothing that people entered, whatever the new findings are", async () => {
    const run = await checked(madeUpWorkbook(30));
    const planned = planRoadmap(run, OPTIONS).rows.map((row) => trackedRow(row, "seversky", STAMP.date));
    fc.assert(
      fc.property(
        fc.array(entered, { minLength: planned.length, maxLength: planned.length }),
        fc.subarray(planned),
        fc.array(entered, { maxLength: 3 }),
        (edits, next, added) => {
          const blank = planned[0];
          if (blank === undefined) throw new Error("nothing planned");
          const own = added.map((edit, index): TrackedRow => ({
            ...blank,
            ...edit,
            id: `own-${String(index)}`,
          }));
          const earlier = [
            ...planned.map((row, index): TrackedRow => {
              const { text, ...edit } = edits[index] ?? { text: "" };
              return { ...row, ...edit, form: row.form.map((cell, column) => (column === 2 ? text : cell)) };
            }),
            ...own,
          ];
          const merged = new Map(mergeRoadmap(next, earlier, MERGING).map((row) => [row.id, row]));
          expect(merged.size).toBe(earlier.length);
          for (const row of earlier) {
            const kept = merged.get(row.id);
            const isUntouched = [null, "not-begun"].includes(statusOf(row));
            expect(kept).toMatchObject({
              done: row.done,
              document: row.document,
              comment: row.comment,
              ...(row.due === null ? {} : { due: row.due }),
              ...(isUntouched || statusOf(row) !== "unknown" ? {} : { status: row.status }),
            });
            // One that can be read may be written out: «+» as «исполнено».
            if (!isUntouched && kept !== undefined) expect(statusOf(kept)).toBe(statusOf(row));
            expect(kept?.form.slice(1)).toEqual(row.form.slice(1));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  const PLANNED: TrackedRow = {
    ...{ id: "2022:a", section: "Раздел", form: ["1.", "Мера"], schools: null, reason: "ШНОР" },
    ...{ due: 44926, periods: [{ from: "2022-12-01", to: "2022-12-31" }] },
    ...UNTOUCHED,
  };

  /** The row after a rerun that plans it again. */
  function again(before: Partial<TrackedRow>): TrackedRow | undefined {
    return mergeRoadmap([PLANNED], [{ ...PLANNED, ...before }], MERGING)[0];
  }

  /** The row after a rerun that nothing plans it in. */
  function left(before: Partial<TrackedRow>, options: Partial<MergeOptions> = {}): TrackedRow | undefined {
    return mergeRoadmap([], [{ ...PLANNED, ...before }], { ...MERGING, ...options })[0];
  }

  it("keeps a term and periods that a person typed and nobody can read", () => {
    const typed = { due: { typed: "к лету" }, periods: { typed: "летом" } };
    expect(again(typed)).toMatchObject(typed);
    expect(again({ due: 44900, periods: [] })).toMatchObject({ due: 44900, periods: PLANNED.periods });
  });

  it.each([null, "ask", "unread"] as const)("gives a row without a term (%s) the planned one", (due) => {
    expect(again({ due })?.due).toBe(44926);
  });

  it("leaves a row as it is where the tables tell of no school, unless the office switched its measure off", () => {
    const row = { ...PLANNED, id: "2022:a@oo:7" };
    expect(left(row, { isKnown: false })).toEqual(row);
    expect(left(row, { isKnown: false, on: new Set() })).toMatchObject({ ended: "off" });
  });

  it("leaves a row as it is whose measure in the library cannot be read", () => {
    const row = { ...PLANNED, id: "2022:a@oo:7" };
    const unread = new Set(["a"]);
    expect(left(row, { unread })).toEqual(row);
    expect(left(row, { unread, on: new Set() })).toEqual(row);
    expect(left(row, { unread: new Set(["b"]) })).toMatchObject({ status: "not-required", ended: "gone" });
  });

  it("says whether the measure was taken off the office's sheet or new data give no reason", () => {
    expect(left({}, { on: new Set() })).toMatchObject({
      status: "not-required",
      ended: "off",
      reason: "ШНОР",
    });
    expect(left({}, { on: new Set(["a"]) })?.ended).toBe("gone");
    expect(left({}, { on: null })?.ended).toBe("gone");
    expect(left({ ended: "declined" })).toMatchObject({ ended: "gone", endedBefore: ["declined"] });
    expect(left({ ended: "gone" }, { on: new Set() })).toEqual({ ...PLANNED, ended: "gone" });
    expect(left({ id: "2021:a" })).toEqual({ ...PLANNED, id: "2021:a" });
    expect(left({ id: "own-1" })).toEqual({ ...PLANNED, id: "own-1" });
  });

  it("begins a row anew that is asked for again, unless a person had ended it or worked on it", () => {
    const ended = { status: "not-required", reason: "было" } as const;
    expect(again({ ...ended, ended: "off" })).toEqual(PLANNED);
    expect(again({ ...ended, ended: "declined" })).toMatchObject({ status: "not-required", ended: null });
    expect(again({ ended: "gone", status: "done" })).toMatchObject({ status: "done", ended: null });
  });

  it("gives the form's number anew and keeps its other cells, with rows of a section together", () => {
    const other = { ...PLANNED, id: "2022:b", section: "Другой" };
    const own = { ...PLANNED, id: "own-1", form: ["7.", "Своя"] };
    const before = { ...PLANNED, form: ["9.", "Мера, как её поправили"] };
    const merged = mergeRoadmap([PLANNED, other], [before, own], MERGING);
    expect(merged.map(({ id }) => id)).toEqual(["2022:a", "own-1", "2022:b"]);
    expect(merged[0]?.form).toEqual(["1.", "Мера, как её поправили"]);
    expect(merged[1]?.form).toEqual(own.form);
  });
});
