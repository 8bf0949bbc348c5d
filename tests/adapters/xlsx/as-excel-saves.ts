import { strToU8 } from "fflate";
import type { SavedBook } from "./saved-book";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const X14 = `xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"`;
const X15 = `xmlns:x15="${MICROSOFT}/spreadsheetml/2010/11/main"`;

/** The chain of calculation over every formula. */
export function withCalcChain(book: SavedBook): SavedBook {
  const cells = book.sheetNames().flatMap((name) => {
    const { part, id } = book.sheet(name);
    return [...book.text(part).matchAll(/<c r="([A-Z]+\d+)"[^>]*><f[\s>/]/g)].map(
      ([, address = ""]) => `<c r="${address}" i="${id}"/>`,
    );
  });
  if (cells.length === 0) throw new Error("no formula to chain");
  book.add(
    "xl/calcChain.xml",
    `${SHEET_ML}.calcChain+xml`,
    `<calcChain xmlns="${MAIN}">${cells.join("")}</calcChain>`,
  );
  book.relate("xl/workbook.xml", `${OFFICE}/calcChain`, "xl/calcChain.xml");
  return book;
}

/** A sheet is in front. */
export function withFront(book: SavedBook, sheet: string): SavedBook {
  const { part, index } = book.sheet(sheet);
  book.change("xl/workbook.xml", (text) =>
    text.replace(/<workbookView[^>]*\/>/, `<workbookView activeTab="${String(index)}" firstSheet="1"/>`),
  );
  book.change(part, (text) => text.replace("<sheetView ", '<sheetView tabSelected="1" '));
  return book;
}

/** The tabs stand the other way round: what belongs to a sheet by its number is numbered anew. */
export function withTabsReversed(book: SavedBook): SavedBook {
  const last = book.sheetNames().length - 1;
  book.change("xl/workbook.xml", (text) =>
    text
      .replace(/(<sheets>)(.*)(<\/sheets>)/s, (_, open: string, tabs: string, close: string) => {
        return open + (tabs.match(/<sheet [^>]*>/g) ?? []).reverse().join("") + close;
      })
      .replace(
        /localSheetId="(\d+)"/g,
        (_, index: string) => `localSheetId="${String(last - Number(index))}"`,
      ),
  );
  return book;
}

/** Buttons over a table of ours or over a pivot, drawn on a sheet. */
export function withSlicer(book: SavedBook, kind: "table" | "pivot", on: string): SavedBook {
  const [cachePart, part] = [`xl/slicerCaches/slicerCache_${kind}.xml`, `xl/slicers/slicer_${kind}.xml`];
  const namespaces = `xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" xmlns:x="${MAIN}"`;
  book.add(
    cachePart,
    "application/vnd.ms-excel.slicerCache+xml",
    `<slicerCacheDefinition ${namespaces} name="Slicer_${kind}" sourceName="ОО">${
      kind === "table" ? tableSource(book) : pivotSource(book)
    }</slicerCacheDefinition>`,
  );
  book.add(
    part,
    "application/vnd.ms-excel.slicer+xml",
    `<slicers ${namespaces}><slicer name="Кнопки ${kind}" cache="Slicer_${kind}" caption="ОО" rowHeight="241300"/></slicers>`,
  );
  const cacheId = book.relate("xl/workbook.xml", `${MICROSOFT}/2007/relationships/slicerCache`, cachePart);
  const list =
    kind === "table"
      ? `<ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" ${X15}><x15:slicerCaches ${X14}><x14:slicerCache r:id="${cacheId}"/></x15:slicerCaches></ext>`
      : `<ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" ${X14}><x14:slicerCaches><x14:slicerCache r:id="${cacheId}"/></x14:slicerCaches></ext>`;
  book.change("xl/workbook.xml", (text) => withExtension(text, "workbook", list));
  const { part: sheet } = book.sheet(on);
  const viewId = book.relate(sheet, `${MICROSOFT}/2007/relationships/slicer`, part);
  const uri =
    kind === "table" ? "{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" : "{A8765BA9-456A-4dab-B4F3-ACF838C121DE}";
  const view = `<ext uri="${uri}" ${X14}><x14:slicerList><x14:slicer r:id="${viewId}"/></x14:slicerList></ext>`;
  book.change(sheet, (text) => withRelations(withExtension(text, "worksheet", view)));
  book.change("xl/workbook.xml", (text) =>
    text.includes("</definedNames>")
      ? text.replace(
          "</definedNames>",
          `<definedName name="Slicer_${kind}">#N/A</definedName></definedNames>`,
        )
      : text,
  );
  return book;
}

