import { WorkbookError } from "../../workbook/workbook-error";
import { ContentTypes } from "./content-types";
import { declaredUtf8 } from "./declared-encoding";
import { damagedBook, damageOf } from "./damaged-book";
import { relationshipsOf, relativeTarget, targetPart } from "./part-names";
import {
  setChildren,
  childElements,
  escapeXml,
  newElement,
  parseXml,
  unescapeXml,
  xmlText,
  type XmlDocument,
} from "./xml-tree";
import type { ZipPackage } from "./zip-package";

/** A relationship of a part: `type` is the last word of its address, such as "worksheet". */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The part it leads to; the address as it is for an outside target. */
  readonly target: string;
  readonly external: boolean;
}

/** A sheet has 65 530 links at most (Microsoft, "Excel specifications and limits"), and some pictures; no part leads to more. */
const MOST_RELATIONSHIPS = 150_000;
const RELATIONSHIP_PREFIX = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "application/vnd.openxmlformats-officedocument.";

/** Addresses of the transitional standard that the strict one replaces. Source: ISO/IEC 29500-1 and -4. */
const STRICT_ADDRESSES = [
  [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ],
  [RELATIONSHIP_PREFIX, "http://purl.oclc.org/ooxml/officeDocument/relationships"],
  ["http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"],
] as const;

/** The parts of a package with their relationships and content types, kept in step. */
export class PackageParts {
  /** Path of the workbook's own part, mostly "xl/workbook.xml". */
  readonly workbook: string;
  /** Written by the strict standard, whose addresses differ. */
  readonly strict: boolean;
  readonly types: ContentTypes;
  private readonly documents = new Map<string, XmlDocument>();
  private readonly changed = new Set<string>();
  /** By the path of the part that lists them; forgotten when parts come or go, or a list changes. */
  private readonly relations = new Map<string, readonly Relationship[]>();

  /** @throws {WorkbookError} `damaged` when the package has no workbook part. */
  constructor(readonly zip: ZipPackage) {
    this.types = new ContentTypes(zip);
    const rootRelations = zip.find("_rels/.rels");
    const office = (rootRelations === null ? [] : this.relationships("")).find(
      ({ type }) => type === "officeDocument",
    );
    const workbook = zip.find(office?.target ?? "xl/workbook.xml");
    if (workbook === null) {
      throw new WorkbookError("damaged", "Cannot read the workbook: its main part is missing", {
        missing: office?.target ?? "xl/workbook.xml",
      });
    }
    this.workbook = workbook;
    this.strict = zip.parsedText(workbook).includes("purl.oclc.org/ooxml/spreadsheetml");
  }

  /** A small XML part as a tree; changes to it are written by `flush`. @throws {WorkbookError} `damaged`. */
  document(part: string): XmlDocument {
    const known = this.documents.get(part);
    if (known !== undefined) return known;
    const path = this.zip.find(part) ?? part;
    try {
      const document = parseXml(this.zip.parsedText(path));
      this.documents.set(part, document);
      return document;
    } catch (error) {
      throw damageOf(error, { part: path });
    }
  }

  relationships(part: string): readonly Relationship[] {
    const path = this.zip.find(part === "" ? "_rels/.rels" : relationshipsOf(part));
    if (path === null) return [];
    const known = this.relations.get(path);
    if (known !== undefined) return known;
    const read = this.readRelationships(part, path);
    this.relations.set(path, read);
    return read;
  }

  private readRelationships(part: string, path: string): Relationship[] {
    const elements = childElements(this.document(path).root, "Relationship");
    if (elements.length > MOST_RELATIONSHIPS)
      throw damagedBook("Cannot read the package: a part leads to too many others", {
        part: path,
        why: "swollen",
      });
    return elements.map(({ attributes }) => {
      const external = attributes.get("TargetMode") === "External";
      const target = unescapeXml(attributes.get("Target") ?? "");
      return {
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").split("/").pop() ?? "",
        target: external ? target : this.existing(targetPart(part, target)),
        external,
      };
    });
  }

