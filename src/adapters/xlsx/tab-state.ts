import type { Visibility } from "../../workbook/snapshot";
import type { XmlElement } from "./xml-tree";

const STATES: Readonly<Record<Visibility, string>> = {
  visible: "visible",
  hidden: "hidden",
  "very-hidden": "veryHidden",
};

/** How the list of sheets says that a tab is seen. */
export function tabState(visibility: Visibility): string {
  return STATES[visibility];
}

/** How a listed tab is seen. */
export function visibilityOf({ attributes }: XmlElement): Visibility {
  const state = attributes.get("state");
  return state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible";
}