function tableSource(book: SavedBook): string {
  const table = book
    .names()
    .find((name) => /xl\/tables\//.test(name) && book.text(name).includes('name="ОКО_Признаки"'));
  const id = / id="(\d+)"/.exec(book.text(table ?? ""))?.[1] ?? "";
  return `<extLst><x:ext uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}" ${X15}><x15:tableSlicerCache tableId="${id}" column="2"/></x:ext></extLst>`;
}

function pivotSource(book: SavedBook): string {
  const pivot = book.names().find((name) => /xl\/pivotTables\/pivotTable\d+\.xml$/.test(name)) ?? "";
  const holder = book.sheetNames().find((name) => {
    const relations = book.sheet(name).part.replace(/([^/]*)$/, "_rels/$1.rels");
    return relations in book.parts && book.text(relations).includes("pivotTable");
  });
  const name = / name="([^"]*)"/.exec(book.text(pivot))?.[1] ?? "";
  return (
    `<pivotTables><pivotTable tabId="${book.sheet(holder ?? "").id}" name="${name}"/></pivotTables>` +
    '<data><tabular pivotCacheId="1"><items count="1"><i x="0" s="1"/></items></tabular></data>'
  );
}

function withExtension(text: string, root: string, extension: string): string {
  return text.includes("</extLst>")
    ? text.replace(/<\/extLst>(?![^]*<\/extLst>)/, `${extension}</extLst>`)
    : text.replace(`</${root}>`, `<extLst>${extension}</extLst></${root}>`);
}

function withRelations(text: string): string {
  return text.includes("xmlns:r=") ? text : text.replace("<worksheet ", `<worksheet xmlns:r="${OFFICE}" `);
}

/** A picture in the header of a printed sheet: its drawing is of the same kind as that of notes. */
export function withHeaderPicture(book: SavedBook, sheet: string): SavedBook {
  const drawing = "xl/drawings/vmlDrawingHF1.vml";
  book.parts[drawing] = strToU8(
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">' +
      '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape\r\n id="LH" ' +
      'o:spid="_x0000_s1025" style="position:absolute;width:50pt;height:20pt"><v:imagedata o:relid="rIdX1"/></v:shape></xml>',
  );
  book.parts["xl/media/image1.png"] = Buffer.from(PIXEL, "base64");
  book.relate(drawing, `${OFFICE}/image`, "xl/media/image1.png");
  for (const [extension, type] of [
    ["png", "image/png"],
    ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
  ] as const) {
    const known = `<Default Extension="${extension}" ContentType="${type}"/>`;
    book.change("[Content_Types].xml", (text) =>
      text.includes(known) ? text : text.replace(/(<Types[^>]*>)/, `$1${known}`),
    );
  }
  const { part } = book.sheet(sheet);
  const id = book.relate(part, `${OFFICE}/vmlDrawing`, drawing);
  book.insert(
    sheet,
    "<headerFooter><oddHeader>&amp;L&amp;G</oddHeader></headerFooter>",
    /<(?:drawing|legacyDrawing|tableParts|extLst)/,
  );
  book.insert(sheet, `<legacyDrawingHF r:id="${id}"/>`, /<(?:tableParts|extLst)/);
  book.change(part, withRelations);
  return book;
}

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** A discussion about a cell. */
export function withDiscussion(book: SavedBook, sheet: string, ref: string): SavedBook {
  const id = "{11111111-2222-4333-8444-555555555555}";
  const person = "{AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE}";
  const threaded = `${MICROSOFT}/spreadsheetml/2018/threadedcomments`;
  const { part } = book.sheet(sheet);
  book.add(
    "xl/comments9.xml",
    `${SHEET_ML}.comments+xml`,
    `<comments xmlns="${MAIN}"><authors><author>tc=${id}</author></authors><commentList>` +
      `<comment ref="${ref}" authorId="0"><text><t>[Цепочка примечаний] Почему?</t></text></comment></commentList></comments>`,
  );
  book.relate(part, `${OFFICE}/comments`, "xl/comments9.xml");
  book.add(
    "xl/threadedComments/threadedComment9.xml",
    "application/vnd.ms-excel.threadedcomments+xml",
    `<ThreadedComments xmlns="${threaded}"><threadedComment ref="${ref}" dT="2026-11-01T10:00:00.00" personId="${person}" ` +
      `id="${id}"><text>Почему?</text></threadedComment></ThreadedComments>`,
  );
  book.relate(
    part,
    `${MICROSOFT}/2017/10/relationships/threadedComment`,
    "xl/threadedComments/threadedComment9.xml",
  );
  book.add(
    "xl/persons/person.xml",
    "application/vnd.ms-excel.person+xml",
    `<personList xmlns="${threaded}"><person displayName="кто-то" id="${person}" userId="u" providerId="None"/></personList>`,
  );
  book.relate("xl/workbook.xml", `${MICROSOFT}/2017/10/relationships/person`, "xl/persons/person.xml");
  return book;
}

