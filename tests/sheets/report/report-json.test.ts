import { reportJson } from "../../../src/sheets/report/report-json";
import { ordinaryRun, result, run, school } from "./build-run";

const FINDING_KEYS = [
  "check",
  "level",
  "territory",
  "school",
  "schoolId",
  "grade",
  "classGroup",
  "subject",
  "year",
  "value",
  "threshold",
  "n",
  "p",
  "q",
  "severity",
  "source",
  "text",
];

describe("reportJson()", () => {
  it("has the published keys in the published order", () => {
    const json = reportJson(ordinaryRun(), { all: false });
    expect(Object.keys(json)).toEqual([
      "tables",
      "findings",
      "schools",
      "indicators",
      "statistics",
      "notices",
      "summary",
      "classes",
      "boundaries",
      "objectivityIndex",
    ]);
    expect(Object.keys(json.tables[0] ?? {})).toEqual([
      "sheet",
      "address",
      "form",
      "confidence",
      "rows",
      "columns",
    ]);
    expect(Object.keys(json.findings[0] ?? {})).toEqual(FINDING_KEYS);
    expect(Object.keys(json.schools[0] ?? {})).toEqual([
      "school",
      "schoolId",
      "territory",
      "markers",
      "low",
      "adverse",
      "category",
      "cluster",
      "expected",
      "residual",
      "expectedBy",
      "reasons",
      "adverseSource",
      "deficit",
      "listed",
      "clusterPlace",
      "clusterBy",
      "standing",
      "riskFactors",
      "evidence",
      "evidenceYear",
      "evidenceP",
      "evidenceQ",
      "evidenceByYear",
    ]);
  });

  it("holds the checks that fired, with all every test and whether it fired", () => {
    const fired = reportJson(ordinaryRun(), { all: false });
    const all = reportJson(ordinaryRun(), { all: true });
    expect(fired.findings.map(({ check }) => check)).not.toContain("funnel-share2");
    expect(all.findings.map(({ check, fired: isFired }) => [check, isFired])).toContainEqual([
      "funnel-share2",
      false,
    ]);
    expect(all.findings).toHaveLength(fired.findings.length + 1);
  });

  it("does not round, and leaves unknown numbers null", () => {
    const low = reportJson(ordinaryRun(), { all: false }).findings.find(
      ({ check }) => check === "low-results",
    );
    expect(low).toMatchObject({
      value: 9 / 28,
      p: null,
      q: null,
      classGroup: null,
      source: expect.stringContaining("!A14"),
    });
  });

  it("counts markers of the list's latest year, null without a list", () => {
    const source = { sheet: "Список", row: 1, column: 0 };
    const marker = { grade: 4, subject: "ma" as const };
    const markers = [
      { year: 2023, school: school(2), markers: [marker], source },
      { year: 2024, school: school(1), markers: [marker, { grade: 5, subject: "ma" as const }], source },
    ];
    const base = ordinaryRun();
    const listed = reportJson({ ...base, records: { ...base.records, markers } }, { all: false });
    expect(listed.schools.slice(0, 2).map((entry) => entry.markers)).toEqual([2, 0]);
    expect(reportJson(base, { all: false }).schools[0]?.markers).toBeNull();
  });

  it.each([
    { category: "low" as const, low: true },
    { category: "risk" as const, low: false },
    { category: "no-data" as const, low: null },
  ])("calls category $category low: $low", ({ category, low }) => {
    const tests = [result("low-results", { n: 28, details: { count: 9 } })];
    const [entry] = reportJson(run({ classes: [{ school: school(1), category, tests }] }), {
      all: false,
    }).schools;
    expect(entry).toMatchObject({ category, low });
    expect(entry?.reasons[0]).toContain("9 из 28".replace(" ", " "));
  });

  it("names a table by its header's meanings, without columns of no use", () => {
    expect(reportJson(run(), { all: false }).tables[0]).toEqual({
      sheet: "МА 4 Статистика по отметкам",
      address: "A8:G35",
      form: "vpr-mark-shares",
      confidence: 1,
      rows: 25,
      columns: { group: "Группы участников", participants: "Кол-во участников" },
    });
  });

  it("gives the same bytes for the same run", () => {
    expect(JSON.stringify(reportJson(ordinaryRun(), { all: true }))).toBe(
      JSON.stringify(reportJson(ordinaryRun(), { all: true })),
    );
  });
});
