import type { StoppableWork } from "../../workbook/work-stopped";
import { damageOf } from "./damaged-book";
import { shownText } from "./longest-text";
import type { PackageParts } from "./package-parts";
import { TextBuffer } from "./text-pool";
import { cellText } from "./xml-tree";
import { shortName, XmlScanner, type XmlHandler } from "./xml-scanner";

const ITEM = shortName("si");
const RUN = shortName("t");
const PHONETIC = shortName("rPh");

/** The texts that cells of all sheets share, by number. */
export function readSharedTexts(parts: PackageParts): string[] {
  const part = textsPart(parts);
  if (part === null) return [];
  const reader = new SharedTextReader();
  const scanner = new XmlScanner(reader);
  parts.zip.stream(part, (chunk) => scanner.push(chunk));
  scanner.rest();
  return reader.texts;
}

/** The same by the fastest way there is, to be ended by the person. @throws {WorkStopped} */
export async function readManySharedTexts(
  parts: PackageParts,
  work: StoppableWork | null,
): Promise<string[]> {
  const part = textsPart(parts);
  if (part === null) return [];
  const reader = new SharedTextReader();
  const scanner = new XmlScanner(reader);
  try {
    await parts.zip.streamFast(part, (chunk) => scanner.push(chunk), work);
    scanner.rest();
  } catch (error) {
    throw damageOf(error, { part });
  }
  return reader.texts;
}

/** Programs that write each text into its cell name the part all the same; a cell that needs it finds no text. */
function textsPart(parts: PackageParts): string | null {
  const relation = parts.relationships(parts.workbook).find(({ type }) => type === "sharedStrings");
  return relation === undefined ? null : parts.zip.find(relation.target);
}

/** Joins the runs of formatted text; hints for reading Japanese are left out. */
class SharedTextReader implements XmlHandler {
  readonly texts: string[] = [];
  private readonly item = new TextBuffer();
  private isRun = false;
  private isPhonetic = false;

  open({ name, isEmpty }: XmlScanner): void {
    if (name === ITEM) {
      this.item.clear();
      if (isEmpty) this.texts.push("");
    } else if (name === RUN) this.isRun = !isEmpty && !this.isPhonetic;
    else if (name === PHONETIC) this.isPhonetic = !isEmpty;
  }

  close({ name }: XmlScanner): void {
    if (name === RUN) this.isRun = false;
    else if (name === PHONETIC) this.isPhonetic = false;
    else if (name === ITEM) this.texts.push(shownText(cellText(this.item.escaped())));
  }

  text(scanner: XmlScanner): void {
    this.item.add(scanner);
  }

  wantsText(): boolean {
    return this.isRun;
  }
}
