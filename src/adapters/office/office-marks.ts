import type { Area } from "../../workbook/cell";
import { areaAddresses } from "./area-addresses";
import { areasOf, loadAreas, type AreaProxies } from "./range-area";
import type { RequestQueue } from "./request-queue";

/** Our rules: always true, and name the strength, so that any door and any later version finds them. */
const OWN_FORMULA = /N\("oko:((?:[^"]|"")*)"\)\s*=\s*0/;

/** A mark as it stands on a sheet. */
export interface OfficeMark {
  readonly strength: string;
  /** "RRGGBB". */
  readonly fill: string;
  readonly areas: readonly Area[];
}

/** Loads the conditional formats of a sheet; read them after the next sync. */
export function loadFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load(
    "items/type,items/id,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color",
  );
  return formats;
}

/** Our marks among the conditional formats, with their areas asked for; read them after the next sync. */
export function loadMarks(formats: Excel.ConditionalFormatCollection): () => OfficeMark[] {
  const own = ownFormats(formats).map((found): typeof found & { areas: AreaProxies } => ({
    ...found,
    areas: loadMarkedAreas(found.format),
  }));
  return () =>
    own.map(({ format, strength, areas }) => ({
      strength,
      fill: format.customOrNullObject.format.fill.color.replace("#", ""),
      areas: areasOf(areas),
    }));
}

/** Takes our marks off, given loaded conditional formats. */
export function dropMarks(formats: Excel.ConditionalFormatCollection): void {
  for (const { format } of ownFormats(formats)) format.delete();
}

/** Takes off conditional formats that were made and got no rule: Excel failed between the two. */
export function dropUnfinished(formats: Excel.ConditionalFormatCollection): void {
  for (const format of formats.items) {
    const custom = format.customOrNullObject;
    if (!custom.isNullObject && custom.rule.formula === "") format.delete();
  }
}

/** Colours areas by conditional formats that are always on. Excel takes addresses of up to 8 192 characters. */
export async function addMark(
  queue: RequestQueue,
  sheet: string,
  mark: OfficeMark,
): Promise<Excel.ConditionalFormat[]> {
  const added: Excel.ConditionalFormat[] = [];
  // Each comes before those that were added before it: read again, the areas stand as they were given.
  for (const addresses of [...areaAddresses(mark.areas)].reverse()) {
    await queue.room(addresses.length + 2500);
    const format = queue
      .sheet(sheet)
      .getRanges(addresses)
      .conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = `=N("oko:${mark.strength.replaceAll('"', '""')}")=0`;
    format.custom.format.fill.color = `#${mark.fill}`;
    added.push(format);
  }
  return added;
}

function loadMarkedAreas(format: Excel.ConditionalFormat): AreaProxies {
  const { areas } = format.getRanges();
  loadAreas(areas);
  return areas;
}

function ownFormats(
  formats: Excel.ConditionalFormatCollection,
): { format: Excel.ConditionalFormat; strength: string }[] {
  return formats.items.flatMap((format) => {
    const custom = format.customOrNullObject;
    const strength = custom.isNullObject ? undefined : OWN_FORMULA.exec(custom.rule.formula)?.[1];
    return strength === undefined ? [] : [{ format, strength: strength.replaceAll('""', '"') }];
  });
}
