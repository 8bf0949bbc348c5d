import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { makePaper } from "../../src/app/make-paper";
import { NOTE } from "../../src/locale/note-text";
import { UnfitBlank } from "../../src/papers/docx/unfit-blank";
import { describeWithValidator, errorsOf } from "../office-validator";
import { threeProcedures } from "../acceptance/one-number-books";
import { madeSet } from "./made-set";
import { chartsOf, paragraphsOf, partsOf } from "./read-paper";

const LETTERHEAD = "Управление образования Заречного района";
const SIGNED = "Начальник управления ______________";

/** An office's template: letterhead, own styles and lists, a landscape page. */
async function blankOf(children: readonly FileChild[]): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: { document: { run: { font: "Arial", size: 22 } }, heading1: { run: { color: "FF0000" } } },
    },
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 } },
        },
        headers: { default: new Header({ children: [new Paragraph(LETTERHEAD)] }) },
        footers: { default: new Footer({ children: [new Paragraph("Исх. № ____")] }) },
        children: [new Paragraph({ text: LETTERHEAD, alignment: AlignmentType.CENTER }), ...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

async function noteOn(blank: Uint8Array): Promise<Uint8Array> {
  const { matter, choice } = await madeSet(threeProcedures());
  return makePaper({ kind: "docx", matter, choice, blank });
}

/** Cut by Word into runs, as it does after each correction. */
const TOKEN = new Paragraph({
  children: [new TextRun("{{СОДЕР"), new TextRun({ text: "ЖАНИЕ}}", bold: true })],
});

/** Prefixes of elements and attributes that no element around them declares. */
function undeclaredPrefixes(xml: string): string[] {
  const missing = new Set<string>();
  const open: string[][] = [];
  for (const [tag, closing, name = "", attributes = ""] of xml.matchAll(
    /<(\/?)([a-zA-Z][\w:]*)((?:\s+[\w:]+="[^"]*")*)\s*\/?>/g,
  )) {
    if (closing === "/") {
      open.pop();
      continue;
    }
    open.push([...attributes.matchAll(/xmlns:(\w+)=/g)].map(([, prefix = ""]) => prefix));
    const names = [name, ...[...attributes.matchAll(/([\w:]+)=/g)].map(([, of = ""]) => of)];
    for (const prefix of names.flatMap((of) => /^(\w+):/.exec(of)?.[1] ?? [])) {
      const isKnown = prefix === "xmlns" || prefix === "xml" || open.flat().includes(prefix);
      if (!isKnown) missing.add(prefix);
    }
    if (tag.endsWith("/>")) open.pop();
  }
  return [...missing];
}

describe("a note on an office's template", () => {
  it("takes the place of the paragraph {{СОДЕРЖАНИЕ}}, between what stands before and after it", async () => {
    const note = await noteOn(await blankOf([TOKEN, new Paragraph(SIGNED)]));
    const texts = paragraphsOf(note).map(({ text }) => text);
    expect(texts[0]).toBe(LETTERHEAD);
    expect(texts[1]).toBe(NOTE.title);
    expect(texts.at(-1)).toBe(SIGNED);
    expect(texts.join(" ")).not.toContain("{{");
  });

  it("comes after the paragraph of the bookmark «содержание»", async () => {
    const place = new Paragraph({
      children: [new Bookmark({ id: "содержание", children: [new TextRun("Справка:")] })],
    });
    const texts = paragraphsOf(await noteOn(await blankOf([place, new Paragraph(SIGNED)]))).map(
      ({ text }) => text,
    );
    expect(texts.slice(0, 3)).toEqual([LETTERHEAD, "Справка:", NOTE.title]);
    expect(texts.at(-1)).toBe(SIGNED);
  });

  it.each([
    ["of a paragraph", "<w:sdtContent><w:p><w:r><w:t>Место для текста</w:t></w:r></w:p></w:sdtContent>"],
    [
      "of a table and a paragraph",
      "<w:sdtContent><w:p/><w:p><w:r><w:t>Текст</w:t></w:r></w:p></w:sdtContent>",
    ],
  ])("takes the place of a content control «содержание» %s, before the signature", async (_of, content) => {
    const blank = unzipSync(await blankOf([new Paragraph("МЕСТО"), new Paragraph(SIGNED)]));
    const properties = '<w:sdtPr><w:alias w:val="Содержание"/><w:id w:val="7"/></w:sdtPr>';
    const document = strFromU8(blank["word/document.xml"] ?? new Uint8Array()).replace(
      /<w:p>(?:(?!<w:p[ >])[\s\S])*?МЕСТО[\s\S]*?<\/w:p>/,
      `<w:sdt>${properties}${content}</w:sdt>`,
    );
    expect(document).toContain("<w:sdt>");
    const paragraphs = paragraphsOf(
      await noteOn(zipSync({ ...blank, "word/document.xml": strToU8(document) })),
    );
    expect(paragraphs[0]?.text).toBe(LETTERHEAD);
    expect(paragraphs[1]?.text).toBe(NOTE.title);
    expect(paragraphs.at(-1)?.text).toBe(SIGNED);
  });

  it("comes after the last paragraph where the template names no place", async () => {
    const texts = paragraphsOf(await noteOn(await blankOf([new Paragraph("Справка:")]))).map(
      ({ text }) => text,
    );
    expect(texts.slice(0, 3)).toEqual([LETTERHEAD, "Справка:", NOTE.title]);
  });

  it("keeps the template's header, footer, page and styles, and brings those that it has not", async () => {
    const blank = await blankOf([TOKEN]);
    const [before, after] = [partsOf(blank), partsOf(await noteOn(blank))];
    for (const part of ["word/header1.xml", "word/footer1.xml"])
      expect(after.get(part)).toBe(before.get(part));
    const section = /<w:sectPr.*<\/w:sectPr>/s;
    expect(section.exec(after.get("word/document.xml") ?? "")?.[0]).toBe(
      section.exec(before.get("word/document.xml") ?? "")?.[0],
    );
    const styles = after.get("word/styles.xml") ?? "";
    expect(styles.match(/w:styleId="Heading1"/g)).toHaveLength(1);
    expect(styles).toContain('w:styleId="OkoTable"');
    expect(styles).toMatch(/w:styleId="Heading1".*?FF0000/s);
  });

  it("uses a style of the template by its name, whatever its id is", async () => {
    const files = unzipSync(await blankOf([TOKEN]));
    const styles = strFromU8(files["word/styles.xml"] ?? new Uint8Array());
    files["word/styles.xml"] = strToU8(styles.replaceAll('"Heading1"', '"11"'));
    const note = await noteOn(zipSync(files));
    const headings = paragraphsOf(note).filter(({ style }) => style === "11");
    expect(headings.map(({ text }) => text)).toContain(NOTE.headings.basis);
    expect(partsOf(note).get("word/styles.xml")).not.toContain('w:styleId="Heading1"');
  });

  it("is sound XML on a template that has no lists and knows no namespace but Word's own", async () => {
    const files = unzipSync(await blankOf([TOKEN]));
    const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    for (const [part, root] of [
      ["word/document.xml", "w:document"],
      ["word/styles.xml", "w:styles"],
    ] as const) {
      const text = strFromU8(files[part] ?? new Uint8Array());
      files[part] = strToU8(text.replace(new RegExp(`<${root} [^>]*>`), `<${root} ${main}>`));
    }
    const relations = "word/_rels/document.xml.rels";
    const lists = /<Relationship [^>]*numbering[^>]*>/;
    files[relations] = strToU8(strFromU8(files[relations] ?? new Uint8Array()).replace(lists, ""));
    const document = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    files["word/document.xml"] = strToU8(document.replace(/<w:(header|footer)Reference [^>]*>/g, ""));
    const note = partsOf(await noteOn(zipSync(files)));
    for (const part of ["word/document.xml", "word/styles.xml", "word/numbering.xml"]) {
      expect([part, undeclaredPrefixes(note.get(part) ?? "")]).toEqual([part, []]);
    }
  });

  it("fits the cell of a table that the place stands in", async () => {
    const wide = { size: 5000, type: WidthType.DXA };
    const cells = [[new Paragraph("УТВЕРЖДАЮ")], [new Paragraph("Текст:"), TOKEN, new Paragraph(SIGNED)]];
    const row = new TableRow({ children: cells.map((children) => new TableCell({ width: wide, children })) });
    const note = await noteOn(await blankOf([new Table({ rows: [row] })]));
    const document = partsOf(note).get("word/document.xml") ?? "";
    const widths = [...document.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, of]) => Number(of));
    expect(widths.length).toBeGreaterThan(2);
    for (const width of widths) expect(width).toBeLessThanOrEqual(5000 - 216);
  });

  it("takes neither the red line nor the justified words of a template into cells, charts and contents", async () => {
    const styles = partsOf(await noteOn(await blankOf([TOKEN]))).get("word/styles.xml") ?? "";
    for (const id of ["OkoTable", "OkoNote", "OkoTableTitle", "OkoChart", "OkoLead", "TOC1"]) {
      const style = new RegExp(`w:styleId="${id}".*?</w:style>`, "s").exec(styles)?.[0] ?? "";
      expect([id, style]).toEqual([id, expect.stringMatching(/w:firstLine="0"/)]);
      expect([id, style]).toEqual([id, expect.stringMatching(/<w:jc w:val="left"/)]);
    }
  });

  it("ends its contents with a paragraph that takes no page of its own", async () => {
    const document = partsOf(await noteOn(await blankOf([TOKEN]))).get("word/document.xml") ?? "";
    const hidden = '<w:p><w:pPr><w:pStyle w:val="OkoHidden"/></w:pPr>';
    expect(document.split(hidden)).toHaveLength(3);
  });

  it("has tables as wide as the template's page, charts and lists of its own", async () => {
    const note = await noteOn(await blankOf([TOKEN]));
    const document = partsOf(note).get("word/document.xml") ?? "";
    const widths = [...document.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths.length).toBeGreaterThan(2);
    for (const width of widths) expect(width).toBeGreaterThan(12_000);
    expect(chartsOf(note, "word").length).toBeGreaterThan(2);
    const numbers = new Set([...document.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id));
    const numbering = partsOf(note).get("word/numbering.xml") ?? "";
    for (const id of numbers) expect(numbering).toContain(`<w:num w:numId="${id ?? ""}"`);
  });

  it("is the same to the byte each time, and leaves the template as it was", async () => {
    const blank = await blankOf([TOKEN]);
    const kept = blank.slice();
    const [one, other] = [await noteOn(blank), await noteOn(blank)];
    expect(Buffer.compare(one, other)).toBe(0);
    expect(Buffer.compare(blank, kept)).toBe(0);
  });

  it.each([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "not-a-document"],
    ["a workbook", zipSync({ "[Content_Types].xml": strToU8("<Types/>") }), "not-a-document"],
    ["nothing", new Uint8Array(), "not-a-document"],
    [
      "a document with macros",
      zipSync({
        "[Content_Types].xml": strToU8(
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        ),
      }),
      "macros",
    ],
  ])("is refused where the template is %s", async (_, bytes, problem) => {
    const error = await noteOn(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnfitBlank);
    expect((error as UnfitBlank).problem).toBe(problem);
  });
});

describeWithValidator("Microsoft's validator of a note on a template", () => {
  it("has nothing to say", async () => {
    const note = await noteOn(await blankOf([TOKEN, new Paragraph(SIGNED)]));
    expect(await errorsOf(note, "note.docx")).toEqual([]);
  });
});
