import { MEETING } from "./meeting-text";

/** What is being done, by kind of paper. */
export const paperWork = { docx: "Составляю справку", pptx: "Составляю презентацию" } as const;

const NAMES = { docx: "Справка", pptx: "Презентация" } as const;
/** Of a file's name. */
const LONGEST = 80;

/** «Справка — Муниципалитет 48.docx» */
export function paperFileName(kind: keyof typeof NAMES, book: string): string {
  const [first = ""] = book.split(/(?<=\.\w{3,4}), /);
  const plain = first
    .replace(/\.\w{3,4}$/, "")
    .slice(0, LONGEST)
    .trim();
  return `${NAMES[kind]}${plain === "" ? "" : ` — ${plain}`}.${kind}`;
}

/** What was written where. */
export function paperWritten(kind: keyof typeof NAMES, path: string): string {
  return `${NAMES[kind]} записана: ${path}`;
}

/** «Объективность результатов: Чаще всего — …» */
export function pageLine(theme: keyof typeof MEETING.themes, title: string): string {
  return `• ${MEETING.themes[theme]}: ${title}`;
}

/** «Нет части «Дорожная карта»: …» */
export function missingLine(theme: keyof typeof MEETING.themes, reason: string): string {
  return `  Нет части «${MEETING.themes[theme]}»: ${reason}.`;
}
