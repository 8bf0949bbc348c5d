/** Where a sheet came from, by its name. */
export interface SheetOrigin {
  /** Name of the file that the sheet was in, with its ending. */
  readonly fileName: string;
  readonly sheetName: string;
}

/** «[Математика 4.xlsx]Sheet»: how sheets of several joined books are named. */
const JOINED = /^\[([^\]]+)\](.*)$/;

/**
 * The file and the sheet that a tab's name stands for; a joined book names the file in brackets.
 *
 * @example
 * sheetOrigin("[Математика 4.xlsx]Sheet", "joined.xlsx").fileName // => "Математика 4.xlsx"
 */
export function sheetOrigin(tabName: string, workbookFile: string): SheetOrigin {
  const match = JOINED.exec(tabName);
  return { fileName: match?.[1] ?? workbookFile, sheetName: match?.[2] ?? tabName };
}
