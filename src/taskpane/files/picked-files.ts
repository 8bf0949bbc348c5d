/** A file that a person chose or dropped. */
export interface PickedFile {
  /** With the folders it lies in, as far as they were given: «ВПР 2021/Математика.xlsx». */
  readonly path: string;
  /** null where the browser could not get at it. */
  readonly file: File | null;
}

/** What file dialogs offer; a folder is taken with all that is in it. */
export const ACCEPTED =
  ".xlsx,.xlsm,.xltx,.xltm,.xlsb,.xls,.xlt,.xml,.ods,.csv,.txt,.tsv,.html,.htm,.mht,.mhtml";

/** Files as a field of a form has them. */
export function filesOfField(list: FileList | null): PickedFile[] {
  const files = Array.from(list ?? []).map((file) => ({
    path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
    file,
  }));
  return sorted(files);
}

/** The dialog that is open; a field that nothing holds may be gone before the person has chosen. */
let asking: HTMLInputElement | null = null;

/**
 * Asks for files, or for a folder, in the browser's own dialog.
 *
 * @param what Of a folder all files are taken, those of its subfolders too.
 * @param onPicked Not called where the person chose nothing.
 */
export function askForFiles(what: "files" | "folder", onPicked: (files: PickedFile[]) => void): void {
  const field = document.createElement("input");
  asking = field;
  field.type = "file";
  field.multiple = true;
  if (what === "folder") field.webkitdirectory = true;
  else field.accept = ACCEPTED;
  field.addEventListener("change", () => {
    if (asking === field) asking = null;
    const files = filesOfField(field.files);
    if (files.length > 0) onPicked(files);
  });
  field.click();
}

/** Whether what is dragged is files. */
export function hasFiles(dragged: DataTransfer): boolean {
  return dragged.types.includes("Files");
}

/**
 * Files and folders that were dropped, with all that lies in the folders.
 *
 * @param dropped Only true during the event: what is in it is asked for at once.
 */
export async function filesOfDrop(dropped: DataTransfer): Promise<PickedFile[]> {
  const roots = Array.from(dropped.items)
    .filter(({ kind }) => kind === "file")
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    roots.map(({ entry, file }) => {
      if (entry !== null && entry.isDirectory) return filesUnder(entry);
      return file === null ? [] : [{ path: file.name, file }];
    }),
  );
  return sorted(found.flat());
}

async function filesUnder(entry: FileSystemEntry): Promise<PickedFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (isFileEntry(entry)) return [{ path, file: await fileOf(entry) }];
  if (!isFolderEntry(entry)) return [];
  const inside = await entriesOf(entry);
  // A folder that cannot be looked into is named in place of its files.
  if (inside === null) return [{ path, file: null }];
  return (await Promise.all(inside.map(filesUnder))).flat();
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** A folder gives its entries in parts, at the end an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | null> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[] | null>((resolve) => {
      reader.readEntries(resolve, () => resolve(null));
    });
    if (part === null) return null;
    if (part.length === 0) return all;
    all.push(...part);
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function sorted(files: PickedFile[]): PickedFile[] {
  return files.sort((one, other) => one.path.localeCompare(other.path, "ru", { numeric: true }));
}
