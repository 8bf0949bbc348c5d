import { smallMonth } from "../small-month";
import { begun, newSession, readAll } from "./monthly-session";
import { silent, value } from "./outcomes";

describe("the form of monthly tables in a session", () => {
  it("changes rules, columns and thresholds, checks by them at once, and keeps them for next month", async () => {
    const { session, view } = await begun();
    const said = value(await session.monthly.readRule("[Из них девочек] <= [Выездов]", null));
    if (!("rule" in said)) throw new Error(said.problem);
    const typo = value(await session.monthly.readRule("[Из них девочик] <= [Выездов]", null));
    expect(typo).toEqual({ problem: expect.stringContaining("Может быть, «Из них девочек»?") as string });
    const edited = value(await session.monthly.editForm({ kind: "put", rule: said.rule }));
    expect(edited.isStale).toBe(true);
    expect(edited.template.value?.rules).toContainEqual(said.rule);
    const column = view.template.value?.columns.find(({ header }) => header === "Кружков");
    if (column === undefined) throw new Error("no column");
    const limits = {
      ...column,
      row: null,
      kind: "count",
      minimum: 0,
      maximum: 2,
      isRequired: false,
    } as const;
    value(await session.monthly.editForm({ kind: "column", limits }));
    value(await session.monthly.setThresholds({ dueDay: 5, smallCount: 7 }));
    const run = value(await session.monthly.run(silent));
    expect(run.thresholds).toMatchObject({ dueDay: 5, smallCount: 7, jumpTimes: 3 });
    const { remarks } = value(await session.monthly.letter("edu770001"));
    const kinds = new Set(remarks.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["out-of-range", "part-over-whole"]);
    value(await session.monthly.write({ mode: "copy" }, silent));
    const { fileName, bytes } = value(await session.save());

    const later = newSession();
    value(await later.monthly.begin());
    const files = [{ name: fileName, bytes: Buffer.from(bytes) }, ...smallMonth("2025-11")];
    const next = await readAll(later, files);
    expect(next.template.value?.rules).toContainEqual(said.rule);
    expect(next.thresholds).toMatchObject({ dueDay: 5, smallCount: 7 });
    expect(next.template.value?.columns.find(({ header }) => header === "Кружков")).toMatchObject({
      maximum: 2,
      isRequired: false,
    });
    value(await later.monthly.editForm({ kind: "remove", id: said.rule.id }));
    const without = value(await later.monthly.run(silent));
    expect(without.template.value?.rules.map(({ id }) => id)).not.toContain(said.rule.id);
  });
});
