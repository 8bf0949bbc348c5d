import { WorkbookError } from "../../workbook/workbook-error";
import type { PackageParts } from "./package-parts";

const MODIFIED = /<(?:[\w.-]+:)?modified\b[^>]*>\s*([^<]*?)\s*</;
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** When a package says that it was last saved; nothing where it does not say, or its properties are damaged. */
export function savedAt(parts: PackageParts): { readonly savedAt?: string } {
  const properties = parts.relationships("").find(({ type }) => type === "core-properties");
  const part = properties === undefined ? null : parts.zip.find(properties.target);
  const text = part === null ? "" : (MODIFIED.exec(textOf(parts, part))?.[1] ?? "");
  const zone = ISO.exec(text);
  if (zone === null) return {};
  // The standard asks for UTC; a time without a zone is not one of this machine's.
  const moment = new Date(zone[1] === undefined ? `${text}Z` : text);
  return Number.isNaN(moment.getTime()) ? {} : { savedAt: moment.toISOString() };
}

/** Properties are no numbers: a table whose properties cannot be read is still a table. */
function textOf({ zip }: PackageParts, part: string): string {
  try {
    return zip.text(part);
  } catch (error) {
    if (error instanceof WorkbookError) return "";
    throw error;
  }
}
