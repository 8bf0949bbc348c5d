import { WorkbookError } from "../../workbook/workbook-error";
import { nonsenseIn } from "./nonsense";
import { PackageParts } from "./package-parts";
import { tableFaults } from "./table-faults";
import { workbookFaults } from "./workbook-faults";
import { ZipPackage } from "./zip-package";

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

/** Numbers that are none, in what was written; those that a part had before are the person's. */
function nonsense(before: ZipPackage, after: ZipPackage): string[] {
  return after.names().flatMap((part) => {
    const isThere = before.find(part) !== null;
    const isSame = isThere && before.fingerprint(part) === after.fingerprint(part);
    if (isSame || !/\.(?:xml|rels)$/i.test(part)) return [];
    const found = nonsenseIn(after, part);
    const known = found.size > 0 && isThere ? nonsenseIn(before, part) : null;
    const added = [...found].filter(([said, count]) => count > (known?.get(said) ?? 0));
    return added.map(([said]) => `${part} says ${said}`);
  });
}
