import {
  setChildren,
  childElements,
  escapeXml,
  newElement,
  parseXml,
  unescapeXml,
  xmlText,
  type XmlDocument,
  type XmlElement,
} from "./xml-tree";
import { damageOf } from "./damaged-book";
import { declaredUtf8 } from "./declared-encoding";
import { comparedName } from "./part-names";
import type { ZipPackage } from "./zip-package";

/** How the list is called; programs that write it in other letters are read too. */
export const CONTENT_TYPES = "[Content_Types].xml";
const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

/** The types of a package's parts: each part has one, said once. */
export class ContentTypes {
  private document: XmlDocument | null = null;
  private isChanged = false;

  constructor(private readonly zip: ZipPackage) {}

  /** Names the type of a part, in place of what a part of this name had before. */
  set(part: string, type: string): void {
    const [known] = this.overridesOf(part);
    if (known !== undefined) known.attributes.set("ContentType", type);
    else {
      const { root } = this;
      root.children.push(
        newElement(root, "Override", { PartName: escapeXml(`/${part}`), ContentType: type }),
      );
    }
    this.isChanged = true;
  }

  /** Sees to it that a part has a type by its extension: what the package says of others of it stays. */
  setByExtension(part: string, type: string): void {
    const [known] = this.defaultsOf(part);
    if (known === undefined) {
      const { root } = this;
      const values = { Extension: extensionOf(part), ContentType: type };
      root.children.unshift(newElement(root, "Default", values));
      this.isChanged = true;
    } else if (known.attributes.get("ContentType") !== type) this.set(part, type);
  }

  /** Forgets the type of a part that is gone. */
  remove(part: string): void {
    this.drop(new Set(this.overridesOf(part)));
  }

  /** The type that a part is given by its name; null where it has none of its own. */
  of(part: string): string | null {
    return this.overridesOf(part)[0]?.attributes.get("ContentType") ?? null;
  }

  /** Parts that are not given one type, but none or several. */
  oddParts(): string[] {
    const counts = new Map<string, number>();
    for (const element of childElements(this.root, "Override")) {
      const name = partName(element);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return this.zip.names().filter((part) => {
      if (part.toLowerCase() === CONTENT_TYPES.toLowerCase()) return false;
      return (counts.get(comparedName(part)) ?? this.defaultsOf(part).length) !== 1;
    });
  }

  /** Parts of a type, by the end of its name, such as ".table+xml". */
  partsOf(end: string): string[] {
    return childElements(this.root, "Override")
      .filter(({ attributes }) => attributes.get("ContentType")?.endsWith(end) === true)
      .flatMap((element) => this.zip.find(partName(element)) ?? []);
  }

  /** Writes the list where it was changed; what it says twice, or of parts that are not there, is left out. */
  flush(): void {
    if (!this.isChanged) return;
    const parts = new Set(this.zip.names().map(comparedName));
    const seen = new Set<string>();
    const odd = childElements(this.root, "Override").filter((element) => {
      const name = partName(element);
      const isOdd = seen.has(name) || !parts.has(name);
      seen.add(name);
      return isOdd;
    });
    this.drop(new Set(odd));
    const written = this.zip.find(CONTENT_TYPES);
    if (written !== null && written !== CONTENT_TYPES) this.zip.remove(written);
    this.zip.write(CONTENT_TYPES, declaredUtf8(xmlText(this.read())));
  }

  private get root(): XmlElement {
    return this.read().root;
  }

  private read(): XmlDocument {
    const path = this.zip.find(CONTENT_TYPES);
    try {
      this.document ??= parseXml(path === null ? `<Types xmlns="${NAMESPACE}"/>` : this.zip.parsedText(path));
      return this.document;
    } catch (error) {
      throw damageOf(error, { part: path ?? CONTENT_TYPES });
    }
  }

  private overridesOf(part: string): XmlElement[] {
    const name = comparedName(part);
    return childElements(this.root, "Override").filter((element) => partName(element) === name);
  }

  private defaultsOf(part: string): XmlElement[] {
    const extension = extensionOf(part);
    return childElements(this.root, "Default").filter(
      ({ attributes }) => attributes.get("Extension")?.toLowerCase() === extension,
    );
  }

  private drop(elements: ReadonlySet<XmlElement>): void {
    if (elements.size === 0) return;
    const { root } = this;
    setChildren(
      root,
      root.children.filter((child) => typeof child === "string" || !elements.has(child)),
    );
    this.isChanged = true;
  }
}

/** As it is compared with others. */
function partName(element: XmlElement): string {
  return comparedName(unescapeXml(element.attributes.get("PartName") ?? "").replace(/^\//, ""));
}

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}