  /** The parts that have relationships; "" for the package itself. */
  owners(): string[] {
    return this.zip
      .names()
      .filter((name) => /\.rels$/i.test(name))
      .map(ownerOf);
  }

  /** Adds a relationship to a part or an outside address; gives its id. @param type Its last word, or its whole address. */
  relate(part: string, type: string, target: string, external = false): string {
    const path = this.zip.find(relationshipsOf(part)) ?? relationshipsOf(part);
    if (this.zip.find(path) === null) {
      this.zip.write(path, xmlPart(`<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`));
      // LibreOffice names the type of each part of relationships by itself; a new one would have none.
      this.types.setByExtension(path, "application/vnd.openxmlformats-package.relationships+xml");
    }
    const { root } = this.document(path);
    const used = new Set(childElements(root).map(({ attributes }) => attributes.get("Id")));
    let number = 1;
    while (used.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    root.children.push(
      newElement(root, "Relationship", {
        Id: id,
        Type: type.includes(":") ? type : this.addresses(`${RELATIONSHIP_PREFIX}/${type}`),
        Target: escapeXml(external ? target : relativeTarget(part, target)),
        ...(external ? { TargetMode: "External" } : {}),
      }),
    );
    this.save(path);
    return id;
  }

  unrelate(part: string, id: string): void {
    const path = this.zip.find(relationshipsOf(part));
    if (path === null) return;
    const { root } = this.document(path);
    const kept = root.children.filter(
      (child) => typeof child === "string" || child.attributes.get("Id") !== id,
    );
    setChildren(root, kept);
    if (childElements(root).length === 0) this.drop(path);
    else this.save(path);
  }

  /** Adds a part. @param contentType Without "application/vnd.openxmlformats-officedocument.", or whole. */
  add(part: string, contentType: string, content: string): void {
    this.zip.write(part, xmlPart(this.addresses(content)));
    this.relations.clear();
    this.types.set(part, contentType.startsWith("application/") ? contentType : OFFICE + contentType);
  }

  /** Removes a part with its relationships, its content type, and every part that only it leads to. */
  removeTree(part: string): void {
    const targets = this.relationships(part).filter(({ external }) => !external);
    this.drop(part);
    this.types.remove(part);
    const relations = this.zip.find(relationshipsOf(part));
    if (relations !== null) this.drop(relations);
    for (const { target } of targets) {
      if (this.zip.find(target) !== null && !this.isTarget(target)) this.removeTree(target);
    }
  }

  /** The first free name such as "xl/tables/table3.xml". */
  freeName(start: string, extension: string): string {
    let number = 1;
    while (this.zip.find(`${start}${String(number)}.${extension}`) !== null) number += 1;
    return `${start}${String(number)}.${extension}`;
  }

  /** Tells that the tree of a part was changed and must be written. */
  save(part: string): void {
    const path = this.zip.find(part) ?? part;
    this.changed.add(path);
    this.relations.delete(path);
  }

  /** The whole file, with all changes. */
  toBytes(): Uint8Array {
    for (const part of this.changed) {
      const document = this.documents.get(part);
      if (document !== undefined) this.zip.write(part, declaredUtf8(xmlText(document)));
    }
    this.types.flush();
    return this.zip.toBytes();
  }

  /** The same text with the addresses that this package's standard uses. */
  addresses(text: string): string {
    if (!this.strict) return text;
    return STRICT_ADDRESSES.reduce((result, [from, to]) => result.replaceAll(from, to), text);
  }

  private drop(part: string): void {
    this.zip.remove(part);
    this.relations.clear();
    this.documents.delete(part);
    this.changed.delete(part);
  }

  private existing(part: string): string {
    return this.zip.find(part) ?? part;
  }

  private isTarget(part: string): boolean {
    return this.owners().some((owner) => this.relationships(owner).some(({ target }) => target === part));
  }
}

/** The part that a relationships part belongs to. */
function ownerOf(relationships: string): string {
  return relationships.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, "$1$2");
}

function xmlPart(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}
