import { cellAddress, parseArea } from "../../workbook/address";

const SHAPE = /<v:shape\b[^>]*>[^]*?<\/v:shape>\s*/g;
const SHAPE_NUMBER = /_x0000_s(\d+)/g;
const NUMBER_MAP = /(<o:idmap\b[^>]*?\bdata\s*=\s*["'])([\d,\s]*)/g;
/** Shapes are numbered in blocks of so many; a drawing says which blocks are its own. */
const BLOCK = 1024;

/**
 * A drawing without notes, with a block of numbers that no other drawing of its sheet has.
 *
 * Source: ECMA-376 part 4, 19.1.2.19 (shapetype) and 19.2.2.14 (idmap), as Excel writes them.
 */
export function emptyDrawing(others: readonly string[]): string {
  const used = others.flatMap((drawing) => [
    ...[...drawing.matchAll(NUMBER_MAP)].flatMap(([, , blocks = ""]) => blocks.split(",").map(Number)),
    ...shapeNumbers(drawing).map((number) => Math.floor(number / BLOCK)),
  ]);
  const block = Math.max(0, ...used.filter(Number.isInteger)) + 1;
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
    `<o:idmap v:ext="edit" data="${String(block)}"/>` +
    '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
  );
}

/** Tells whether anything is drawn. */
export function hasShapes(drawing: string): boolean {
  return /<v:shape[\s>]/.test(drawing);
}

/** The drawing without the boxes of some cells. */
export function withoutBoxes(drawing: string, isGone: (cell: string) => boolean): string {
  return drawing.replace(SHAPE, (shape) => (isGone(boxCell(shape)) ? "" : shape));
}

/** The drawing with a box for each cell, closed until someone points at the cell. */
export function withBoxes(drawing: string, cells: readonly string[]): string {
  const blocks = [...drawing.matchAll(NUMBER_MAP)].flatMap(([, , list = ""]) => list.split(",").map(Number));
  const first = (blocks.find((block) => block > 0) ?? 1) * BLOCK;
  const last = Math.max(first, ...shapeNumbers(drawing));
  const boxes = cells.map((cell, index) => boxShape(cell, last + 1 + index));
  const end = drawing.lastIndexOf("</xml>");
  return withBlocks(drawing.slice(0, end) + boxes.join("") + drawing.slice(end));
}

/** The drawing names every block that a number of its shapes is of. */
function withBlocks(drawing: string): string {
  const needed = shapeNumbers(drawing).map((number) => Math.floor(number / BLOCK));
  return drawing.replace(NUMBER_MAP, (whole, start: string, list: string) => {
    const blocks = list.split(",").map(Number);
    const all = [...new Set([...blocks, ...needed])].filter((block) => block > 0);
    return all.length === blocks.length ? whole : start + all.join(",");
  });
}

function shapeNumbers(drawing: string): number[] {
  return [...drawing.matchAll(SHAPE_NUMBER)].map(([, number]) => Number(number));
}

function boxShape(ref: string, number: number): string {
  const { row, column } = parseArea(ref) ?? { row: 0, column: 0 };
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 5, 15, row + 5, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${String(number)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
}

function boxCell(shape: string): string {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return "";
  const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
  return row === undefined || column === undefined ? "" : cellAddress(Number(row), Number(column));
}
