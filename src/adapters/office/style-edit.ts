import type { Area } from "../../workbook/cell";
import type { CellStyle, WorkbookEdit } from "../../workbook/edit";
import { areaAddresses } from "./area-addresses";
import { rangeOf } from "./range-area";
import type { RequestQueue } from "./request-queue";

type StyleEdit = Extract<WorkbookEdit, { kind: "style" }>;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Styles many areas by one request for as many of them as an address holds, never cell by cell. */
export async function styleAreas(queue: RequestQueue, { sheet, areas, style }: StyleEdit): Promise<void> {
  const { numberFormat, border, ...looks } = style;
  if (numberFormat !== undefined) {
    for (const area of areas) {
      await queue.room(1500);
      // One value for all cells: the reference allows it where the type asks for an array.
      Object.assign(rangeOf(queue.sheet(sheet), area), { numberFormat });
    }
  }
  if (Object.keys(looks).length > 0) {
    for (const addresses of areaAddresses(areas)) {
      await queue.room(addresses.length + 3000);
      setLooks(queue.sheet(sheet).getRanges(addresses).format, looks);
    }
  }
  if (border !== undefined) await drawBorders(queue, sheet, areas);
}

function setLooks(format: Excel.RangeFormat, looks: Omit<CellStyle, "numberFormat" | "border">): void {
  if (looks.fill !== undefined) format.fill.color = `#${looks.fill}`;
  if (looks.color !== undefined) format.font.color = `#${looks.color}`;
  if (looks.bold !== undefined) format.font.bold = looks.bold;
  if (looks.italic !== undefined) format.font.italic = looks.italic;
  if (looks.underline !== undefined) format.font.underline = looks.underline ? "Single" : "None";
  if (looks.size !== undefined) format.font.size = looks.size;
  if (looks.align !== undefined) format.horizontalAlignment = HORIZONTAL[looks.align];
  if (looks.vertical !== undefined) format.verticalAlignment = VERTICAL[looks.vertical];
  if (looks.wrap !== undefined) format.wrapText = looks.wrap;
}

const OUTER = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Lines around every cell. Lines between columns are asked only of areas that have several: Excel refuses the others. */
async function drawBorders(queue: RequestQueue, sheet: string, areas: readonly Area[]): Promise<void> {
  await drawEdges(queue, sheet, areas, OUTER);
  const wide = areas.filter(({ columns }) => columns > 1);
  await drawEdges(queue, sheet, wide, ["InsideVertical"]);
  const tall = areas.filter(({ rows }) => rows > 1);
  await drawEdges(queue, sheet, tall, ["InsideHorizontal"]);
}

async function drawEdges(
  queue: RequestQueue,
  sheet: string,
  areas: readonly Area[],
  edges: readonly ((typeof OUTER)[number] | "InsideVertical" | "InsideHorizontal")[],
): Promise<void> {
  for (const addresses of areaAddresses(areas)) {
    await queue.room(addresses.length + 3000);
    const { borders } = queue.sheet(sheet).getRanges(addresses).format;
    for (const edge of edges) borders.getItem(edge).style = "Continuous";
  }
}
