import { learnTemplate } from "../../../src/core/monthly/learn-template";
import type { MonthlyRun, SchoolFile } from "../../../src/core/monthly/monthly-run";
import type { SchoolRegister } from "../../../src/core/monthly/school-register";
import {
  blankForm,
  COLUMNS,
  fileOf,
  filledForm,
  LABELS,
  put,
  seeded,
  sheetOf,
  type MadeForm,
} from "../../monthly/made-form";
import { decided, finished } from "../../monthly/run-month";

const PLACES = ["Ольховка", "Кленово", "Рябиновка"];
const register: SchoolRegister = {
  schools: [...Array(24).keys()].map((index) => ({
    id: `k${String(index + 1)}`,
    name: `МКОУ «Основная школа № ${String((index % 20) + 1)}»`,
    place: `с. ${PLACES[index % 3] ?? ""}`,
  })),
  source: "register",
};

/** Forms of all schools, each with its full name. */
function month(seed: number): { readonly forms: MadeForm[]; readonly files: () => SchoolFile[] } {
  const random = seeded(seed);
  const forms = register.schools.map(({ name, place }) =>
    filledForm(`${name}, ${place ?? ""}`, "март 2026 года", random),
  );
  return {
    forms,
    files: () => forms.map((form, index) => fileOf(`март/файл ${String(index + 1)}.xlsx`, form)),
  };
}

function changeAt(run: MonthlyRun, file: number, cell: string) {
  return run.changes.find(
    (change) => change.file === `март/файл ${String(file)}.xlsx` && change.cell === cell,
  );
}

function rootsAt(run: MonthlyRun, file: number): readonly (readonly [string, string | undefined])[] {
  const own = run.remarks.filter(
    (remark) => remark.file === `март/файл ${String(file)}.xlsx` && remark.because === null,
  );
  return own.map(({ kind, cells }) => [kind, cells[0]]);
}

