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
