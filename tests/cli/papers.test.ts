import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { MEETING_SHEET } from "../../src/locale/meeting-sheet-text";
import { locked } from "../adapters/xlsx/locked-book";
import { normal } from "../locale/normal-text";
import { paragraphsOf, slideTexts } from "../papers/read-paper";
import { shortSample } from "../short-sample";
import { callCli, type CliCall } from "./call-cli";
import { temporaryFolder } from "../temporary-folder";

const SAMPLE = resolve(__dirname, "../../assets/sample.xlsx");

function call(...words: string[]): Promise<CliCall> {
  return callCli(words, "2026-11-27");
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

describe("oko papers", () => {
  const folder = temporaryFolder();
  function at(name: string): string {
    return join(folder, name);
  }
  /** For what is the same on any book. */
  const reports = at("отчёты.xlsx");
  beforeAll(() => {
    writeFileSync(reports, shortSample());
  });

  it("writes the note, the slides, the sheets and the numbers of one set", async () => {
    const out = [
      "--docx",
      at("с.docx"),
      "--pptx",
      at("п.pptx"),
      "--out",
      at("к.xlsx"),
      "--json",
      at("ч.json"),
    ];
    const { code, said } = await call("papers", SAMPLE, ...out);
    expect([code, said]).toEqual([0, expect.stringContaining("Справка записана")]);
    const json = JSON.parse(readFileSync(at("ч.json"), "utf8")) as {
      meeting: { pages: { title: string }[] };
      summary: { levels: { check: number } };
    };
    const [first] = json.meeting.pages;
    expect(paragraphsOf(bytesOf(at("с.docx"))).map(({ text }) => text)).toContain(first?.title);
    // A title does not leave its last word alone on a line.
    expect(normal(slideTexts(bytesOf(at("п.pptx")))[1]?.[0] ?? "")).toBe(normal(first?.title ?? ""));
    const book = await openXlsxWorkbook(bytesOf(at("к.xlsx")), "к.xlsx", { engine });
    const sheet = (await book.snapshot()).sheets.find(({ name }) => name === MEETING_SHEET.name);
    expect(sheet?.cells.flat()).toContain(first?.title);
    expect(first?.title).toContain(String(json.summary.levels.check));
  });

  it("says of every paper of a locked book that it opens without the password", async () => {
    writeFileSync(at("закрытая.xlsx"), locked(shortSample(), { password: "п" }));
    const out = ["--docx", at("з.docx"), "--pptx", at("з.pptx")];
    const { code, said } = await call("papers", at("закрытая.xlsx"), "--password", "п", ...out);
    expect(code).toBe(0);
    expect(said.split("этот файл открывается без пароля")).toHaveLength(3);
  });

  it.each(["МБОУ «СОШ № 5 г. Приозёрный»", "школа 5 приозерный"])(
    "makes the papers of one school, %s",
    async (who) => {
      const { code } = await call("papers", reports, "--who", who, "--docx", at("школа.docx"));
      expect(code).toBe(0);
      expect(paragraphsOf(bytesOf(at("школа.docx"))).map(({ text }) => text)).toContain(
        "МБОУ «СОШ № 5 г. Приозёрный»",
      );
    },
  );

  it.each([
    [["--docx", "с.doc"], 2, "должен заканчиваться на .docx"],
    [["--pptx", "п.ppt"], 2, "должен заканчиваться на .pptx"],
    [["--blank", "б.docx"], 2, "укажите и --docx"],
    [["--for", "group", "--who", "low"], 2, "одной школы"],
    [["--who", "нет такой"], 2, "нет такой"],
    [["--who", "сош"], 2, "По словам «сош» подходят школы ("],
    [["--docx", "с.docx", "--blank", "нет.docx"], 2, "Не удалось прочитать бланк"],
    [["--form", "smolensk"], 2, "--form"],
  ])("refuses %j", async (words, code, said) => {
    const named = words.map((word) => (/\.(?:docx?|pptx?)$/.test(word) ? at(word) : word));
    const outcome = await call("papers", reports, ...named);
    expect(outcome.code).toBe(code);
    expect(outcome.said).toContain(said);
  });

  it("refuses a template that is no document, and never writes over what it reads", async () => {
    writeFileSync(at("б.docx"), "не документ");
    const unfit = await call("papers", reports, "--docx", at("с2.docx"), "--blank", at("б.docx"));
    expect([unfit.code, unfit.said]).toEqual([1, expect.stringContaining("Это не документ Word")]);
    const over = await call("papers", reports, "--docx", at("б.docx"), "--blank", at("б.docx"));
    expect(over.code).toBe(2);
    expect(readFileSync(at("б.docx"), "utf8")).toBe("не документ");
  });
});
