import { AlignmentType, convertMillimetersToTwip, LevelFormat, LineRuleType } from "docx";

/** What all text of a note is set in, unless the office's own template says otherwise. */
export const FONT = "Times New Roman";

/** Half-points. */
export const SIZES = {
  title: 32,
  heading1: 28,
  heading2: 26,
  text: 24,
  table: 20,
  tableHead: 18,
  note: 18,
} as const;

/** Of the list of what is proposed. */
export const BULLETS = "oko-bullets";

/** Twips: A4 with the margins of office papers, 30, 15, 20 and 20 mm. */
export const PAGE = {
  width: 11_906,
  height: 16_838,
  left: convertMillimetersToTwip(30),
  right: convertMillimetersToTwip(15),
  top: convertMillimetersToTwip(20),
  bottom: convertMillimetersToTwip(20),
} as const;

/** Twips: how wide text is on such a page. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

const LANGUAGE = { value: "ru-RU", eastAsia: "ru-RU", bidirectional: "ar-SA" } as const;

/** Ids of the styles of a note that Word has no name for. */
export const STYLES = {
  table: "OkoTable",
  tableHead: "OkoTableHead",
  note: "OkoNote",
  lead: "OkoLead",
  hidden: "OkoHidden",
  chart: "OkoChart",
  tableTitle: "OkoTableTitle",
} as const;

/** Lines grow with what stands in them: a chart is a line high as itself. */
const lineRule = LineRuleType.AUTO;

/** Points × 20. */
const GAP = { before: 0, after: 120, line: 264, lineRule } as const;

/** What an office's template says of its text, a red line and justified words, is not for cells, charts and titles. */
const PLAIN = { alignment: AlignmentType.LEFT, indent: { left: 0, firstLine: 0 } } as const;

/** The styles of a note: Word's own names of headings and contents, so that its tools know them. */
export const NOTE_STYLES = {
  default: {
    document: { run: { font: FONT, size: SIZES.text, language: LANGUAGE }, paragraph: { spacing: GAP } },
    title: {
      run: { font: FONT, size: SIZES.title, bold: true, color: "1B2A3A" },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 600, after: 160 } },
    },
    heading1: {
      run: { font: FONT, size: SIZES.heading1, bold: true, color: "1B2A3A" },
      paragraph: { keepNext: true, spacing: { before: 320, after: 140 } },
    },
    heading2: {
      run: { font: FONT, size: SIZES.heading2, bold: true, color: "2F5D8A" },
      paragraph: { keepNext: true, spacing: { before: 240, after: 100 } },
    },
  },
  paragraphStyles: [
    contentsStyle("TOC1", "toc 1", 0),
    contentsStyle("TOC2", "toc 2", 340),
    {
      id: STYLES.hidden,
      name: "ОКО Поле",
      basedOn: "Normal",
      run: { vanish: true, size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    },
    {
      id: STYLES.chart,
      name: "ОКО Диаграмма",
      basedOn: "Normal",
      paragraph: { ...PLAIN, keepNext: true, spacing: { before: 120, after: 40, line: 240, lineRule } },
    },
    {
      id: STYLES.lead,
      name: "ОКО Вывод",
      basedOn: "Normal",
      quickFormat: true,
      run: { bold: true },
      paragraph: { ...PLAIN, keepNext: true },
    },
    {
      id: STYLES.tableTitle,
      name: "ОКО Название таблицы",
      basedOn: "Normal",
      quickFormat: true,
      run: { bold: true, size: 22 },
      paragraph: { ...PLAIN, keepNext: true, spacing: { before: 160, after: 60, line: 240, lineRule } },
    },
    {
      id: STYLES.table,
      name: "ОКО Таблица",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: SIZES.table },
      paragraph: { ...PLAIN, spacing: { before: 20, after: 20, line: 240, lineRule } },
    },
    {
      id: STYLES.tableHead,
      name: "ОКО Шапка таблицы",
      basedOn: STYLES.table,
      quickFormat: true,
      run: { bold: true, size: SIZES.tableHead },
      paragraph: { keepNext: true, alignment: AlignmentType.CENTER },
    },
    {
      id: STYLES.note,
      name: "ОКО Примечание",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: SIZES.note, italics: true, color: "4A5560" },
      paragraph: { ...PLAIN, spacing: { before: 40, after: 160, line: 240, lineRule } },
    },
  ],
} as const;

function contentsStyle(id: string, name: string, left: number) {
  return {
    id,
    name,
    basedOn: "Normal",
    next: "Normal",
    run: { size: SIZES.text },
    paragraph: {
      ...PLAIN,
      indent: { left, firstLine: 0 },
      spacing: { before: 0, after: 60, line: 240, lineRule },
    },
  } as const;
}

/** A dash, as lists are set in Russian papers. */
export const NUMBERING = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "–",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 567, hanging: 283 } } },
        },
      ],
    },
  ],
} as const;
