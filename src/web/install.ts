import { ownFile } from "../worker/own-file";
import { folderAddress, placeManifest } from "./place-manifest";

/** The element of the page with this id. */
function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`Cannot show the page: no #${id}`);
  return element;
}

const form = part("form", HTMLFormElement);
const address = part("address", HTMLInputElement);
const isFresh = part("fresh", HTMLInputElement);
const said = part("said", HTMLOutputElement);
const wrong = part("wrong", HTMLParagraphElement);

// Opened from the server itself, the page knows where it is.
address.value = folderAddress(location.href) ?? "";

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void save();
});

async function save(): Promise<void> {
  const folder = folderAddress(address.value);
  wrong.hidden = folder !== null;
  address.setAttribute("aria-invalid", String(folder === null));
  said.value = "";
  if (folder === null) {
    address.focus();
    return;
  }
  const manifest = await (await ownFile("manifest.xml")).text();
  const id = isFresh.checked ? crypto.randomUUID() : null;
  download(placeManifest(manifest, { address: folder, id }));
  said.value = `Файл manifest.xml передан браузеру. Панель будет открываться с адреса ${folder}/taskpane.html`;
}

function download(manifest: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([manifest], { type: "application/xml" }));
  link.download = "manifest.xml";
  link.click();
  // The download has begun by the next task; the memory is not kept for it.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
