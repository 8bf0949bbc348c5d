import { STYLES } from "./document-parts";

const BEGIN = /<w:p>(<w:r>)(<w:fldChar w:fldCharType="begin"[^>]*\/><w:instrText[^>]*>TOC)/;

/**
 * Contents that show their page numbers everywhere. The paragraph with the field's instruction is hidden: Word shows none anyway
 * and gives the paragraph another style once the contents are updated; LibreOffice takes the field as this library writes it
 * for text, and shows the entries with the pages that it counts.
 */
export function wordContents(text: string): string {
  return text.replace(BEGIN, `<w:p><w:pPr><w:pStyle w:val="${STYLES.hidden}"/></w:pPr>$1$2`);
}
