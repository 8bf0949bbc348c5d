import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  InternalHyperlink,
  PageReference,
  Paragraph,
  TableOfContents,
  TabStopType,
  Tab,
  TextRun,
  type FileChild,
} from "docx";
import { withWholeNumbers } from "../../locale/line-ends";
import type { ChartPicture } from "../../sheets/charts/chart-picture";
import type { Note, NoteBlock, NoteSection } from "../../sheets/meeting/note";
import { plainText } from "../plain-text";
import { chartMark } from "./chart-marks";
import { BULLETS, STYLES } from "./document-parts";
import { noteTable } from "./note-table";

/** The body of a note, with a mark where each chart comes. */
export interface NoteChildren {
  readonly children: readonly FileChild[];
  readonly charts: readonly ChartPicture[];
}

/** Twips: how wide text is on the page that the note stands on. */
interface NoteWidth {
  readonly textWidth: number;
}

/** Lays a note out: title, contents, sections. */
export function noteChildren(note: Note, width: NoteWidth): NoteChildren {
  const charts: ChartPicture[] = [];
  const sections = note.sections.flatMap((section, index) => [
    heading(section, index),
    ...section.blocks.flatMap((block) => blockChildren(block, width, charts)),
  ]);
  return {
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(note.title)] }),
      ...note.lines.map((line) => {
        const alignment = AlignmentType.CENTER;
        return new Paragraph({ alignment, indent: { firstLine: 0 }, children: [run(line)] });
      }),
      new Paragraph({
        style: STYLES.lead,
        spacing: { before: 480 },
        children: [run(note.contents)],
      }),
      contents(note, width),
      ...sections,
    ],
    charts,
  };
}

function sentence(text: string): TextRun {
  return run(withWholeNumbers(text));
}

function run(text: string): TextRun {
  return new TextRun(plainText(text));
}

function bookmarkOf(index: number): string {
  return `_TocOko${String(index + 1)}`;
}

function heading({ level, heading: text, breaksBefore }: NoteSection, index: number): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: breaksBefore,
    // A template's own style may leave a heading alone at the foot of a page.
    keepNext: true,
    children: [new Bookmark({ id: bookmarkOf(index), children: [run(text)] })],
  });
}

/** The contents as Word's own field, filled in: page numbers are fields of their own, which every program counts. */
function contents({ sections }: Note, { textWidth }: NoteWidth): TableOfContents {
  const entries = sections.map(
    ({ level, heading: text }, index) =>
      new Paragraph({
        style: level === 1 ? "TOC1" : "TOC2",
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: "dot" }],
        children: [
          new InternalHyperlink({
            anchor: bookmarkOf(index),
            children: [
              run(text),
              new TextRun({ children: [new Tab()] }),
              new PageReference(bookmarkOf(index)),
            ],
          }),
        ],
      }),
  );
  return new TableOfContents("Содержание", {
    hyperlink: true,
    headingStyleRange: "1-2",
    beginDirty: false,
    contentChildren: entries,
  });
}

function blockChildren(block: NoteBlock, { textWidth }: NoteWidth, charts: ChartPicture[]): FileChild[] {
  if (block.kind === "paragraph")
    return [
      new Paragraph({
        ...(block.isLead === true ? { style: STYLES.lead } : {}),
        children: [sentence(block.text)],
      }),
    ];
  if (block.kind === "legal")
    return [new Paragraph({ style: STYLES.note, spacing: { before: 240 }, children: [run(block.text)] })];
  if (block.kind === "list")
    return block.items.map(
      (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [sentence(item)] }),
    );
  if (block.kind === "table") return noteTable(block.table, textWidth);
  charts.push(block.chart);
  return [
    new Paragraph({ style: STYLES.chart, children: [new TextRun(chartMark(charts.length))] }),
    new Paragraph({ style: STYLES.note, children: [run(block.chart.note)] }),
  ];
}
