import { basename } from "node:path";
import { describeWithData, sharedFiles } from "../shared-data";
import { runSharedFile } from "./run-shared-file";

const FORMS = ["vpr-mark-shares", "vpr-journal-shares", "vpr-score-distribution"];
const books = sharedFiles("books").map((path) => basename(path));

describeWithData("the municipal books of nine protected reports", () => {
  it.each(books)("%s: each sheet has its form, subject, grade and year", async (book) => {
    const run = await runSharedFile("books", book);
    const told = run.records.tables.map(({ form, subject, grade, year }) => [
      form,
      subject?.value,
      grade?.value,
      year?.value,
    ]);
    const expected = [
      ["ma", 4],
      ["ma", 5],
      ["ru", 4],
    ].flatMap(([subject, grade]) => FORMS.map((form) => [form, subject, grade, 2021]));
    expect(told).toEqual(expected);
    expect(run.records.tables.every(({ questions, excluded }) => questions.length === 0 && !excluded)).toBe(
      true,
    );
  });

  it.each([
    ["Муниципалитет 48", 26],
    ["Муниципалитет 19", 20],
  ])("%s has %i schools, none of them a group row", async (book, schools) => {
    const run = await runSharedFile("books", book);
    expect(run.evidence).toHaveLength(schools);
    const names = run.evidence.map(({ school }) => school.name);
    expect(names.filter((name) => /край|Муниципалитет|выборка/i.test(name))).toEqual([]);
  });
});

describeWithData("the marker list", () => {
  it("has 159 and 148 schools, 41 in both, and says once that a year stands twice", async () => {
    const run = await runSharedFile("markers", "Признаки");
    const years = [2023, 2024].map(
      (year) =>
        new Set(run.records.markers.filter((row) => row.year === year).map(({ school }) => school.id)),
    );
    expect(years.map(({ size }) => size)).toEqual([159, 148]);
    expect([...(years[0] ?? [])].filter((id) => years[1]?.has(id))).toHaveLength(41);
    expect(run.notices.filter(({ code }) => code === "duplicate-rows")).toHaveLength(1);
  });
});

describeWithData("tables of the state exams", () => {
  it.each([
    ["ege", "три уровня", "ege-by-school"],
    ["ege", "много таблиц", "ege-by-school"],
    ["ege", "распределение", "exam-score-distribution"],
    ["oge", "ОГЭ", "oge-by-school"],
  ])("%s: «%s» is told apart from ВПР tables", async (folder, part, form) => {
    const run = await runSharedFile(folder, part);
    expect(run.records.tables.length).toBeGreaterThan(0);
    expect(new Set(run.records.tables.map((table) => table.form))).toEqual(new Set([form]));
    const ofExams = ["low-results", "oge-mean"];
    expect(run.results.filter(({ check }) => !ofExams.includes(check))).toEqual([]);
    expect(run.evidence).toEqual([]);
  });
});
