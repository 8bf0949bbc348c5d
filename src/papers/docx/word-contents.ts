import { STYLES } from "./document-parts";

const BEGIN = /<w:p>(<w:r>)(<w:fldChar w:fldCharType="begin"[^>]*\/><w:instrText[^>]*>TOC)/;
const END = /<w:p>(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p>)/;

/**
 * Contents that show their page numbers everywhere. The paragraph with the field's instruction is hidden: Word shows none anyway
 * and gives the paragraph another style once the contents are updated; LibreOffice takes the field as this library writes it
 * for text, and shows the entries with the pages that it counts. So is the one with its end: under contents as long as the page
 * it would take a page of its own.
 */
export function wordContents(text: string): string {
  const hidden = `<w:p><w:pPr><w:pStyle w:val="${STYLES.hidden}"/></w:pPr>`;
  return text.replace(BEGIN, `${hidden}$1$2`).replace(END, `${hidden}$1`);
}
