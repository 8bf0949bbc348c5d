import { cellAddress, parseArea } from "../../workbook/address";
import type { CellFact } from "../../workbook/snapshot";
import { relationshipsOf } from "./part-names";
import type { PackageParts } from "./package-parts";
import { SourceSheet } from "./source-sheet";
import {
  childElement,
  childElements,
  escapeCellText,
  innerText,
  newElement,
  type XmlElement,
} from "./xml-tree";

const AUTHOR = "ОКО";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const EMPTY_COMMENTS = `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`;
/** The shape every drawing of notes begins with. Source: ECMA-376 part 4, 19.1.2.19, as Excel writes it. */
const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
  '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
  'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
  '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';
const SHAPE = /<v:shape\b[^>]*>[^]*?<\/v:shape>\s*/g;

/** The notes of one sheet: their texts in one part, their boxes in another. */
export class SheetNotes {
  private readonly changes = new Map<string, string | null>();

  constructor(
    private readonly parts: PackageParts,
    private readonly sheet: string,
  ) {}

  /** Puts a note on a cell in place of the one there, or takes it away. */
  set(row: number, column: number, text: string | null): void {
    this.changes.set(cellAddress(row, column), text);
  }

  read(): CellFact<string>[] {
    const part = this.target("comments");
    if (part === null) return [];
    const list = childElement(this.parts.document(part).root, "commentList");
    return (list === null ? [] : childElements(list, "comment")).flatMap((comment) => {
      const area = parseArea(comment.attributes.get("ref") ?? "");
      const text = childElement(comment, "text");
      if (area === null || text === null) return [];
      return [{ row: area.row, column: area.column, value: innerText(withoutPhonetic(text)) }];
    });
  }

  /** Writes the changes into the package. */
  flush(): void {
    if (this.changes.size === 0) return;
    this.writeTexts();
    this.writeBoxes();
    const part = this.target("comments");
    const list = part === null ? null : childElement(this.parts.document(part).root, "commentList");
    if (list !== null && childElements(list).length === 0) this.removeParts();
  }

  private writeTexts(): void {
    const part = this.target("comments") ?? this.addComments();
    const { root } = this.parts.document(part);
    const authors = childElement(root, "authors") ?? root;
    const list = childElement(root, "commentList") ?? root;
    const names = childElements(authors).map(innerText);
    if (!names.includes(AUTHOR)) {
      const author = newElement(root, "author");
      author.children.push(AUTHOR);
      authors.children.push(author);
      names.push(AUTHOR);
    }
    const kept = childElements(list).filter(
      ({ attributes }) => !this.changes.has(attributes.get("ref") ?? ""),
    );
    const added = [...this.changes].flatMap(([ref, text]) =>
      text === null ? [] : [commentElement(root, ref, text, names.indexOf(AUTHOR))],
    );
    list.children.splice(0, list.children.length, ...kept, ...added);
    this.parts.save(part);
  }

  private writeBoxes(): void {
    const part = this.target("vmlDrawing") ?? this.addDrawing();
    const drawing = this.parts.zip.text(part);
    const kept = drawing.replace(SHAPE, (shape) => (this.changes.has(boxCell(shape)) ? "" : shape));
    const numbers = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
    let number = Math.max(1024, ...numbers);
    const boxes = [...this.changes].map(([ref, text]) => {
      number += 1;
      return text === null ? "" : boxShape(ref, number);
    });
    const end = kept.lastIndexOf("</xml>");
    this.parts.zip.write(part, kept.slice(0, end) + boxes.join("") + kept.slice(end));
  }

  private addComments(): string {
    const part = this.parts.freeName("xl/comments", "xml");
    this.parts.add(part, "spreadsheetml.comments+xml", EMPTY_COMMENTS);
    this.parts.relate(this.sheet, "comments", part);
    return part;
  }

  private addDrawing(): string {
    const part = this.parts.freeName("xl/drawings/vmlDrawing", "vml");
    this.parts.zip.write(part, EMPTY_DRAWING);
    this.parts.addDefault("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    const id = this.parts.relate(this.sheet, "vmlDrawing", part);
    const namespace = this.parts.addresses(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    );
    this.changeSheet((sheet) => {
      sheet.insert("legacyDrawing", `<${sheet.prefix}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>`);
    });
    return part;
  }

  /** Without notes the parts go too, so that the sheet is as it was. */
  private removeParts(): void {
    for (const { id, target, type } of this.parts.relationships(this.sheet)) {
      if (type === "vmlDrawing" && this.parts.zip.text(target).includes("<v:shape ")) continue;
      if (type !== "comments" && type !== "vmlDrawing") continue;
      this.parts.unrelate(this.sheet, id);
      this.parts.removeTree(target);
      if (type === "vmlDrawing") this.changeSheet((sheet) => sheet.replace("legacyDrawing", () => ""));
    }
  }

  private changeSheet(change: (sheet: SourceSheet) => void): void {
    const sheet = SourceSheet.read(this.parts.zip, this.sheet);
    change(sheet);
    sheet.save(this.parts.zip, this.sheet);
  }

  private target(type: string): string | null {
    const relations =
      this.parts.zip.find(relationshipsOf(this.sheet)) === null ? [] : this.parts.relationships(this.sheet);
    return relations.find((relation) => relation.type === type)?.target ?? null;
  }
}

/** Hints for reading Japanese stand inside the text but are not part of it. */
function withoutPhonetic(text: XmlElement): XmlElement {
  return { ...text, children: childElements(text).filter(({ name }) => !name.endsWith("rPh")) };
}

function commentElement(like: XmlElement, ref: string, text: string, author: number): XmlElement {
  const comment = newElement(like, "comment", { ref, authorId: String(author) });
  const body = newElement(like, "text");
  const run = newElement(like, "t", { "xml:space": "preserve" });
  run.children.push(escapeCellText(text));
  body.children.push(run);
  comment.children.push(body);
  return comment;
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
