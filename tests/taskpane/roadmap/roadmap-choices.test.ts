import type { RoadmapRowView, RoadmapView } from "../../../src/app/session-roadmap-api";
import {
  edited,
  initialChoices,
  moved,
  restored,
  shownSections,
  ticked,
  type ShownRow,
} from "../../../src/taskpane/roadmap/roadmap-choices";
import { REQUEST } from "../../app/roadmap-request";

function row(id: string, facts: Partial<RoadmapRowView> = {}): RoadmapRowView {
  return {
    id,
    section: "Первый",
    number: "",
    task: "",
    text: `Мера ${id}`,
    date: "январь",
    due: "2023-01-31",
    roles: "координатор",
    reasons: [],
    schools: 0,
    isOn: true,
    isBegun: false,
    isNew: false,
    ...facts,
  };
}

function view(...rows: RoadmapRowView[]): RoadmapView {
  const sections = ["Первый", "Второй", "Пустой"];
  return { request: REQUEST, summary: [], notices: [], unread: [], schools: [], sections, rows };
}

const PLAN = view(
  row("a"),
  row("b", { isOn: false }),
  row("c", { isBegun: true }),
  row("d", { section: "Второй", date: "по графику", due: null }),
);

function shown(choices = initialChoices(PLAN)): ShownRow[] {
  return shownSections(PLAN, choices).flatMap(({ rows }) => rows);
}

describe("the rows of a plan in the pane", () => {
  it("begin as proposed, by section, with sections that have none", () => {
    const sections = shownSections(PLAN, initialChoices(PLAN));
    expect(sections.map(({ name, rows, ticked: on }) => [name, rows.length, on])).toEqual([
      ["Первый", 3, 2],
      ["Второй", 1, 1],
      ["Пустой", 0, 0],
    ]);
    expect(shown().map(({ isOn }) => isOn)).toEqual([true, false, true, true]);
  });

  it("are ticked and not, but for what was begun", () => {
    const none = ticked(initialChoices(PLAN), PLAN.rows, false);
    expect(shown(none).map(({ isOn }) => isOn)).toEqual([false, false, true, false]);
    const all = ticked(none, PLAN.rows, true);
    expect(all.off).toEqual([]);
  });

  it("say at once whether a date can be read", () => {
    const [a] = PLAN.rows;
    if (a === undefined) throw new Error("no row");
    expect(shown().map(({ dateState }) => dateState)).toEqual(["known", "known", "known", "none"]);
    const start = initialChoices(PLAN);
    expect(shown(edited(start, a, { date: "когда-нибудь" }))[0]?.dateState).toBe("unread");
    expect(shown(edited(start, a, { date: "" }))[0]?.dateState).toBe("none");
    expect(shown(edited(start, a, { date: "до 15 марта" }))[0]?.dateState).toBe("known");
    const dated = shown(edited(edited(start, a, { date: "по графику" }), a, { due: "2023-05-15" }))[0];
    expect(dated).toMatchObject({ date: "по графику", due: "2023-05-15", dateState: "known" });
  });

  it("forget a change that is taken back by hand or by the button", () => {
    const [a] = PLAN.rows;
    if (a === undefined) throw new Error("no row");
    const start = initialChoices(PLAN);
    const once = edited(start, a, { text: "Иначе" });
    expect(once.edits).toEqual({ a: { text: "Иначе" } });
    const twice = edited(once, a, { roles: "методист" });
    expect(twice.edits).toEqual({ a: { text: "Иначе", roles: "методист" } });
    expect(edited(once, a, { text: a.text }).edits).toEqual({});
    expect(restored(twice, "a").edits).toEqual({});
  });

  it("move within their section only", () => {
    const start = initialChoices(PLAN);
    const [first] = shownSections(PLAN, start);
    if (first === undefined) throw new Error("no section");
    expect(moved(start, first.rows, "a", 1).order).toEqual(["b", "a", "c", "d"]);
    expect(moved(start, first.rows, "a", -1)).toBe(start);
    expect(moved(start, first.rows, "c", 1)).toBe(start);
  });
});
