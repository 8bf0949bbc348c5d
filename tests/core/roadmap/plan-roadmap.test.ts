import { MEASURES } from "../../../src/core/roadmap/library";
import type { FormId, Trigger } from "../../../src/core/roadmap/measure";
import { planRoadmap, type Roadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { triggerReasons } from "../../../src/core/roadmap/trigger-reasons";
import type { CheckRun } from "../../../src/core/run/check-run";
import { roleName, sectionText } from "../../../src/locale/roadmap-forms";
import { reasonText } from "../../../src/locale/roadmap-text";
import { runSharedFile } from "../../acceptance/run-shared-file";
import { describeWithData } from "../../shared-data";
import { checked, madeUpWorkbook } from "../../sheets/roadmap/roadmap-run";

const MUNICIPALITY: RoadmapOptions = {
  form: "seversky",
  scope: { kind: "municipality" },
  year: 2022,
  facts: {},
};

function namedIn({ rows }: Roadmap): string[] {
  const ids = rows.flatMap(({ reasons }) => reasons.flatMap(({ school }) => school?.id ?? []));
  return [...new Set(ids)].sort();
}

function ids({ rows }: Roadmap): string[] {
  return rows.map(({ id }) => id.replace("2022:", ""));
}

describe("planRoadmap()", () => {
  let run: CheckRun;
  beforeAll(async () => {
    run = await checked(madeUpWorkbook(30));
  });

  it("takes the measures of schools with low results, with finding, value and threshold", () => {
    const roadmap = planRoadmap(run, MUNICIPALITY);
    const mentors = roadmap.rows.find(({ id }) => id === "2022:seversky-2-02");
    expect(mentors?.date).toMatchObject({ text: "январь", periods: [{ to: "2023-01-31" }] });
    expect(mentors?.roles.map(roleName)).toEqual(["руководитель ИМЦ", "методист ИМЦ"]);
    const low = mentors?.reasons.filter(({ school }) => school?.id === "oo:700100") ?? [];
    expect(low).toHaveLength(2);
    expect(low.map(reasonText).join()).toMatch(/Низкие результаты.*40,0.%, порог 30,0.%/);
  });

  it("leaves out measures whose trigger is not there", () => {
    const roadmap = planRoadmap(run, MUNICIPALITY);
    expect(ids(roadmap)).not.toContain("seversky-3-09");
    const medals = planRoadmap(run, { ...MUNICIPALITY, facts: { medals: ["edu700105"] } });
    expect(ids(medals)).toContain("seversky-3-09");
    expect(namedIn(medals)).toContain("oo:700105");
  });

  it("proposes nothing where nothing was found: the form is blank", async () => {
    const calm = await checked({ ...madeUpWorkbook(30), sheets: [] });
    expect(planRoadmap(calm, MUNICIPALITY)).toMatchObject({ rows: [], schools: [] });
    expect(planRoadmap(calm, MUNICIPALITY).sections).toHaveLength(4);
  });

  it("writes a text of one section and task once", () => {
    const { rows } = planRoadmap(run, MUNICIPALITY);
    const texts = rows.map(({ section, task, text }) => `${sectionText(section)}|${String(task)}|${text}`);
    expect(new Set(texts).size).toBe(texts.length);
    expect(ids({ rows } as Roadmap)).toContain("seversky-4-08");
    expect(ids({ rows } as Roadmap)).not.toContain("seversky-4-10");
  });

  it("moves dates with a year into the chosen school year", () => {
    const [first] = planRoadmap(run, { ...MUNICIPALITY, year: 2025 }).rows;
    expect(first?.date).toMatchObject({ text: "до 26.12.2025 г.", periods: [{ to: "2025-12-26" }] });
  });

  it("plans for a group and for a school only what is because of them", () => {
    const group = planRoadmap(run, { ...MUNICIPALITY, scope: { kind: "group", group: "low" } });
    expect(group.schools.map(({ id }) => id)).toEqual(["oo:700100", "oo:700101", "oo:700102"]);
    expect(namedIn(group)).toEqual(["oo:700100", "oo:700101", "oo:700102"]);
    const one = planRoadmap(run, { ...MUNICIPALITY, scope: { kind: "school", school: "edu700101" } });
    expect(namedIn(one)).toEqual(["oo:700101"]);
    expect(ids(one)).toContain("seversky-1-02");
    expect(ids(one)).not.toContain("seversky-1-01");
  });

  it("plans each school by itself", () => {
    const plan = planRoadmap(run, { ...MUNICIPALITY, form: "school-plan" });
    expect(plan.sections).toEqual(plan.schools.map(({ name }) => ({ name })));
    for (const { id, reasons } of plan.rows) {
      expect(reasons.every(({ school }) => id.endsWith(`@${school?.id ?? ""}`))).toBe(true);
    }
  });

  it("has a block for every relevant risk factor and none for the others", () => {
    const facts = { factors: { edu700103: [9, 10], edu700104: [9] } };
    const { rows, sections, schools } = planRoadmap(run, { ...MUNICIPALITY, form: "500+", facts });
    const relevant = [
      "Высокая доля обучающихся с рисками учебной неуспешности",
      "Низкий уровень вовлечённости родителей",
    ];
    expect([...new Set(rows.map(({ section }) => sectionText(section)))]).toEqual(relevant);
    expect(sections.map(sectionText)).toEqual(relevant);
    expect(schools.map(({ id }) => id)).toEqual(["oo:700103", "oo:700104"]);
    expect(planRoadmap(run, { ...MUNICIPALITY, form: "500+" })).toMatchObject({ rows: [], schools: [] });
    expect(planRoadmap(run, { ...MUNICIPALITY, form: "500+" }).sections).toHaveLength(10);
  });

  it("keeps the numbers of the plan of Тверь", () => {
    const { rows } = planRoadmap(run, { ...MUNICIPALITY, form: "tver" });
    expect(rows[0]?.number).toBe("1.1");
    expect(rows.at(-1)?.number).toBe("2.3.1");
  });

  it("knows a share of the territory above its target", () => {
    const marked = { ...MUNICIPALITY, facts: { territoryShareTarget: 0, indicatorsBelowTarget: ["Доля"] } };
    const triggers = triggerReasons(run, marked.facts).map(({ trigger }) => trigger);
    expect(triggers).toContain("indicator-below-target");
  });
});

/** Counted anew from the conclusion of the checks, not from the roadmap's own reasons. */
function triggersByConclusion({ records, evidence, classes, conditions }: CheckRun): Map<Trigger, string[]> {
  const listYear = Math.max(...records.markers.map(({ year }) => year));
  const found = new Map<Trigger, string[]>();
  function add(trigger: Trigger, id: string | undefined): void {
    if (id !== undefined) found.set(trigger, [...(found.get(trigger) ?? []), id]);
  }
  for (const { school, level, signals } of evidence) {
    if (level !== "check" && level !== "attention") continue;
    add("marker", school.id);
    for (const { check, details } of signals) {
      if (check === "boundary-region" || check === "boundary-smooth") add("boundary", school.id);
      if (["journal-raised", "journal-lowered", "journal-gap2"].includes(check)) add("journal", school.id);
      if (details["repeated"] === "yes") add("repeated-marker", school.id);
    }
  }
  const listed = new Set(
    records.markers.filter((of) => of.markers.length > 0).map((of) => `${of.school.id} ${String(of.year)}`),
  );
  for (const { school, year, markers } of records.markers) {
    if (year !== listYear || markers.length === 0) continue;
    add("marker", school.id);
    if (listed.has(`${school.id} ${String(year - 1)}`)) add("repeated-marker", school.id);
  }
  for (const { school, category } of classes) {
    if (category === "low" || category === "risk") add(category, school.id);
  }
  for (const { school, adverse, standing } of conditions?.schools ?? []) {
    if (adverse === true) add("adverse", school.id);
    if (adverse === true && found.get("low")?.includes(school.id) === true) add("low-and-adverse", school.id);
    if (standing === "resilient") add("resilient", school.id);
  }
  return found;
}

describeWithData("planRoadmap() on the real books", () => {
  const FORMS: readonly FormId[] = ["seversky", "smolensk", "tver", "stavropol", "maima", "school-plan"];

  it.each([
    ["books", "48"],
    ["books", "19"],
    ["markers", "Признаки"],
  ])("names exactly the schools that the conclusion of %s %s names", async (folder, part) => {
    const run = await runSharedFile(folder, part);
    const wanted = [...new Set([...triggersByConclusion(run).values()].flat())].sort();
    expect(wanted.length).toBeGreaterThan(0);
    expect(namedIn(planRoadmap(run, MUNICIPALITY))).toEqual(wanted);
    expect(namedIn(planRoadmap(run, { ...MUNICIPALITY, form: "school-plan" }))).toEqual(wanted);
  });

  it("does not plan for every school with some sign, unless it is asked to", async () => {
    const run = await runSharedFile("books", "48");
    const signed = new Set(
      run.results.flatMap(({ fired, check, school }) =>
        fired === true && check !== "low-results" ? [school?.id ?? ""] : [],
      ),
    );
    const group: RoadmapOptions = { ...MUNICIPALITY, scope: { kind: "group", group: "marker" } };
    expect(planRoadmap(run, { ...group, basis: "any-sign" }).schools).toHaveLength(signed.size);
    const concluded = triggersByConclusion(run).get("marker") ?? [];
    expect(
      planRoadmap(run, group)
        .schools.map(({ id }) => id)
        .sort(),
    ).toEqual([...concluded].sort());
    expect([signed.size, concluded.length]).toEqual([20, 3]);
  });

  it.each(
    [
      ["books", "48"],
      ["markers", "Признаки"],
    ].flatMap(([folder = "", part = ""]) => FORMS.map((form) => ({ folder, part, form }))),
  )("has every measure of $form with a trigger that is in $folder $part, and none without", async (given) => {
    const { folder, part, form } = given;
    const run = await runSharedFile(folder, part);
    const present = new Set(triggersByConclusion(run).keys());
    const isAlways = form !== "school-plan";
    const wanted = MEASURES.filter(({ source }) => source === (form === "school-plan" ? "seversky" : form))
      .filter(({ triggers, roles }) =>
        triggers.some(
          (trigger) =>
            present.has(trigger) ||
            (trigger === "always" && (isAlways || (roles.length === 1 && roles[0] === "school-head"))),
        ),
      )
      .map(({ id }) => id)
      // The same text twice under one task is written once.
      .filter((id) => id !== "seversky-4-10");
    const rows = planRoadmap(run, { ...MUNICIPALITY, form }).rows;
    const got = new Set(rows.map(({ id }) => id.replace("2022:", "").replace(/@.*/, "")));
    expect([...got].sort()).toEqual([...wanted].sort());
  });
});
