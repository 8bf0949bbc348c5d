import type { OwnSheet } from "./own-sheet";
import { sheetView } from "./sheet-settings";
import { newElement, parseAttributes } from "./xml-tree";
import { xmlTokens } from "./xml-tokens";

/** What of a sheet of ours is a person's choice, and stays when it is written anew, as it does inside Excel. */
export interface KeptView {
  /** The name by which macros know the sheet. */
  readonly codeName: string | undefined;
  /** Attributes of the tab's colour; null where it has none. */
  readonly tabColor: ReadonlyMap<string, string> | null;
  /** Attributes of the view. */
  readonly zoom: ReadonlyMap<string, string>;
}

const ZOOM = "zoomScale";
const NORMAL_ZOOM = "zoomScaleNormal";
/** Source: ECMA-376 part 1, 18.3.1.87 (zoomScale). */
const [LEAST_ZOOM, MOST_ZOOM] = [10, 400];

/** @param part The sheet's part. @throws {SyntaxError} where it is no XML. */
export function readKeptView(part: string): KeptView {
  const tags = new Map<string, ReadonlyMap<string, string>>();
  for (const token of xmlTokens(part)) {
    const name = token.name.slice(token.name.indexOf(":") + 1);
    if (name === "sheetData") break;
    if (token.kind === "close" || name === "" || tags.has(name)) continue;
    tags.set(name, parseAttributes(token.attributes));
  }
  const codeName = tags.get("sheetPr")?.get("codeName");
  return { codeName, tabColor: tags.get("tabColor") ?? null, zoom: zoomOf(tags.get("sheetView")) };
}

/** Pages and their breaks are zoomed otherwise, and the sheet comes again in the usual view. */
function zoomOf(view: ReadonlyMap<string, string> | undefined): ReadonlyMap<string, string> {
  const isUsual = (view?.get("view") ?? "normal") === "normal";
  const zoom = view?.get(isUsual ? ZOOM : NORMAL_ZOOM);
  const percent = Number(zoom);
  if (zoom === undefined || !Number.isInteger(percent) || percent < LEAST_ZOOM || percent > MOST_ZOOM)
    return new Map();
  return new Map([ZOOM, NORMAL_ZOOM].map((name) => [name, zoom]));
}

export function putKeptView(sheet: OwnSheet, { codeName, tabColor, zoom }: KeptView): void {
  if (codeName !== undefined) sheet.section("sheetPr").attributes.set("codeName", codeName);
  if (tabColor !== null) {
    const properties = sheet.section("sheetPr");
    properties.children.unshift(newElement(properties, "tabColor", Object.fromEntries(tabColor)));
  }
  if (zoom.size === 0) return;
  const { attributes } = sheetView(sheet);
  for (const [name, percent] of zoom) attributes.set(name, percent);
}
