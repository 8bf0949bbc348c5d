/** Prints a table of Markdown, each row as soon as it is known. */
export function printTable(title: string, head: readonly string[], rows: Iterable<readonly string[]>): void {
  console.log(`\n${title}\n`);
  console.log([line(head), line(head.map(() => "---"))].join("\n"));
  for (const row of rows) console.log(line(row));
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
