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

/** What a note is written with. */
export interface NoteOptions {
  /** ISO date, which stands in the file's properties. */
  readonly date: string;
}

/** Writes a note as a .docx: styles, contents, page numbers, native charts. The same note gives the same bytes. */
export async function writeNote(note: Note, options: NoteOptions): Promise<Uint8Array> {
  const files = await noteFiles(note, TEXT_WIDTH, options);
  return packed(files);
}

/** The parts of a note's file. @param textWidth Twips of the page that it will stand on. */
export async function noteFiles(note: Note, textWidth: number, options: NoteOptions): Promise<PackageFiles> {
  const { children, charts } = noteChildren(note, { textWidth });
  const bytes = await Packer.toArrayBuffer(documentOf(note, children));
  const files = unpacked(new Uint8Array(bytes));
  addCharts(files, charts, textWidth);
  settledProperties(files, options);
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

/** Puts each chart in the place of its mark. */
function addCharts(files: PackageFiles, charts: readonly ChartPicture[], textWidth: number): void {
  let text = textOf(files, DOCUMENT);
  for (const [index, picture] of charts.entries()) {
    const part = addChart(files, "word", picture, CHART_SIZES);
    const relation = relate(files, DOCUMENT, "chart", part.replace(/^word\//, ""));
    const drawing = chartRun(picture, { id: FIRST_ID + 1 + index, relation, textWidth });
    text = text.replace(markedRun(index + 1), () => drawing);
  }
  setText(files, DOCUMENT, withBookmarkIds(wordContents(text)));
}

/** Numbers the bookmarks: the library gives all of them one id. Each ends before the next begins. */
function withBookmarkIds(text: string): string {
  let id = FIRST_ID;
  return text.replace(/(<w:bookmark(Start|End) [^>]*w:id=")\d+"/g, (_, head: string, kind: string) => {
    if (kind === "Start") id += 1;
    return `${head}${String(id)}"`;
  });
}
