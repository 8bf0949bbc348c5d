import { cellAddress, parseArea } from "../../workbook/address";
import type { CellFact } from "../../workbook/snapshot";
import { declaredUtf8 } from "./declared-encoding";
import { emptyDrawing, hasShapes, withBoxes, withoutBoxes } from "./note-boxes";
import { relationshipsOf } from "./part-names";
import type { PackageParts, Relationship } from "./package-parts";
import { SourceSheet } from "./source-sheet";
import { relationshipId } from "./listed-sheets";
import {
  setChildren,
  childElement,
  childElements,
  escapeCellText,
  innerText,
  newElement,
  parseXml,
  type XmlElement,
} from "./xml-tree";

/** Who notes of ours are by. */
export const NOTE_AUTHOR = "ОКО";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const EMPTY_COMMENTS = `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`;
const LEGACY = "legacyDrawing";

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
    if (!names.includes(NOTE_AUTHOR)) {
      const author = newElement(root, "author");
      author.children.push(NOTE_AUTHOR);
      authors.children.push(author);
      names.push(NOTE_AUTHOR);
    }
    const kept = childElements(list).filter(
      ({ attributes }) => !this.changes.has(attributes.get("ref") ?? ""),
    );
    const added = [...this.changes].flatMap(([ref, text]) =>
      text === null ? [] : [commentElement(root, ref, text, names.indexOf(NOTE_AUTHOR))],
    );
    setChildren(list, [...kept, ...added]);
    this.parts.save(part);
  }

  private writeBoxes(): void {
    const part = this.drawing()?.target ?? this.addDrawing();
    const drawing = this.parts.zip.text(part);
    const boxes = [...this.changes].flatMap(([ref, text]) => (text === null ? [] : [ref]));
    const kept = withoutBoxes(drawing, (cell) => this.changes.has(cell));
    this.parts.zip.write(part, declaredUtf8(withBoxes(kept, boxes)));
  }

  private addComments(): string {
    const part = this.parts.freeName("xl/comments", "xml");
    this.parts.add(part, "spreadsheetml.comments+xml", EMPTY_COMMENTS);
    this.parts.relate(this.sheet, "comments", part);
    return part;
  }

  private addDrawing(): string {
    const part = this.parts.freeName("xl/drawings/vmlDrawing", "vml");
    const others = this.drawings().map(({ target }) => this.parts.zip.text(target));
    this.parts.zip.write(part, emptyDrawing(others));
    this.parts.types.setByExtension(part, "application/vnd.openxmlformats-officedocument.vmlDrawing");
    const id = this.parts.relate(this.sheet, "vmlDrawing", part);
    const namespace = this.parts.addresses(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    );
    this.changeSheet((sheet) => {
      sheet.insert(LEGACY, `<${sheet.prefix}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>`);
    });
    return part;
  }

  /** Without notes the parts go too, so that the sheet is as it was. */
  private removeParts(): void {
    const drawing = this.drawing();
    const comments = this.parts.relationships(this.sheet).filter(({ type }) => type === "comments");
    for (const { id, target } of comments) this.remove(id, target);
    if (drawing === null || hasShapes(this.parts.zip.text(drawing.target))) return;
    this.remove(drawing.id, drawing.target);
    this.changeSheet((sheet) => sheet.replace(LEGACY, () => ""));
  }

  private remove(id: string, part: string): void {
    this.parts.unrelate(this.sheet, id);
    this.parts.removeTree(part);
  }

  /** The drawing that the sheet names for its notes: pictures of its header and footer have another one. */
  private drawing(): Relationship | null {
    const drawings = this.drawings();
    if (drawings.length === 0) return null;
    const sheet = SourceSheet.read(this.parts.zip, this.sheet);
    const element = sheet.elements().find(({ name }) => name === LEGACY);
    if (element === undefined) return null;
    const id = relationshipId(parseXml(sheet.tail.slice(element.start, element.end)).root);
    return drawings.find((drawing) => drawing.id === id) ?? null;
  }

  private drawings(): Relationship[] {
    return this.parts
      .relationships(this.sheet)
      .filter(({ type, target }) => type === "vmlDrawing" && this.parts.zip.find(target) !== null);
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
