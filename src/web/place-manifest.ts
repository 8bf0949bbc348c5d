/** The add-in's place while it is being made; `manifest.xml` of the project names it. */
const OWN_ORIGIN = "https://localhost:3000";

const OWN_ID = /<Id>.*<\/Id>/;

/** What a manifest is written for. */
export interface AddInPlace {
  /** Address of the folder, without a slash at its end. */
  readonly address: string;
  /** null = the one that the add-in comes with. */
  readonly id: string | null;
}

/**
 * The address of the folder where the add-in lies on a web server, from what a person typed or copied; null where
 * Excel could not use it: it wants https and no parameters.
 *
 * @example
 * folderAddress(" https://oko.example.org/excel/install.html ") // => "https://oko.example.org/excel"
 */
export function folderAddress(typed: string): string | null {
  if (!URL.canParse(typed.trim())) return null;
  const address = new URL(typed.trim());
  if (address.protocol !== "https:" || address.username !== "") return null;
  const folder = address.pathname.replace(/\/[^/]*\.\w+$/, "/").replace(/\/+$/, "");
  return address.origin + folder;
}

/** The manifest for a place. */
export function placeManifest(manifest: string, { address, id }: AddInPlace): string {
  const placed = manifest.replaceAll(OWN_ORIGIN, () => address.replaceAll("&", "&amp;"));
  return id === null ? placed : placed.replace(OWN_ID, `<Id>${id}</Id>`);
}
