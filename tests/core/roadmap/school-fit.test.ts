import type { Procedure } from "../../../src/core/model/procedure";
import type { School } from "../../../src/core/model/school";
import { NO_RECORDS, type WorkbookRecords } from "../../../src/core/model/workbook-records";
import { schoolFit } from "../../../src/core/roadmap/school-fit";

function school(name: string): School {
  return { id: name, login: null, name, territory: null };
}

const OTHERS = [1, 2, 3, 4, 5].map((number) => school(`МБОУ «СОШ № ${String(number)}»`));

/** Tables of procedures, each with the five ordinary schools and those given. */
function records(...tables: readonly (readonly [Procedure, ...School[]])[]): WorkbookRecords {
  const exams = tables.map(([procedure, ...schools]) => ({
    ...{ procedure, region: null, territories: [] },
    schools: [...OTHERS, ...schools].map((of) => ({ level: "school", school: of }) as never),
  }));
  return { ...NO_RECORDS, exams };
}

function vpr(grade: number): Procedure {
  return { exam: "vpr", subject: "ma", grade, year: 2025 };
}
const EGE: Procedure = { exam: "ege", subject: "ru", grade: 11, year: 2025 };
const PHYSICS: Procedure = { exam: "ege", subject: "fi", grade: 11, year: 2025 };
const OGE: Procedure = { exam: "oge", subject: "ma", grade: 9, year: 2025 };

describe("schoolFit()", () => {
  it.each([
    ["МБОУ «НОШ № 3»", 1, 4],
    ["МКОУ «НОШ-ДС № 27 д. Малая Излука»", 1, 4],
    ["МБОУ «Начальная школа – детский сад № 7»", 1, 4],
    ["МБОУ НШДС № 2", 1, 4],
    ["МАОУ «Прогимназия № 1»", 1, 4],
    ["МБОУ «Основная школа п. Лесной»", 1, 9],
    ["МБОУ «ООШ № 3»", 1, 9],
    ["МКОУ «Основная общеобразовательная школа – детский сад с. Яр»", 1, 9],
    ["ГБОУ «Основная общеобразовательная школа-интернат № 4»", 1, 9],
    ["МБОУ «Средняя общеобразовательная школа № 8 с углублённым изучением языков»", 1, 11],
    ["МБОУ «СОШ-интернат № 2»", 1, 11],
    ["МБОУ «Гимназия № 1»", 1, 11],
    ["МАОУ «Лицей-интернат»", 1, 11],
    ["ГКОУ «Кадетская школа-интернат»", 1, 11],
    ["МБОУ «Вечерняя (сменная) школа № 1»", 5, 11],
    ["МБОУ «ВСОШ № 1»", 5, 11],
    ["МКОУ «Открытая (сменная) общеобразовательная школа»", 5, 11],
    ["МБОУ «Вечерняя основная школа»", 5, 9],
  ])("knows the grades of %s", (name, first, last) => {
    expect(schoolFit(school(name), NO_RECORDS)).toEqual({ first, last, without: new Set() });
  });

  it.each([
    "ГКОУ «Специальная (коррекционная) общеобразовательная школа № 2»",
    "КГБС(К)ОУ «С(К)ОШИ № 3»",
    "ГБОУ «Школа для обучающихся с ограниченными возможностями здоровья»",
    "ГКОУ «Школа-интернат VIII вида»",
    "ГБОУ «Школа для детей с нарушениями слуха»",
    "МБОУ «Адаптивная школа»",
  ])("asks no exams of %s, but those that tables show", (name) => {
    const special = school(name);
    expect(schoolFit(special, NO_RECORDS)?.without).toEqual(new Set(["vpr", "oge", "ege"]));
    expect(schoolFit(special, records([vpr(4), special]))?.without).toEqual(new Set(["oge", "ege"]));
  });

  it("says nothing of a school that nothing tells of", () => {
    expect(schoolFit(school("ОО 12"), NO_RECORDS)).toBeNull();
    expect(schoolFit(school("Школа № 12"), records([vpr(4)]))).toBeNull();
  });

  it("takes the grades that tables show, above and below what the name tells", () => {
    const basic = school("МБОУ «ООШ № 3»");
    expect(schoolFit(basic, records([EGE, basic]))?.last).toBe(11);
    const evening = school("Вечерняя школа");
    expect(schoolFit(evening, records([vpr(4), evening]))?.first).toBe(4);
  });

  it("tells the last grade by exams that every pupil sits, where the name does not", () => {
    const unnamed = school("МБОУ «Школа № 12»");
    const shown = [vpr(5), unnamed] as const;
    expect(schoolFit(unnamed, records([...shown], [EGE], [OGE, unnamed]))?.last).toBe(9);
    expect(schoolFit(unnamed, records([...shown], [EGE], [OGE]))?.last).toBe(8);
    expect(schoolFit(unnamed, records([...shown], [PHYSICS]))).toBeNull();
    expect(schoolFit(unnamed, records([...shown], [EGE, unnamed]))).toBeNull();
    expect(schoolFit(unnamed, records([EGE], [OGE]))).toBeNull();
  });

  it("begins a lyceum with grade 5 where the primary grades of others are known and its own are not", () => {
    const lyceum = school("МАОУ «Лицей № 6»");
    expect(schoolFit(lyceum, records([vpr(8), lyceum], [vpr(4)]))?.first).toBe(5);
    expect(schoolFit(lyceum, records([vpr(8), lyceum]))?.first).toBe(1);
    expect(schoolFit(lyceum, records([vpr(8), lyceum], [vpr(4), lyceum]))?.first).toBe(1);
  });

  it("reads the kind that a list of schools says", () => {
    const one = school("МБОУ «Школа № 5»");
    for (const [text, last] of [
      ["Начальная общеобразовательная школа", 4],
      ["основная", 9],
      ["Гимназия", 11],
    ] as const) {
      const contexts = [{ school: one, answers: { "Вид ОО": text } } as never];
      expect(schoolFit(one, { ...NO_RECORDS, contexts })?.last).toBe(last);
    }
  });
});
