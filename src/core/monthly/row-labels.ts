/** Words, not a number of a line. */
const WORDS = /[a-zа-яё]{2}/i;

/**
 * The names of rows from the texts of their label columns, the widest group first. A text that a merged area repeats is
 * said once; one that stands only beside the first row of its group, and not below, is the others' too.
 *
 * @param texts A row a line, a label column a text.
 */
export function rowLabels(texts: readonly (readonly string[])[]): string[] {
  let group: readonly string[] = [];
  return texts.map((own) => {
    const filled = own.filter((text) => text !== "");
    const [first = ""] = own;
    const isBelow = first === "" && filled.length > 0 && own.length > 1;
    if (!isBelow) group = filled.length > 1 && filled[0] !== filled[1] ? own : [];
    const whole = isBelow ? own.map((text, index) => text || (group[index] ?? "")) : own;
    const said = isBelow && whole[whole.length - 1] === "" ? own : whole;
    return said.filter((text, index) => text !== "" && text !== said[index - 1]).join(LEVELS);
  });
}

/** What stands between the levels of a row's name. */
const LEVELS = " / ";

/** The name of a row within its group. */
export function lastLevel(label: string): string {
  return label.split(LEVELS).pop() ?? label;
}

/**
 * Columns from the left in which the form names groups of rows and the rows: each alone may leave rows empty.
 *
 * @param texts A column a line, its cells in the rows of the body.
 * @param isNumbering Whether a column but counts the rows.
 */
export function leadingLabels(
  texts: readonly (readonly string[])[],
  isNumbering: (column: number) => boolean,
): number[] {
  const leading: number[] = [];
  for (const [column, cells] of texts.entries()) {
    if (isNumbering(column)) continue;
    const words = new Set(cells.filter((text) => WORDS.test(text)));
    if (words.size < 2) break;
    leading.push(column);
  }
  return leading;
}

/** Whether a column names its rows in words. */
export function isInWords(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  return filled.filter((text) => WORDS.test(text)).length > filled.length / 2;
}
