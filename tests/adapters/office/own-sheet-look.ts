import { strFromU8, unzipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { areaAddress } from "../../../src/workbook/address";
import type { CellStyle } from "../../../src/workbook/edit";

/** What a person sees and prints of a sheet of ours besides its values, whichever door wrote it. */
export interface OwnSheetLook {
  readonly cells: Readonly<Record<string, CellStyle>>;
  /** Characters, by column. */
  readonly widths: Readonly<Record<string, number>>;
  readonly heights: Readonly<Record<string, number>>;
  readonly merges: readonly string[];
  readonly hasGridlines: boolean;
  readonly tabColor: string;
  /** Rows and columns. */
  readonly frozen: readonly number[];
  readonly conditions: readonly {
    readonly formula: string;
    readonly areas: readonly string[];
    readonly style: object;
  }[];
  readonly page: {
    readonly orientation: string;
    readonly paper: boolean;
    readonly pagesWide: number | null;
    readonly titles: readonly string[];
    readonly area: string;
    readonly footer: string;
    readonly header: string;
    readonly isScaled: boolean;
    /** Inches: left, right, top, bottom, header, footer. */
    readonly margins: readonly number[];
    readonly breaks: readonly number[];
  };
  readonly charts: readonly {
    readonly area: string;
    readonly isStacked: boolean;
    readonly type: string;
    readonly title: string;
    readonly axes: readonly string[];
    readonly series: readonly string[];
  }[];
}

/** How the sheets of ours look in a saved file, by name. */
export async function looksInFile(bytes: Uint8Array): Promise<Map<string, OwnSheetLook>> {
  const parts = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, strFromU8(part)]),
  );
  const book = await openXlsxWorkbook(bytes, "книга.xlsx", { engine });
  const { sheets } = await book.snapshot();
  const looks = new Map<string, OwnSheetLook>();
  for (const { name, own } of sheets) if (own) looks.set(name, lookInFile(parts, book, name));
  return looks;
}

/** What looks as a cell does that nobody styled. */
const PLAIN = new Set(["size 11", "vertical bottom", "fill FFFFFF"]);

type Parts = ReadonlyMap<string, string>;
type Book = Awaited<ReturnType<typeof openXlsxWorkbook>>;

function lookInFile(parts: Parts, book: Book, name: string): OwnSheetLook {
  const look = book.look(name);
  if (look === null) throw new Error(`no look of ${name}`);
  const text = parts.get(pathOf(parts, name)) ?? "";
  return {
    cells: cellStyles(look),
    widths: Object.fromEntries(
      look.columnWidths.flatMap((width, column) =>
        width === null ? [] : [[column, Math.round(width * 100) / 100] as const],
      ),
    ),
    heights: Object.fromEntries(look.rowHeights.map(({ row, height }) => [row, height])),
    merges: look.merges.map(areaAddress).sort(),
    hasGridlines: look.hasGridlines,
    tabColor: /<tabColor rgb="FF(\w+)"/.exec(text)?.[1] ?? "",
    frozen: ["ySplit", "xSplit"].map((side) =>
      Number(new RegExp(`<pane[^>]* ${side}="(\\d+)"`).exec(text)?.[1] ?? 0),
    ),
    // A number format alone is not told of the host either.
    conditions: look.conditions.flatMap(({ areas, formula, style }) =>
      Object.keys(style).length === 0 ? [] : [{ formula, areas: areas.map(areaAddress), style }],
    ),
    page: pageOf(parts, text, name),
    charts: look.charts.map(({ area, isStacked, type, title, xTitle, yTitle, series }) => ({
      ...{ area: areaAddress(area), isStacked, type, title },
      axes: [xTitle, yTitle],
      series: series.map((one) => `${one.name}|${one.mark}|${one.color}`),
    })),
  };
}

function cellStyles({ cells, styles }: NonNullable<ReturnType<Book["look"]>>): Record<string, CellStyle> {
  return Object.fromEntries(
    cells.flatMap((line, row) =>
      line.flatMap((index, column) => {
        const style = Object.entries(styles[index] ?? {}).filter(
          ([key, value]) => !PLAIN.has(`${key} ${String(value)}`),
        );
        return style.length === 0
          ? []
          : [[areaAddress({ row, column, rows: 1, columns: 1 }), Object.fromEntries(style)] as const];
      }),
    ),
  );
}

function pageOf(parts: Parts, text: string, name: string): OwnSheetLook["page"] {
  const setup = /<pageSetup[^>]*>/.exec(text)?.[0] ?? "";
  const workbook = parts.get("xl/workbook.xml") ?? "";
  const sheets = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, sheet]) => unescaped(sheet));
  const index = sheets.indexOf(name);
  function defined(kind: string): string[] {
    const found = [...workbook.matchAll(/<definedName ([^>]*)>([^<]*)</g)].find(
      ([, attributes = ""]) =>
        attributes.includes(`_xlnm.${kind}"`) && attributes.includes(`localSheetId="${String(index)}"`),
    );
    return (found?.[2] ?? "")
      .split(",")
      .filter((part) => part !== "")
      .map((part) => part.slice(part.lastIndexOf("!") + 1));
  }
  return {
    orientation: /orientation="(\w+)"/.exec(setup)?.[1] ?? "portrait",
    paper: setup.includes('paperSize="9"'),
    pagesWide: text.includes("fitToPage=") ? Number(/fitToWidth="(\d+)"/.exec(setup)?.[1] ?? 1) : null,
    titles: defined("Print_Titles"),
    area: defined("Print_Area").join(",").replaceAll("$", ""),
    footer: unescaped(/<oddFooter>(.*?)<\/oddFooter>/.exec(text)?.[1]),
    header: unescaped(/<oddHeader>(.*?)<\/oddHeader>/.exec(text)?.[1]),
    isScaled: !text.includes('scaleWithDoc="0"'),
    margins: ["left", "right", "top", "bottom", "header", "footer"].map((side) =>
      Number(new RegExp(` ${side}="([\\d.]+)"`).exec(/<pageMargins[^>]*>/.exec(text)?.[0] ?? "")?.[1]),
    ),
    breaks: [...(/<rowBreaks.*?<\/rowBreaks>/.exec(text)?.[0] ?? "").matchAll(/<brk id="(\d+)"/g)].map(
      ([, row]) => Number(row),
    ),
  };
}

function pathOf(parts: Parts, name: string): string {
  const workbook = parts.get("xl/workbook.xml") ?? "";
  const id = [...workbook.matchAll(/<sheet ([^>]*)\/>/g)].flatMap(([, attributes = ""]) =>
    unescaped(/name="([^"]*)"/.exec(attributes)?.[1]) === name
      ? (/r:id="([^"]*)"/.exec(attributes)?.[1] ?? [])
      : [],
  )[0];
  const rels = parts.get("xl/_rels/workbook.xml.rels") ?? "";
  const element = [...rels.matchAll(/<Relationship [^>]*>/g)].find(([one]) =>
    one.includes(`Id="${id ?? ""}"`),
  );
  const target = /Target="([^"]*)"/.exec(element?.[0] ?? "")?.[1] ?? "";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function unescaped(text = ""): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