describe("cleanMonth() on another form", () => {
  const template = learnTemplate([sheetOf(blankForm())]);

  it("learns three header levels, given rows, formulas along and down", () => {
    expect(template?.columns.map(({ header }) => header)).toEqual([
      "Отдел",
      ...Object.values(COLUMNS),
      "Ответственный",
    ]);
    expect(template?.rows.map(({ label, isTotal }) => [label, isTotal])).toEqual(
      LABELS.map((label) => [label, label === "Всего"]),
    );
    expect(template?.columns.map(({ role }) => role).slice(0, 4)).toEqual([
      "label",
      "input",
      "input",
      "computed",
    ]);
  });

  it("finds nothing in clean files, with the form and without", () => {
    const { files } = month(1);
    for (const form of [template, null]) {
      const run = finished({ files: files(), template: form, register });
      expect(run.files.map(({ status }) => status)).toEqual(register.schools.map(() => "ok"));
      expect([run.missing, run.questions, run.changes, run.remarks]).toEqual([[], [], [], []]);
      expect(run.table).toHaveLength(register.schools.length * LABELS.length);
      expect(run.months).toEqual(["2026-03"]);
    }
  });

  it("mends what has one meaning and leaves the rest to people", () => {
    const { forms, files } = month(2);
    const [one, two, three, four] = forms;
    if (one === undefined || two === undefined || three === undefined || four === undefined)
      throw new Error("no forms");
    put(one, "B8", "1 2З4 экз".replace(" экз", ""));
    put(one, "C9", " 45\u00a0");
    put(one, "F10", "57 чел.");
    put(two, "H8", "45 %");
    put(two, "H9", 62);
    put(two, "F8", "около ста");
    put(three, "E9", "-");
    put(four, "E8", "нет");
    const asked = finished({ files: files(), template, register });
    expect(changeAt(asked, 1, "C9")?.after).toBe(45);
    expect(changeAt(asked, 1, "F10")?.after).toBe(57);
    expect(changeAt(asked, 2, "H8")).toMatchObject({ kind: "percent", after: 0.45 });
    expect(changeAt(asked, 2, "H9")).toMatchObject({ kind: "scale", after: 0.62 });
    expect(rootsAt(asked, 2)).toEqual([["not-a-number", "F8"]]);
    const [zero, ...others] = asked.questions;
    expect(others).toEqual([]);
    expect(zero).toMatchObject({ kind: "zero", id: `zero:${COLUMNS.gone}`, cells: 2, answer: null });
    const answered = finished({
      files: files(),
      template,
      register,
      decisions: decided({ [zero?.id ?? ""]: "zero" }),
    });
    expect(changeAt(answered, 3, "E9")?.after).toBe(0);
    expect(changeAt(answered, 4, "E8")?.after).toBe(0);
    const total = answered.table.find(({ schoolId, label }) => schoolId === "k3" && label === "Всего");
    expect(total?.values[COLUMNS.gone]).not.toBeNull();
  });

  it("names typed-over formulas, doubled, shifted and missing rows, outliers, at their own cells", () => {
    const { forms, files } = month(3);
    const [one, two, three, four, five] = forms;
    if (
      one === undefined ||
      two === undefined ||
      three === undefined ||
      four === undefined ||
      five === undefined
    )
      throw new Error("no forms");
    put(one, "D9", Number(one.cells[8]?.[3]) + 7);
    two.cells[9] = [...(two.cells[8] ?? [])];
    three.cells.splice(8, 0, []);
    three.formulas.forEach((formula) => (formula.row += formula.row >= 8 ? 1 : 0));
    put(four, "F9", 54_000);
    put(five, "B11", -12);
    const run = finished({ files: files(), template, register });
    expect(rootsAt(run, 1)).toEqual([["formula-overwritten-wrong", "D9"]]);
    expect(rootsAt(run, 2)).toEqual([["row-doubled", "A10"]]);
    expect(rootsAt(run, 3)).toEqual([]);
    expect(rootsAt(run, 4)).toEqual([["outlier", "F9"]]);
    expect(rootsAt(run, 5)).toEqual([["negative", "B11"]]);
    const whole = finished({ files: files(), template: null, register });
    expect(whole.remarks.length).toBe(run.remarks.length);
  });

  it("finds columns that are moved, shortened, misspelt or beside new ones, and asks what is like none", () => {
    const { forms, files } = month(4);
    const [one, two, three] = forms;
    if (one === undefined || two === undefined || three === undefined) throw new Error("no forms");
    for (const row of one.cells) if (row.length > 8) [row[7], row[8]] = [row[8] ?? null, row[7] ?? null];
    (two.cells[3] ?? [])[7] = "Заявка исполн., %";
    (two.cells[4] ?? [])[5] = "в зaле";
    (three.cells[3] ?? [])[8] = "Куратор";
    const run = finished({ files: files(), template, register });
    expect(run.files.slice(0, 24).flatMap(({ missingColumns }) => missingColumns)).toEqual(["Ответственный"]);
    expect(run.changes).toEqual([]);
    const [question] = run.questions;
    expect(question).toMatchObject({ kind: "column", subject: "Куратор", answer: null });
    const done = finished({
      files: files(),
      template,
      register,
      decisions: decided({ [question?.id ?? ""]: "Ответственный" }),
    });
    expect(done.files.flatMap(({ missingColumns }) => missingColumns)).toEqual([]);
  });

  it("names a filled row that the form does not have, and no signature", () => {
    const { forms, files } = month(10);
    const [one] = forms;
    if (one === undefined) throw new Error("no forms");
    one.cells.push(["Архив", 12, 3, null, 1, 40, 2, 0.5, "заведующий"], [], ["Директор", null, null, 2026]);
    const run = finished({ files: files(), template, register });
    expect(run.remarks.map(({ kind, cells, label }) => [kind, cells, label])).toEqual([
      ["given-changed", ["A13"], "Архив"],
    ]);
  });

  it("asks which of two schools of one number a file is of, and never lists it as missing meanwhile", () => {
    const { forms, files } = month(5);
    const first = forms[0];
    if (first === undefined) throw new Error("no forms");
    put(first, "B2", "основная школа №1");
    const run = finished({
      files: files().filter(({ file }) => file !== "март/файл 21.xlsx"),
      template,
      register,
    });
    expect(run.questions.map(({ kind, options }) => [kind, options.map(({ id }) => id)])).toEqual([
      ["school", ["k1", "k21"]],
    ]);
    expect(run.missing).toEqual([]);
    const id = run.questions[0]?.id ?? "";
    const done = finished({
      files: files().slice(0, 20),
      template,
      register,
      decisions: decided({ [id]: "k1" }),
    });
    expect(done.files.find(({ file }) => file === "март/файл 1.xlsx")?.schoolId).toBe("k1");
  });

  it("builds a register where none is given", () => {
    const { files } = month(6);
    const run = finished({ files: files(), template });
    expect(run.register.source).toBe("files");
    expect(run.register.schools).toHaveLength(register.schools.length);
    expect(run.files.every(({ schoolId }) => schoolId !== null)).toBe(true);
  });

  it("takes the numbers of the file that is chosen where a school sent two", () => {
    const { forms, files } = month(7);
    const second = filledForm(`${register.schools[0]?.name ?? ""}, с. Ольховка`, "март 2026 года", seeded(8));
    const both = [...files(), fileOf("март/файл 1 уточнённый.xlsx", second)];
    const asked = finished({ files: both, template, register });
    const [question] = asked.questions;
    expect(question).toMatchObject({ kind: "twice", answer: null });
    const done = finished({
      files: both,
      template,
      register,
      decisions: decided({ [question?.id ?? ""]: "март/файл 1 уточнённый.xlsx" }),
    });
    const row = done.table.find(({ schoolId, label }) => schoolId === "k1" && label === "Абонемент");
    expect(row?.values[COLUMNS.books]).toBe(second.cells[7]?.[1]);
    expect(row?.values[COLUMNS.books]).not.toBe(forms[0]?.cells[7]?.[1]);
  });

  it("gives the same run for the same input in any order of files", () => {
    const { files } = month(9);
    const one = finished({ files: files(), template, register });
    const other = finished({ files: files().reverse(), template, register });
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });
});
