import { LEVELS } from "../../src/core/model/level-ranks";
import { NO_RESULTS_FILTER } from "../../src/core/run/results-filter";
import type { CheckView, WritePreview } from "../../src/app/session-values";
import { threeProcedures } from "../acceptance/one-number-books";
import { normal } from "../locale/normal-text";
import { ownSheets, silent, value } from "./outcomes";
import { checkedSession } from "./roadmap-session";

const COPY = { mode: "copy", comments: false } as const;
const MATHS_4 = { ...NO_RESULTS_FILTER, subject: "ma", grade: 4, year: 2021 } as const;

function counts({ schools }: CheckView): number[] {
  return LEVELS.map((level) => schools.filter((school) => school.level === level).length);
}

function chosen({ choices }: WritePreview): string[] {
  return choices.filter(({ isChosen }) => isChosen).map(({ id }) => id);
}

describe("a filter in a session", () => {
  it("narrows headline, list, overview and what is written; the conclusions stay", async () => {
    const { session, memory } = await checkedSession(threeProcedures());
    const all = value(await session.narrow(NO_RESULTS_FILTER));
    const view = value(await session.narrow({ ...NO_RESULTS_FILTER, check: "journal-raised" }));
    expect(view.schools.length).toBeLessThan(all.schools.length);
    expect(view.schools.length).toBeGreaterThan(0);
    for (const { school, level, findings } of view.schools) {
      expect(level).toBe(all.schools.find((of) => of.school.id === school.id)?.level);
      expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(["journal-raised"]));
    }
    const [check = 0] = counts(view);
    expect(normal(view.summary)).toContain("признак — «Отметки за работу выше журнальных»");
    expect(normal(view.summary)).toContain(`${String(check)} из ${String(view.schools.length)} школ`);
    const { territory } = value(await session.overview());
    expect(territory.numbers[0]?.value).toBe(String(check));

    expect(value(await session.preview(COPY)).lines[0]).toMatch(/^Отбор: признак/);
    value(await session.write(COPY, silent));
    const { sheets } = await memory.snapshot();
    const [schools, findings] = ["ОКО Школы", "ОКО Признаки"].map((name) =>
      sheets.find((sheet) => sheet.name === name),
    );
    expect(schools?.cells.filter((row) => /«СОШ № \d+»/.test(String(row[1])))).toHaveLength(
      view.schools.length,
    );
    expect(findings?.cells.flat().some((cell) => String(cell).startsWith("Отбор: признак"))).toBe(true);
    const checks = findings?.cells.filter((row) => /«СОШ № \d+»/.test(String(row[1]))).map((row) => row[6]);
    expect(new Set(checks)).toEqual(new Set(["Отметки за работу выше журнальных"]));
  });

  it("takes of a procedure the schools that were tested in it, and is taken off again", async () => {
    const { session } = await checkedSession(threeProcedures());
    const view = value(await session.narrow(MATHS_4));
    expect(
      view.schools.flatMap(({ findings }) => findings.map(({ procedure }) => procedure.grade)),
    ).not.toContain(5);
    expect(view.filter).toEqual(MATHS_4);
    expect(value(await session.narrow(NO_RESULTS_FILTER)).schools).toHaveLength(30);
  });

  it("has nothing to show for a territory that is not there, and says so", async () => {
    const { session } = await checkedSession(threeProcedures());
    const view = value(await session.narrow({ ...NO_RESULTS_FILTER, territory: "Нет такого" }));
    expect(view.schools).toEqual([]);
    expect(view.summary).toContain("школ нет");
  });
});

describe("the choice of sheets", () => {
  it("writes what was chosen with what it reads, stays with the workbook, and leaves other earlier sheets", async () => {
    const { session, memory } = await checkedSession(threeProcedures());
    const first = value(await session.preview(COPY));
    expect(chosen(first)).toContain("findings");
    expect(chosen(first)).not.toContain("riskFactors");
    const preview = value(await session.preview({ ...COPY, sheets: ["register", "schoolsPivot"] }));
    expect(preview.sheets).toEqual(["ОКО Школы", "ОКО Реестр", "ОКО Сводная школ"]);
    expect(preview.choices.find(({ id }) => id === "schools")).toMatchObject({
      isChosen: false,
      isNeeded: true,
    });
    const written = value(await session.write({ ...COPY, sheets: ["register", "schoolsPivot"] }, silent));
    expect(ownSheets(written)).toEqual(["ОКО Школы", "ОКО Реестр", "ОКО Сводная школ"]);
    expect((await memory.snapshot()).settings["sheets"]).toBe('["register","schoolsPivot"]');

    value(await session.check(silent));
    const again = value(await session.write({ ...COPY, sheets: ["findings"] }, silent));
    expect(ownSheets(again).sort()).toEqual(["ОКО Признаки", "ОКО Реестр", "ОКО Сводная школ", "ОКО Школы"]);
  });
});
