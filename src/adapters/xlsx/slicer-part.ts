import { madeName } from "../../workbook/made-objects";
import { WorkbookError } from "../../workbook/workbook-error";
import { sheetDrawing, type ChartPlace } from "./chart-part";
import { pivotSource, tableSource } from "./slicer-source";
import type { PackageParts } from "./package-parts";
import type { EditOf } from "./sheet-settings";
import type { WorkbookPart } from "./workbook-part";
import { childElements, escapeCellText, escapeXml, newElement, parseXml, unescapeXml } from "./xml-tree";

type SlicerEdit = EditOf<"slicer">;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const MICROSOFT = "http://schemas.microsoft.com/office";
const X14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;
const X15 = `${MICROSOFT}/spreadsheetml/2010/11/main`;
const RELATION = `${MICROSOFT}/2007/relationships`;

/** What differs between slicers of pivots, known to Excel since 2010, and those of tables. Source: MS-XLSX, 2.3.4, 2.3.7. */
const KINDS = {
  pivot: {
    ...{ books: "{BBE1A952-AA13-448e-AADC-164F8A28A991}", sheet: "{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" },
    ...{ list: "x14:slicerCaches", namespaces: { "xmlns:x14": X14 } },
    requires: `xmlns:a14="${MICROSOFT}/drawing/2010/main" Requires="a14"`,
  },
  table: {
    ...{ books: "{46BE6895-7355-4a93-B00E-2C351335B9C9}", sheet: "{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" },
    ...{ list: "x15:slicerCaches", namespaces: { "xmlns:x14": X14, "xmlns:x15": X15 } },
    requires: `xmlns:sle15="${MICROSOFT}/drawing/2012/slicer" Requires="sle15"`,
  },
} as const;

/** Extensions of a workbook that come before slicers of tables: Excel wants them in its own order. */
const EARLIER = ["{876F7934-8845-4945-9796-88D515C7AA90}", KINDS.pivot.books];

/** Points to EMU; pixels of a column that was given no width. */
const [POINT, COLUMN] = [12_700, 609_600];
/** EMU: a line of buttons, as Excel makes it. */
const ROW_HEIGHT = 241_300;

/**
 * Puts buttons that filter a table or a pivot of ours beside it, as Excel keeps them: the choice in a cache, the look in a
 * list of the sheet's, the place in its drawing. What does not know slicers shows nothing there.
 *
 * Source: MS-XLSX, 2.1.17, 2.1.18 (parts), 2.6.
 *
 * @returns The slicer's name. @throws {WorkbookError} `damaged` where there is no such table, pivot or column.
 */
export function addSlicer(
  parts: PackageParts,
  workbook: WorkbookPart,
  place: ChartPlace & { readonly sheetId: string },
  edit: SlicerEdit,
): string {
  const source =
    edit.isOnPivot === true ? pivotSource(parts, place, edit) : tableSource(parts, edit.table, edit.field);
  if (source === null) {
    throw new WorkbookError("damaged", `Cannot lay a slicer over "${edit.table}": no such table or column`);
  }
  const kind = KINDS[edit.isOnPivot === true ? "pivot" : "table"];
  const cache = addCache(parts, workbook, edit, source);
  const list = sheetList(parts, place, kind);
  const drawing = sheetDrawing(parts, place);
  const { root } = parts.document(drawing);
  const number = root.children.length + 2;
  const name = freeName(parts, number);
  parts
    .document(list)
    .root.children.push(
      parseXml(
        `<slicer name="${escapeXml(name)}" cache="${escapeXml(cache)}" caption="${escapeCellText(edit.field)}" ` +
          `rowHeight="${String(ROW_HEIGHT)}"/>`,
      ).root,
    );
  parts.save(list);
  root.children.push(parseXml(parts.addresses(anchorXml(edit, { number, name }, kind.requires))).root);
  parts.save(drawing);
  return name;
}

