import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type FileChild,
} from "docx";
import type { ChartPicture } from "../../sheets/charts/chart-picture";
import type { Note } from "../../sheets/meeting/note";
import { NOTE } from "../../locale/note-text";
import { addChart } from "../charts/add-chart";
import { packed, relate, setText, textOf, unpacked, type PackageFiles } from "../package-files";
import { chartRun, markedRun } from "./chart-marks";
import { NOTE_STYLES, NUMBERING, PAGE, STYLES, TEXT_WIDTH } from "./document-parts";
import { noteChildren } from "./note-children";
import { wordContents } from "./word-contents";
import { settledProperties } from "../settled-properties";

const DOCUMENT = "word/document.xml";
/** Ids of drawings and bookmarks begin after those that an office's own template may have. */
const FIRST_ID = 20_000;
/** Hundredths of a point. */
const CHART_SIZES = { title: 1200, text: 900 } as const;

/** Writes a note as a .docx: styles, contents, page numbers, native charts. The same note gives the same bytes. */
export async function writeNote(note: Note, options: { readonly date: string }): Promise<Uint8Array> {
  const { children, charts } = noteChildren(note, { textWidth: TEXT_WIDTH });
  const files = await packedBy(note, children);
  addCharts(files, DOCUMENT, charts, TEXT_WIDTH);
  settledProperties(files, options);
  return packed(files);
}

/** A note for another document: its body, with a mark where each chart comes, and the styles and lists that it refers to. */
export interface NoteBody {
  readonly body: string;
  readonly styles: string;
  readonly numbering: string;
  readonly charts: readonly ChartPicture[];
}

/** The body of a note. @param textWidth Twips of the page that it will stand on. */
export async function noteBody(note: Note, textWidth: number): Promise<NoteBody> {
  const { children, charts } = noteChildren(note, { textWidth });
  const files = await packedBy(note, children);
  const document = textOf(files, DOCUMENT);
  const from = document.indexOf(">", document.indexOf("<w:body")) + 1;
  const body = document.slice(from, document.lastIndexOf("<w:sectPr"));
  return {
    body,
    charts,
    styles: textOf(files, "word/styles.xml"),
    numbering: textOf(files, "word/numbering.xml"),
  };
}

/** The parts as the library packs them, contents and bookmarks set right. */
async function packedBy(note: Note, children: readonly FileChild[]): Promise<PackageFiles> {
  const bytes = await Packer.toArrayBuffer(documentOf(note, children));
  const files = unpacked(new Uint8Array(bytes));
  setText(files, DOCUMENT, withBookmarkIds(wordContents(textOf(files, DOCUMENT))));
  return files;
}

function documentOf(note: Note, children: readonly FileChild[]): Document {
  return new Document({
    title: note.title,
    creator: "ОКО",
    lastModifiedBy: "ОКО",
    styles: NOTE_STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { left: PAGE.left, right: PAGE.right, top: PAGE.top, bottom: PAGE.bottom },
          },
        },
        footers: { default: pageFooter(note) },
        children: [...children],
      },
    ],
  });
}

function pageFooter({ footer }: Note): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.note,
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun(footer),
          new TextRun({
            children: [`\t${NOTE.page} `, PageNumber.CURRENT, ` ${NOTE.ofPages} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

/** Puts each chart in the place of its mark. @param document The part that has the marks. */
export function addCharts(
  files: PackageFiles,
  document: string,
  charts: readonly ChartPicture[],
  textWidth: number,
): void {
  const folder = document.slice(0, document.lastIndexOf("/"));
  let text = textOf(files, document);
  for (const [index, picture] of charts.entries()) {
    const part = addChart(files, folder, picture, CHART_SIZES);
    const relation = relate(files, document, "chart", part.slice(folder.length + 1));
    const drawing = chartRun(picture, { id: FIRST_ID + 1 + index, relation, textWidth });
    text = text.replace(markedRun(index + 1), () => drawing);
  }
  setText(files, document, text);
}

/** Numbers the bookmarks: the library gives all of them one id. Each ends before the next begins. */
function withBookmarkIds(text: string): string {
  let id = FIRST_ID;
  return text.replace(/(<w:bookmark(Start|End) [^>]*w:id=")\d+"/g, (_, head: string, kind: string) => {
    if (kind === "Start") id += 1;
    return `${head}${String(id)}"`;
  });
}
