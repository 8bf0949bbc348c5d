/**
 * Links of one sheet: Excel calls a file with more of them damaged.
 *
 * Source: Microsoft, "Excel specifications and limits"; XlsxWriter, worksheet.write_url().
 */
export const MOST_LINKS = 65_530;

/**
 * Rows of one sheet with which a page begins.
 *
 * Source: XlsxWriter, worksheet.set_h_pagebreaks(): 1 023; Microsoft, "Excel specifications and limits": 1 026 along and across.
 */
export const MOST_BREAKS = 1_023;
