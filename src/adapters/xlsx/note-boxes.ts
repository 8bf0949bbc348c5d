import { cellAddress, parseArea } from "../../workbook/address";
import { greatest } from "../../workbook/greatest";

/** No tag holds another: each is looked at once, also where it has no end. */
const SHAPE_TAG = /<v:shape(?=[\s>/])[^<>]*>/g;
const SHAPE_END = /<\/v:shape>\s*/g;
const SHAPE_NUMBER = /_x0000_s(\d+)/g;
const NUMBER_MAP = /(<o:idmap\b[^<>]*?\bdata\s*=\s*["'])([\d,\s]*)/g;
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
  const block = greatest(used.filter(Number.isInteger), 0) + 1;
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
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of shapesOf(drawing)) {
    if (!isGone(boxCell(drawing.slice(start, end)))) continue;
    pieces.push(drawing.slice(from, start));
    from = end;
  }
  return pieces.join("") + drawing.slice(from);
}

/** Where the shapes of a drawing stand. It is no good XML in every workbook: what Excel writes has tags without an end. */
function shapesOf(drawing: string): { start: number; end: number }[] {
  const shapes: { start: number; end: number }[] = [];
  const tags = new RegExp(SHAPE_TAG);
  const ends = new RegExp(SHAPE_END);
  for (let tag = tags.exec(drawing); tag !== null; tag = tags.exec(drawing)) {
    ends.lastIndex = tags.lastIndex;
    const isWhole = tag[0].endsWith("/>");
    if (!isWhole && !ends.test(drawing)) break;
    const end = isWhole ? tags.lastIndex : ends.lastIndex;
    shapes.push({ start: tag.index, end });
    tags.lastIndex = end;
  }
  return shapes;
}

/** The drawing with a box for each cell, closed until someone points at the cell. */
export function withBoxes(drawing: string, cells: readonly string[]): string {
  const blocks = [...drawing.matchAll(NUMBER_MAP)].flatMap(([, , list = ""]) => list.split(",").map(Number));
  const first = (blocks.find((block) => block > 0) ?? 1) * BLOCK;
  const last = greatest(shapeNumbers(drawing), first);
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
