import { grouped } from "../core/grouped";
import { sheetOrigin } from "../core/table/recognise/sheet-origin";
import { isJoinedSheet } from "../workbook/joined-sheet";
import { countText, listText, NOUNS } from "./number-text";

/**
 * «лист «МА 4»», «листы «МА 4», «РУ 4» и ещё 3», «9 листов файла «Отчёты.xlsx»»: the sheets of the workbook by their names,
 * those of files read beside it by how many they are.
 *
 * @param listed How many names, and how many files, are said before the rest is counted.
 */
export function sheetsRead(sheets: readonly string[], listed: number): string {
  const own = sheets.filter((sheet) => !isJoinedSheet(sheet)).map((sheet) => `«${sheet}»`);
  const files = grouped(
    sheets.filter(isJoinedSheet).map((sheet) => sheetOrigin(sheet, "")),
    ({ fileName }) => fileName,
  );
  const ofFiles = [...files].map(([file, [first, ...more]]) =>
    first !== undefined && more.length === 0
      ? `лист «${first.sheetName}» файла «${file}»`
      : `${countText(more.length + 1, NOUNS.sheet)} файла «${file}»`,
  );
  const here = own.length === 0 ? [] : [`${own.length === 1 ? "лист" : "листы"} ${listText(own, listed)}`];
  return listText([...here, ...ofFiles], listed);
}
