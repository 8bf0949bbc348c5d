const BEGIN = /<w:r>(<w:fldChar w:fldCharType="begin"[^>]*\/><w:instrText[^>]*>TOC)/;

/**
 * Contents that show their page numbers everywhere. The run with the field's instruction is hidden: Word shows none anyway, and
 * LibreOffice, which takes the field as this library writes it for text, then shows the entries with the pages that it counts.
 */
export function wordContents(text: string): string {
  return text.replace(BEGIN, "<w:r><w:rPr><w:vanish/></w:rPr>$1");
}
