import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { WrongCall } from "../../src/cli/command-line";
import { readFactsFile } from "../../src/cli/facts-file";
import { readSettingsFile } from "../../src/cli/settings-file";
import { temporaryFolder } from "../temporary-folder";

const SCALE = {
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
const FOLDER = temporaryFolder();
const PATH = join(FOLDER, "settings.json");

/** What the person reads of a file; null where it is taken. */
function sentenceOf(read: (path: string) => unknown, text: string): string | null {
  writeFileSync(PATH, text);
  try {
    read(PATH);
    return null;
  } catch (error) {
    if (error instanceof WrongCall) return error.message.replaceAll(`«${PATH}»`, "F");
    throw error;
  }
}

describe("a settings file with a mistake", () => {
  it.each([
    // A name, a year or a form of a table that is not one.
    [
      '{"answers": {"МА 4!A8": {"form": "nonsense"}}}',
      /^В файле настроек F ключ «answers\["МА 4!A8"\]\.form» может быть только: vpr-mark-shares, .*recheck-counts\.$/,
    ],
    [
      '{"answers": {"МА 4!A8": {"form": null}}}',
      /«answers\["МА 4!A8"\]\.form» может быть только: vpr-mark-shares/,
    ],
    ['{"answers": {"МА 4!A8": {"form": ["scale-table"]}}}', /\.form» может быть только/],
    ['{"answers": {"a": {"subject": "maths"}}}', /«answers\.a\.subject» может быть только: ru, ma, /],
    ['{"answers": {"a": {"grade": 12}}}', /«answers\.a\.grade» должен быть целым числом от 1 до 11\.$/],
    ['{"answers": {"a": {"grade": "4"}}}', /«answers\.a\.grade» должен быть целым числом от 1 до 11\.$/],
    ['{"answers": {"a": {"grade": 4.5}}}', /«answers\.a\.grade» должен быть целым числом/],
    ['{"answers": {"a": {"year": 22}}}', /«answers\.a\.year» должен быть целым числом от 2000 до 2099\.$/],
    ['{"answers": {"a": {"exclude": "да"}}}', /«answers\.a\.exclude» должен быть true или false\.$/],
    [
      '{"answers": {"a": {"klass": 4}}}',
      /неизвестный ключ «answers\.a\.klass»; есть: subject, grade, year, form, exclude, leaveOutHidden\.$/,
    ],
    ['{"answers": {"a": null}}', /«answers\.a» должен быть объектом JSON\.$/],
    ['{"answers": {"a": []}}', /«answers\.a/],
    ['{"answers": []}', /«answers» должен быть объектом JSON\.$/],
    ['{"answers": null}', /«answers» должен быть объектом JSON\.$/],
    // Thresholds.
    ['{"thresholds": []}', /«thresholds» должен быть объектом JSON\.$/],
    ['{"thresholds": 1}', /«thresholds» должен быть объектом JSON\.$/],
    ['{"thresholds": {"low.share": null}}', /порог «low\.share» должен быть числом от 0\.01 до 1\.$/],
    ['{"thresholds": {"low.share": {"a": 1}}}', /порог «low\.share» должен быть числом от 0\.01 до 1\.$/],
    ['{"thresholds": {"low.share": 1e999}}', /порог «low\.share» должен быть числом от 0\.01 до 1\.$/],
    ['{"thresholds": {"low.shares": 0.3}}', /неизвестный ключ «thresholds\.low\.shares»\.$/],
    // Scales.
    ['{"scales": {"0": {}}}', /«scales» должен быть списком\.$/],
    ['{"scales": [null]}', /шкала № 1 неверна: нужны exam, subject/],
    [
      JSON.stringify({ scales: [SCALE, { ...SCALE, subject: "maths" }] }),
      /«scales № 2\.subject» может быть только: ru, /,
    ],
    [JSON.stringify({ scales: [{ ...SCALE, maximum: 14 }] }), /шкала № 1 неверна/],
    [JSON.stringify({ scales: [{ ...SCALE, from3: "6" }] }), /шкала № 1 неверна/],
    [JSON.stringify({ scales: [{ exam: "vpr" }] }), /шкала № 1 неверна/],
    // Sheets to write.
    ['{"sheets": []}', /«sheets» должен быть непустым списком из: findings, schools, register, /],
    ['{"sheets": ["ОКО Признаки"]}', /«sheets» должен быть непустым списком из: findings/],
    ['{"sheets": "findings"}', /«sheets» должен быть непустым списком из: findings/],
    ['{"charts": ["Воронка"]}', /«charts» должен быть непустым списком из: levels, signs, low/],
    ['{"charts": []}', /«charts» должен быть непустым списком из: levels/],
    ['{"queries": {}}', /«queries» должен быть списком\.$/],
    [
      '{"queries": [{"name": "Мои", "level": "плохо"}]}',
      /«queries № 1\.level» может быть только: check, attention, none, few\.$/,
    ],
    ['{"queries": [{"name": ""}]}', /«queries № 1\.name» должен быть названием до/],
    ['{"pivots": {}}', /«pivots» должен быть списком\.$/],
    ['{"pivots": [{"name": " "}]}', /«pivots № 1\.name» должен быть названием до/],
    [
      '{"pivots": [{"name": "Моя", "source": "marks", "rows": "ОО"}]}',
      /«pivots № 1\.rows» должен быть списком/,
    ],
    // Rules, conditions, groups.
    ['{"profile": null}', /«profile» может быть только: two-procedures, smolensk, tver или своё правило/],
    ['{"profile": ["tver"]}', /«profile» может быть только/],
    ['{"profile": {}}', /«profile\.exams» должен быть непустым списком из: vpr, oge, ege\.$/],
    ['{"profile": {"exams": "vpr"}}', /«profile\.exams» должен быть непустым списком/],
    [
      '{"profile": {"exams": ["vpr"], "grades": ["5"]}}',
      /«profile\.grades» должен быть непустым списком из: 4, 5/,
    ],
    ['{"conditions": "z"}', /«conditions» должен быть объектом JSON\.$/],
    [
      '{"conditions": {"clusters": "tree"}}',
      /«conditions\.clusters» может быть только: quarters, jenks, k-means\.$/,
    ],
    [
      '{"conditions": {"index": {"scale": "z"}}}',
      /«conditions\.index\.weights» должен быть объектом JSON\.$/,
    ],
    [
      '{"conditions": {"index": {"scale": "y", "weights": {}}}}',
      /«conditions\.index\.scale» может быть только: z, 0-100\.$/,
    ],
    [
      '{"conditions": {"index": {"scale": "z", "weights": {"village": "1"}}}}',
      /weights\.village» должен быть числом\.$/,
    ],
    [
      '{"statistics": {"groups": ["район"]}}',
      /«statistics\.groups» должен быть списком из: territory, locality, kind, cluster, column:/,
    ],
    ['{"statistics": {}}', /«statistics\.groups»|«statistics/],
    // Forms of the office.
    ['{"forms": {}}', /«forms» должен быть списком\.$/],
    [
      '{"forms": [{"name": "Свод", "form": "nonsense", "columns": []}]}',
      /«forms № 1\.form» может быть только: vpr-mark-shares, /,
    ],
    [
      '{"forms": [{"name": "Свод", "form": "school-list", "columns": []}]}',
      /«forms № 1\.columns» должен быть списком\.$/,
    ],
    [
      '{"forms": [{"name": "Свод", "form": "school-list", "columns": [{"header": "ОО", "meaning": "школа"}]}]}',
      /«forms № 1\.columns № 1\.meaning» должен быть значением столбца: school-name, /,
    ],
    [
      '{"forms": [{"name": "Свод", "form": "school-list", "laid": "боком", "columns": [{"header": "ОО", "meaning": "school-name"}]}]}',
      /«forms № 1\.laid» может быть только: schools-in-columns, row-per-mark\.$/,
    ],
    // The file itself.
    [
      '{"treshold": {}}',
      /неизвестный ключ «treshold»; есть: thresholds, scales, answers, profile, conditions, statistics, sheets, charts, queries, pivots, forms\.$/,
    ],
    ['{"answers": {"a": {"form": "vpr-pup', /должен быть объектом JSON\.$/],
    ["null", /должен быть объектом JSON\.$/],
    ["3", /должен быть объектом JSON\.$/],
    ["", /должен быть объектом JSON\.$/],
    [`${"[".repeat(500)}${"]".repeat(500)}`, /должен быть объектом JSON\.$/],
  ])("%s is told in one sentence", (text, sentence) => {
    expect(sentenceOf(readSettingsFile, text)).toMatch(sentence);
  });

  it.each(["__proto__", "toString", "constructor"])(
    "does not take for known what every object has: %s",
    (key) => {
      expect(sentenceOf(readSettingsFile, `{"answers": {"${key}": {"form": "scale-table"}}}`)).toBeNull();
      writeFileSync(PATH, `{"answers": {"МА 4!A8": {"form": "scale-table"}, "${key}": {}}}`);
      expect(readSettingsFile(PATH).answers["МА 4!A8"]).toEqual({ form: "scale-table" });
      expect(sentenceOf(readSettingsFile, `{"thresholds": {"${key}": 1}}`)).toContain(`«thresholds.${key}»`);
    },
  );
});

describe("a file of facts with a mistake", () => {
  it.each([
    ['{"adverse": "школа"}', /ключ «adverse» должен быть списком названий, логинов или кодов в кавычках\.$/],
    ['{"adverse": [1]}', /ключ «adverse» должен быть списком названий/],
    ['{"notMedals": null}', /ключ «notMedals» должен быть списком/],
    [
      '{"factors": {"Школа 1": [11]}}',
      /ключ «factors\["Школа 1"\]» должен быть списком номеров факторов риска/,
    ],
    ['{"factors": {"a": 3}}', /ключ «factors\.a» должен быть списком номеров/],
    ['{"factors": []}', /ключ «factors» должен быть объектом JSON\.$/],
    ['{"territoryShareTarget": 2}', /ключ «territoryShareTarget» должен быть числом от 0 до 1\.$/],
    ['{"territoryShareTarget": "0,1"}', /должен быть числом от 0 до 1\.$/],
    ['{"other": []}', /неизвестный ключ «other»; есть: adverse, notAdverse, /],
    ["[]", /должен быть объектом JSON\.$/],
    ['{"adverse": ["Школа', /должен быть объектом JSON\.$/],
  ])("%s is told in one sentence", (text, sentence) => {
    expect(sentenceOf(readFactsFile, text)).toMatch(sentence);
  });

  it("is read where it has none", () => {
    const facts = { adverse: ["Школа 1"], factors: { "Школа 1": [1, 10] }, territoryShareTarget: 0.1 };
    writeFileSync(PATH, JSON.stringify(facts));
    expect(readFactsFile(PATH)).toEqual(facts);
  });
});
