import type { HostCell } from "../cell-store";

/** What Excel answers for looks that nobody changed. */
export const PLAIN_LOOKS: Readonly<Record<string, unknown>> = {
  "fill.color": "#FFFFFF",
  "font.color": "#000000",
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.size": 11,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
};

/** The looks of a cell that were asked for, as `getCellProperties` gives them. */
export function cellProperties(cell: HostCell | undefined, options: object): object {
  const link = "hyperlink" in options ? { hyperlink: cell?.link ?? null } : {};
  return { ...link, format: pick("format" in options ? options.format : {}, "", cell) };
}

/** Sets the looks given, as `setCellProperties` does. */
export function setCellProperties(cell: HostCell, given: unknown): void {
  for (const [path, value] of flat((given as { format?: unknown }).format, "")) cell.looks.set(path, value);
}

function pick(options: unknown, path: string, cell: HostCell | undefined): object {
  return Object.fromEntries(
    Object.entries(options as Record<string, unknown>).map(([name, wanted]) => {
      const inner = path === "" ? name : `${path}.${name}`;
      return [
        name,
        wanted === true ? (cell?.looks.get(inner) ?? PLAIN_LOOKS[inner] ?? null) : pick(wanted, inner, cell),
      ];
    }),
  );
}

function flat(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    flat(inner, path === "" ? name : `${path}.${name}`),
  );
}
