import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSettingsFile } from "../../src/cli/settings-file";
import { temporaryFolder } from "../temporary-folder";

describe("readSettingsFile()", () => {
  const folder = temporaryFolder();
  const path = join(folder, "settings.json");
  const scale = {
    exam: "vpr",
    subject: "ma",
    grade: 4,
    year: 2023,
    maximum: 20,
    from3: 6,
    from4: 10,
    from5: 15,
    source: "приказ",
  };

  it("reads thresholds, scales and answers, with or without a byte order mark", () => {
    writeFileSync(
      path,
      `\uFEFF${JSON.stringify({
        thresholds: { "low.share": 0.25 },
        scales: [scale],
        answers: { "Лист1!A1": { year: 2022, exclude: false } },
      })}`,
    );
    expect(readSettingsFile(path)).toEqual({
      thresholds: { "low.share": 0.25 },
      scales: [scale],
      answers: { "Лист1!A1": { year: 2022, exclude: false } },
    });
  });

  it("reads what the statistics group by", () => {
    const statistics = { groups: ["locality", "column:Вид школы"] };
    writeFileSync(path, JSON.stringify({ statistics }));
    expect(readSettingsFile(path)).toEqual({ thresholds: {}, scales: [], answers: {}, statistics });
  });

  it("reads forms of the office, with what a person need not write left out", () => {
    const columns = [
      { header: "Школа", meaning: "school-name" },
      { header: "Писали", meaning: "participants" },
    ];
    writeFileSync(path, JSON.stringify({ forms: [{ name: "Свод", form: "vpr-mark-shares", columns }] }));
    const form = { name: "Свод", form: "vpr-mark-shares", columns, headerRows: 1, skipped: [], sheet: "" };
    expect(readSettingsFile(path).forms).toEqual([form]);
  });

  it.each([
    { text: '{"statistics": {"groups": ["район"]}}', says: "statistics" },
    { text: "не JSON", says: "объектом JSON" },
    { text: "[]", says: "объектом JSON" },
    { text: '{"threshold": {}}', says: "«threshold»" },
    { text: '{"thresholds": {"low.shares": 1}}', says: "«thresholds.low.shares»" },
    { text: '{"thresholds": {"low.share": 30}}', says: "«low.share» должен быть числом от 0.01 до 1" },
    { text: '{"thresholds": {"low.share": "0.3"}}', says: "«low.share» должен быть числом" },
    { text: '{"scales": {}}', says: "«scales»" },
    { text: JSON.stringify({ scales: [scale, { ...scale, from4: 5 }] }), says: "шкала № 2" },
    { text: '{"answers": {"Лист1!A1": {"klass": 4}}}', says: "klass»" },
    { text: '{"profile": "samara"}', says: "two-procedures, smolensk, tver" },
    {
      text: '{"profile": {"exams": ["pisa"]}}',
      says: "«profile.exams» должен быть непустым списком из: vpr, oge, ege",
    },
    { text: '{"profile": {"exams": ["vpr"], "grade": 5}}', says: "неизвестный ключ «profile.grade»" },
    { text: '{"profile": {"exams": ["vpr"], "name": ""}}', says: "«profile.name» должен быть названием" },
    {
      text: '{"profile": {"exams": ["vpr"], "thresholds": {"low.years": 30}}}',
      says: "«profile.thresholds.low.years» должен быть числом от 1 до 10",
    },
    {
      text: '{"conditions": {"deficit": {"scale": "z", "weights": {"teachers": 1}}}}',
      says: "неизвестный ключ «conditions.deficit.weights.teachers»",
    },
  ])("refuses $text", ({ text, says }) => {
    writeFileSync(path, text);
    expect(() => readSettingsFile(path)).toThrow(says);
  });

  it("reads a rule of low results of one's own and weights of resources", () => {
    const profile = {
      name: "Район",
      exams: ["oge"],
      criteria: ["olympiads"],
      thresholds: { "low.years": 3 },
    };
    const conditions = { deficit: { scale: "z", weights: { "vacancy-share": -2 } }, clusters: "jenks" };
    writeFileSync(path, JSON.stringify({ profile, conditions }));
    expect(readSettingsFile(path)).toMatchObject({ profile, conditions });
  });

  it("says when the file is not there", () => {
    expect(() => readSettingsFile(join(folder, "none.json"))).toThrow("не читается");
  });
});
