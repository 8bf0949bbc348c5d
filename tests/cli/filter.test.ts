import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { runCli } from "../../src/cli/run-cli";
import { normal } from "../locale/normal-text";
import { slideTexts } from "../papers/read-paper";
import { shortSample } from "../short-sample";
import { temporaryFolder } from "../temporary-folder";

const FOLDER = temporaryFolder();
/** Reports of two procedures. */
const REPORTS = join(FOLDER, "отчёты.xlsx");
const [JSON_FILE, BOOK, SLIDES] = ["ч.json", "к.xlsx", "п.pptx"].map((name) => join(FOLDER, name)) as [
  string,
  string,
  string,
];

interface Said {
  readonly schools: readonly {
    readonly schoolId: string;
    readonly territory: string;
    readonly evidence: string;
  }[];
  readonly findings: readonly {
    readonly check: string;
    readonly subject: string;
    readonly grade: number;
    readonly schoolId: string | null;
  }[];
  readonly summary: { readonly headline: string; readonly levels: Readonly<Record<string, number>> };
}

async function call(...words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const code = await runCli(words, {
    workbooks: {
      open: (bytes, name) => openXlsxWorkbook(bytes, name, { engine }),
      create: async (name) => createXlsxWorkbook(name, { engine }),
    },
    today: () => "2026-11-27",
    inputLine: () => "",
    passwordVariable: () => null,
    version: "0",
    print: (text) => said.push(text),
    complain: (text) => said.push(text),
  });
  return { code, said: normal(said.join("")) };
}

async function checked(...keys: string[]): Promise<Said & { readonly said: string }> {
  const { code, said } = await call("check", REPORTS, "--json", JSON_FILE, ...keys);
  expect(code).toBe(0);
  return { ...(JSON.parse(readFileSync(JSON_FILE, "utf8")) as Said), said };
}

async function writtenSchools(): Promise<number> {
  const book = await openXlsxWorkbook(new Uint8Array(readFileSync(BOOK)), "к.xlsx", { engine });
  const sheet = (await book.snapshot()).sheets.find(({ name }) => name === "ОКО Школы");
  const head = sheet?.cells.findIndex((row) => row.includes("Уровень ОО")) ?? 0;
  return (sheet?.cells.slice(head + 1) ?? []).filter((row) => typeof row[1] === "string" && row[2] !== null)
    .length;
}

describe("oko check narrowed", () => {
  let all: Said;
  beforeAll(async () => {
    writeFileSync(REPORTS, shortSample(2));
    all = await checked();
  });

  /** Narrowing changes of how many is spoken, never what is said of a school. */
  function keepsConclusions({ schools }: Said): void {
    expect(schools.length).toBeGreaterThan(0);
    expect(schools.length).toBeLessThan(all.schools.length);
    for (const { schoolId, evidence } of schools) {
      expect(evidence).toBe(all.schools.find((of) => of.schoolId === schoolId)?.evidence);
    }
  }

  it("to a check: headline, list, sheets and JSON speak of its schools only", async () => {
    const [first] = all.findings;
    const check = "journal-raised";
    expect(first).toBeDefined();
    const narrowed = await checked("--check", check, "--out", BOOK);
    keepsConclusions(narrowed);
    expect(new Set(narrowed.findings.map((of) => of.check))).toEqual(new Set([check]));
    const ids = new Set(all.findings.filter((of) => of.check === check).map(({ schoolId }) => schoolId));
    expect(new Set(narrowed.schools.map(({ schoolId }) => schoolId))).toEqual(ids);
    expect(normal(narrowed.summary.headline)).toContain(
      "По отбору (признак — «Отметки за работу выше журнальных»)",
    );
    expect(narrowed.said).toContain(normal(narrowed.summary.headline));
    expect(await writtenSchools()).toBe(narrowed.schools.length);
    expect((await checked("--check", "отметки за работу выше  журнальных")).schools).toEqual(
      narrowed.schools,
    );
  });

  it("to a territory, however its name is typed", async () => {
    const { territory } = all.schools[0] ?? { territory: "" };
    const narrowed = await checked("--territory", territory.toUpperCase());
    expect(narrowed.schools.length).toBeGreaterThan(0);
    expect(new Set(narrowed.schools.map((of) => of.territory))).toEqual(new Set([territory]));
    expect(narrowed.summary.levels["all"] ?? narrowed.schools.length).toBe(narrowed.schools.length);
  });

  it("to a procedure, named as lists, sheets or people name it", async () => {
    const { subject, grade } = all.findings.find((of) => of.subject === "ma") ?? { subject: "ma", grade: 4 };
    const said: Said[] = [];
    for (const name of [
      `${String(grade)} МА`,
      `математика, ${String(grade)} класс`,
      `${subject}${String(grade)}`,
    ]) {
      said.push(await checked("--procedure", name));
    }
    for (const { findings, schools } of said) {
      expect(findings.length).toBeGreaterThan(0);
      for (const of of findings) expect(of).toMatchObject({ subject: "ma", grade });
      expect(schools).toEqual(said[0]?.schools);
    }
  });

  it.each([
    { keys: ["--check", "smart"], says: "Проверки «smart» нет. Есть " },
    // The sample has no rechecks: that no school fired would look like a clean result.
    {
      keys: ["--check", "recheck"],
      says: "не выполнена ни по одной школе: для неё в таблицах нет данных",
    },
    { keys: ["--territory", "Луна"], says: "Территории «Луна» в таблицах нет. " },
    { keys: ["--procedure", "11 ХИ"], says: "Процедуры «11 ХИ» в таблицах нет. Есть «" },
    { keys: ["--procedure", "волшебство"], says: "Процедуры «волшебство» в таблицах нет." },
    { keys: ["--procedure", "класс"], says: "Процедуры «класс» в таблицах нет." },
  ])("refuses what is not there and names what is: $keys", async ({ keys, says }) => {
    const { code, said } = await call("check", REPORTS, ...keys);
    expect(code).toBe(2);
    expect(said).toContain(says);
  });

  it("narrows papers too, and no other command", async () => {
    const { code } = await call("papers", REPORTS, "--pptx", SLIDES, "--check", "journal-raised");
    expect(code).toBe(0);
    const text = normal(
      slideTexts(new Uint8Array(readFileSync(SLIDES)))
        .flat()
        .join(" "),
    );
    expect(text).toContain("журнальных");
    expect((await call("roadmap", REPORTS, "--check", "journal-raised")).said).toContain("не подходит");
  });
});
