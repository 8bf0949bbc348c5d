import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { FORM_IDS } from "../../../src/core/roadmap/forms";
import { describeWithValidator, errorsOf, newErrors } from "../../office-validator";
import { shortSample } from "../../short-sample";
import { describeWithData, sharedFiles } from "../../shared-data";
import { fullBook } from "./every-output";
import { madeUpBook, planned, reported } from "./written-books";

/** Each look of the validator takes a second, and many on a busy machine. */
jest.setTimeout(600_000);

const SAMPLE = new Uint8Array(readFileSync(resolve(__dirname, "../../../assets/sample.xlsx")));

describeWithValidator("by Microsoft's validator", () => {
  it("the sample has no error", async () => {
    expect(await errorsOf(SAMPLE)).toEqual([]);
  });

  it("a report has no new error, and none when it is written again with marks and notes", async () => {
    const reports = shortSample();
    const first = await reported(reports);
    expect(await newErrors(reports, first)).toEqual([]);
    expect(await newErrors(reports, await reported(first, "mark"))).toEqual([]);
  });

  it("a new workbook with the report is sound", async () => {
    expect(await errorsOf(await reported(madeUpBook(), "new-workbook"))).toEqual([]);
  });

  it("everything there is, one after another, is sound the first time and once more, and each is undone", async () => {
    const first = await fullBook(madeUpBook(), "книга.xlsx", true);
    expect([first.refused, first.notUndone]).toEqual([[], []]);
    expect(await errorsOf(first.bytes)).toEqual([]);
    const second = await fullBook(first.bytes, "книга.xlsx", false);
    expect(second.refused).toEqual([]);
    expect(await errorsOf(second.bytes)).toEqual([]);
  });

  it.each(FORM_IDS)(
    "a roadmap of the form %s with the office's tables, the quarter and reminders is sound",
    async (form) => {
      expect(await errorsOf(await planned(await planned(madeUpBook(), form), form))).toEqual([]);
    },
  );
});

describeWithData("books as Excel saves them", () => {
  const files = sharedFiles("excel-saved").filter((path) => path.endsWith(".xlsx"));
  describeWithValidator("by Microsoft's validator", () => {
    it.each(files.map((path) => ({ name: basename(path), path })))("$name", async ({ path }) => {
      const bytes = new Uint8Array(readFileSync(path));
      expect(await newErrors(bytes, await reported(bytes, "mark"))).toEqual([]);
    });
  });
});