/** The choice of a slicer. @returns Its name, which is one of the workbook's names too. */
function addCache(
  parts: PackageParts,
  workbook: WorkbookPart,
  { field, isOnPivot }: SlicerEdit,
  source: string,
): string {
  const kind = KINDS[isOnPivot === true ? "pivot" : "table"];
  const taken = new Set(workbook.takenNames());
  let name = "ОКО_Срез";
  for (let number = 1; taken.has(name.toLowerCase()); number++) name = `ОКО_Срез_${String(number)}`;
  const part = parts.freeName("xl/slicerCaches/slicerCache", "xml");
  parts.add(
    part,
    "application/vnd.ms-excel.slicerCache+xml",
    `<slicerCacheDefinition xmlns="${X14}" xmlns:mc="${COMPATIBILITY}" mc:Ignorable="x" xmlns:x="${MAIN}" ` +
      `name="${name}" sourceName="${escapeCellText(field)}">${source}</slicerCacheDefinition>`,
  );
  const id = parts.relate(parts.workbook, `${RELATION}/slicerCache`, part);
  workbook.addName(name, "#N/A", null);
  workbook.addExtension(
    { uri: kind.books, namespaces: kind.namespaces, list: kind.list, item: "x14:slicerCache", id },
    kind === KINDS.pivot ? EARLIER.slice(0, 1) : EARLIER,
  );
  return name;
}

/** The part with the slicers of a sheet; made where there is none. */
function sheetList(
  parts: PackageParts,
  { sheet, part }: ChartPlace,
  { sheet: uri, namespaces }: (typeof KINDS)[keyof typeof KINDS],
): string {
  const extensions = sheet.section("extLst");
  const known = childElements(extensions).some(({ attributes }) => attributes.get("uri") === uri);
  const relation = parts.relationships(part).find(({ type }) => type === "slicer");
  if (known && relation !== undefined) return relation.target;
  const list = parts.freeName("xl/slicers/slicer", "xml");
  parts.add(
    list,
    "application/vnd.ms-excel.slicer+xml",
    `<slicers xmlns="${X14}" xmlns:mc="${COMPATIBILITY}" mc:Ignorable="x" xmlns:x="${MAIN}"/>`,
  );
  const id = parts.relate(part, `${RELATION}/slicer`, list);
  const extension = newElement(extensions, "ext", { uri, ...namespaces });
  extension.children.push(
    parseXml(
      `<x14:slicerList><x14:slicer xmlns:r="${parts.addresses(RELATIONSHIPS)}" r:id="${id}"/></x14:slicerList>`,
    ).root,
  );
  extensions.children.push(extension);
  return list;
}

/** Slicers of a workbook are told apart by their names. */
function freeName(parts: PackageParts, from: number): string {
  const taken = new Set(
    parts.types
      .partsOf("application/vnd.ms-excel.slicer+xml")
      .flatMap((part) => childElements(parts.document(part).root))
      .map(({ attributes }) => unescapeXml(attributes.get("name") ?? "")),
  );
  let number = from;
  while (taken.has(madeName(0, number))) number += 1;
  return madeName(0, number);
}

/**
 * Where a slicer stands: it keeps its size whatever the heights of the rows, and is not printed. What does not know slicers
 * finds nothing at all, as with Excel's own controls: LibreOffice would shrink a page to the width of an empty frame too.
 */
function anchorXml(
  { row, column, offset, width, height }: SlicerEdit,
  { number, name }: { readonly number: number; readonly name: string },
  requires: string,
): string {
  const left = offset * POINT;
  const slicer = `${MICROSOFT}/drawing/2010/slicer`;
  return (
    `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice ${requires}>` +
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${String(column + Math.floor(left / COLUMN))}</xdr:col>` +
    `<xdr:colOff>${String(left % COLUMN)}</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff>` +
    `</xdr:from><xdr:ext cx="${String(width * POINT)}" cy="${String(height * POINT)}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(number)}" name="${escapeXml(name)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${slicer}"><sle:slicer xmlns:sle="${slicer}" name="${escapeXml(name)}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData fPrintsWithSheet="0"/></xdr:oneCellAnchor>' +
    "</mc:Choice><mc:Fallback/></mc:AlternateContent>"
  );
}