/** Bars in cells and a drop-down list from another sheet, as Excel has written them since 2010. */
export function withNewFormats(book: SavedBook, sheet: string): SavedBook {
  const { part } = book.sheet(sheet);
  const xm = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  const rule = "{00000000-0000-4000-8000-000000000001}";
  book.insert(
    sheet,
    '<conditionalFormatting sqref="C12:C20"><cfRule type="dataBar" priority="7"><dataBar><cfvo type="min"/><cfvo type="max"/>' +
      `<color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" ${X14}><x14:id>${rule}</x14:id></ext>` +
      "</extLst></cfRule></conditionalFormatting>",
    /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|tableParts|extLst)/,
  );
  const bars =
    `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings><x14:conditionalFormatting ${xm}>` +
    `<x14:cfRule type="dataBar" id="${rule}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/>` +
    '<x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>C12:C20</xm:sqref></x14:conditionalFormatting>' +
    "</x14:conditionalFormattings></ext>";
  const [first = ""] = book.sheetNames();
  const lists =
    `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations ${xm} count="1">` +
    `<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'${first}'!$A$1:$A$3</xm:f></x14:formula1>` +
    "<xm:sqref>J1</xm:sqref></x14:dataValidation></x14:dataValidations></ext>";
  book.change(part, (text) => withExtension(withExtension(text, "worksheet", bars), "worksheet", lists));
  return book;
}

/** A formula that spills, and the part that says what is special about its cell. */
export function withDynamicArray(book: SavedBook, sheet: string): SavedBook {
  const { part } = book.sheet(sheet);
  book.change(part, (text) =>
    text.replace(
      "</sheetData>",
      '<row r="900"><c r="A900" cm="1"><f t="array" ref="A900:A901">_xlfn._xlws.SORT(C12:C13)</f><v>1</v></c></row>' +
        '<row r="901"><c r="A901"><v>2</v></c></row></sheetData>',
    ),
  );
  book.add(
    "xl/metadata.xml",
    `${SHEET_ML}.sheetMetadata+xml`,
    `<metadata xmlns="${MAIN}" xmlns:xda="${MICROSOFT}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1">` +
      '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" ' +
      'rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
      '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
      '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  );
  book.relate("xl/workbook.xml", `${OFFICE}/sheetMetadata`, "xl/metadata.xml");
  return book;
}
