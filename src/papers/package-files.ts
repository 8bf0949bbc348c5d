import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** The parts of a package by name, as bytes, in their order. */
export type PackageFiles = Map<string, Uint8Array>;

const CONTENT_TYPES = "[Content_Types].xml";

/** The day that every part is dated: not the clock's, so that the same paper has the same bytes. */
const DATED = new Date(1980, 0, 1);

/** Unpacks a package. @throws where the bytes are none. */
export function unpacked(bytes: Uint8Array): PackageFiles {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
  return new Map(files);
}

/** Packs the parts in their order, that of content types first. */
export function packed(files: PackageFiles): Uint8Array {
  const zippable: Zippable = {};
  const types = files.get(CONTENT_TYPES);
  if (types !== undefined) zippable[CONTENT_TYPES] = types;
  for (const [name, bytes] of files) zippable[name] = bytes;
  return zipSync(zippable, { level: 6, mtime: DATED });
}

/** A part as text; empty where there is none. */
export function textOf(files: PackageFiles, name: string): string {
  const bytes = files.get(name);
  return bytes === undefined ? "" : strFromU8(bytes);
}

/** Writes a part of text. */
export function setText(files: PackageFiles, name: string, text: string): void {
  files.set(name, strToU8(text));
}

/** Says what a part is: by its name, or by the ending of names where `name` is one. */
export function declareType(files: PackageFiles, name: string, type: string): void {
  const types = textOf(files, CONTENT_TYPES);
  const line = name.startsWith("/")
    ? `<Override PartName="${name}" ContentType="${type}"/>`
    : `<Default Extension="${name}" ContentType="${type}"/>`;
  const isKnown = name.startsWith("/")
    ? types.includes(`PartName="${name}"`)
    : new RegExp(`Extension="${name}"`, "i").test(types);
  if (isKnown) return;
  // Defaults stand before overrides in what Office writes; readers take any order.
  setText(files, CONTENT_TYPES, types.replace("</Types>", `${line}</Types>`));
}

const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Where the relations of a part stand. @param part "" = the package itself. */
export function relationsName(part: string): string {
  if (part === "") return "_rels/.rels";
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/**
 * Adds a relation.
 *
 * @param kind The last word of its type: "chart".
 * @param target Relative to the part.
 * @returns Its id, one that no other has.
 */
export function relate(files: PackageFiles, part: string, kind: string, target: string): string {
  const name = relationsName(part);
  const known = textOf(files, name) || EMPTY_RELATIONS;
  let number = 1;
  while (known.includes(`Id="rIdOko${String(number)}"`)) number += 1;
  const id = `rIdOko${String(number)}`;
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  const line = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const isEmpty = /<Relationships[^>]*\/>\s*$/.test(known);
  const open = isEmpty ? known.replace(/\/>\s*$/, "></Relationships>") : known;
  setText(files, name, open.replace("</Relationships>", `${line}</Relationships>`));
  return id;
}
