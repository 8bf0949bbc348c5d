import { WorkbookError } from "../../workbook/workbook-error";
import { PackageParts } from "./package-parts";
import { tableFaults } from "./table-faults";
import { workbookFaults } from "./workbook-faults";
import { ZipPackage } from "./zip-package";

/** Values that no attribute or cell has: the trace of a number that was none. */
const NONSENSE =
  /\s(?!(?:name|displayName|caption|title|sheet|location|v)=)[\w:]+="(?:NaN|-?Infinity|undefined)"|<(?:[\w.-]+:)?v>(?:NaN|-?Infinity|undefined)</;
/** A text of a formula may be any word. */
const TEXT_CELL = /<(?:[\w.-]+:)?c\b[^>]*\bt="str"[^>]*>[^]*?<\/(?:[\w.-]+:)?c>/g;

/**
 * Refuses to give out a package that programs would not open: whatever went wrong, the person's file stays as it was.
 * What is wrong in the original already stays the person's.
 *
 * @throws {WorkbookError} `unsound` with the first fault.
 */
export function assertSound(original: Uint8Array, written: Uint8Array): void {
  const after = new ZipPackage(written);
  const faults = [...packageFaults(after), ...nonsense(new ZipPackage(original), after)];
  if (faults.length === 0) return;
  const known = new Set(packageFaults(new ZipPackage(original)));
  const fault = faults.find((one) => !known.has(one));
  if (fault === undefined) return;
  throw new WorkbookError("unsound", `Cannot save the workbook: ${fault}`, { fault });
}

/** What is wrong with a package, in English, for logs. */
export function packageFaults(zip: ZipPackage): string[] {
  const parts = new PackageParts(zip);
  return [
    ...parts.types.oddParts().map((part) => `${part} has no content type, or several`),
    ...relationshipFaults(parts),
    ...workbookFaults(parts),
    ...tableFaults(parts),
  ];
}

/** Every relationship has a name of its own and leads to a part. */
function relationshipFaults(parts: PackageParts): string[] {
  return parts.owners().flatMap((owner) => {
    const relations = parts.relationships(owner);
    const ids = new Set(relations.map(({ id }) => id));
    const lost = relations.filter(({ external, target }) => !external && !isThere(parts, target));
    return [
      ...(ids.size < relations.length ? [`${owner} has two relationships of one id`] : []),
      ...lost.map(({ id, target }) => `${owner} leads by ${id} to ${target}, which is not there`),
    ];
  });
}

/** A place within a document follows its address after "#"; a place of the same document has no address. */
function isThere({ zip }: PackageParts, target: string): boolean {
  const [part = ""] = target.split("#");
  return part === "" || part.endsWith("/") || zip.find(part) !== null;
}

/** Numbers that are none, in what was written. */
function nonsense(before: ZipPackage, after: ZipPackage): string[] {
  return after.names().flatMap((part) => {
    const isSame = before.find(part) !== null && before.fingerprint(part) === after.fingerprint(part);
    if (isSame || !/\.(?:xml|rels)$/i.test(part)) return [];
    const found = NONSENSE.exec(after.text(part).replace(TEXT_CELL, ""));
    return found === null ? [] : [`${part} says ${found[0].trim()}`];
  });
}
