import address from "../../../docs/methods.md";
import { ownFile } from "../../worker/own-file";

/** A section of the document of methods; its text is our own, made into HTML when the product was built. */
export interface DocumentSection {
  readonly id: string;
  readonly html: string;
}

let sections: readonly DocumentSection[] = [];

/** Loads the document of methods, once. */
export async function loadSections(): Promise<void> {
  if (sections.length > 0) return;
  sections = JSON.parse(await (await ownFile(address)).text()) as readonly DocumentSection[];
}

/** The document as it was loaded. */
export function loadedSections(): readonly DocumentSection[] {
  return sections;
}
