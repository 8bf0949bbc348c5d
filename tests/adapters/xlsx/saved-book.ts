import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a package, to be changed as Excel changes them when a person saves. */
export class SavedBook {
  readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  bytes(): Uint8Array {
    return zipSync(this.parts);
  }

  names(): string[] {
    return Object.keys(this.parts);
  }

  text(part: string): string {
    const bytes = this.parts[part];
    if (bytes === undefined) throw new Error(`no part ${part}`);
    return strFromU8(bytes);
  }

  change(part: string, change: (text: string) => string): void {
    this.parts[part] = strToU8(change(this.text(part)));
  }

  add(part: string, type: string, content: string): void {
    this.parts[part] = strToU8(DECLARATION + content);
    this.change("[Content_Types].xml", (text) =>
      text.replace("</Types>", `<Override PartName="/${part}" ContentType="${type}"/></Types>`),
    );
  }

  /** Leads from a part to another; gives the relationship's id. @param target From the root. */
  relate(part: string, type: string, target: string): string {
    const path = part.replace(/([^/]*)$/, "_rels/$1.rels");
    const empty =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    this.parts[path] ??= strToU8(DECLARATION + empty);
    const id = `rIdX${String(this.text(path).split("<Relationship ").length)}`;
    this.change(path, (text) =>
      text
        .replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>")
        .replace(
          "</Relationships>",
          `<Relationship Id="${id}" Type="${type}" Target="/${target}"/></Relationships>`,
        ),
    );
    return id;
  }

  /** The sheet's part and its number. */
  sheet(name: string): { part: string; id: string; index: number } {
    const tags = [...this.text("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(([tag]) => tag);
    const index = tags.findIndex((tag) => tag.includes(`name="${name}"`));
    const tag = tags[index] ?? "";
    const relation = /r:id="([^"]*)"/.exec(tag)?.[1] ?? "";
    const relations = this.text("xl/_rels/workbook.xml.rels");
    const line = relations.split("<Relationship ").find((one) => one.includes(`Id="${relation}"`)) ?? "";
    const target = (/Target="([^"]*)"/.exec(line)?.[1] ?? "").replace(/^\/xl\//, "");
    return { part: `xl/${target}`, id: /sheetId="(\d+)"/.exec(tag)?.[1] ?? "", index };
  }

  sheetNames(): string[] {
    return [...this.text("xl/workbook.xml").matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(
      ([, name = ""]) => name,
    );
  }

  /** Puts elements into a sheet before the first of those that must follow. */
  insert(sheet: string, xml: string, followers: RegExp): void {
    this.change(this.sheet(sheet).part, (text) => {
      const at = Math.min(...[followers, /<\/worksheet>/].map((one) => place(text, one)));
      return text.slice(0, at) + xml + text.slice(at);
    });
  }
}

function place(text: string, pattern: RegExp): number {
  const from = text.indexOf("</sheetData>");
  const at = text.slice(from).search(pattern);
  return at < 0 ? text.length : from + at;
}
