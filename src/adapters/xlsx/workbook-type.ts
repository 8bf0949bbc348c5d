import type { PackageParts } from "./package-parts";

const TEMPLATE = /\.template\.(?=(?:macroEnabled\.)?main\+xml$)/;

/**
 * Makes a workbook of a template: what is saved is called .xlsx or .xlsm, and Excel refuses a file that says of itself
 * that it is something else.
 */
export function giveWorkbookType({ types, workbook }: PackageParts): void {
  const type = types.of(workbook);
  if (type !== null && TEMPLATE.test(type)) types.set(workbook, type.replace(TEMPLATE, ".sheet."));
}

/**
 * How a file is called that is made of a template.
 *
 * @example
 * workbookName("Форма.xltx") // => "Форма.xlsx"
 */
export function workbookName(fileName: string): string {
  return fileName.replace(/\.xlt(?=[xm]$)/i, ".xls");
}
