import fc from "fast-check";
import { mergeRoadmap } from "../../../src/sheets/roadmap/merge-roadmap";
import { planRoadmap } from "../../../src/core/roadmap/plan-roadmap";
import { trackedRow } from "../../../src/sheets/roadmap/tracked-row";
import type { TrackedRow } from "../../../src/core/roadmap/tracked-row";
import { checked, madeUpWorkbook, STAMP } from "./roadmap-run";

const OPTIONS = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} } as const;

describe("mergeRoadmap()", () => {
  const entered = fc.record({
    status: fc.constantFrom(
      "не начато",
      "в работе",
      "исполнено",
      "исполнено с опозданием",
      "не исполнено",
      null,
    ),
    done: fc.option(fc.integer({ min: 44800, max: 45200 })),
    document: fc.option(fc.string({ minLength: 1 })),
    comment: fc.option(fc.string({ minLength: 1 })),
    due: fc.option(fc.integer({ min: 44800, max: 45200 })),
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
          const merged = new Map(
            mergeRoadmap(next, earlier, { year: 2022, numberColumn: 0 }).map((row) => [row.id, row]),
          );
          expect(merged.size).toBe(earlier.length);
          for (const row of earlier) {
            const kept = merged.get(row.id);
            const isUntouched = row.status === null || row.status === "не начато";
            expect(kept).toMatchObject({
              done: row.done,
              document: row.document,
              comment: row.comment,
              ...(row.due === null ? {} : { due: row.due }),
              ...(isUntouched ? {} : { status: row.status }),
            });
            expect(kept?.form.slice(1)).toEqual(row.form.slice(1));
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
