import { ALONE } from "../../app/session-files-api";
import type { PickedFile } from "../files/picked-files";

/** A file of the list: how it is told from the others, and where it is. */
export interface KnownFile extends PickedFile {
  readonly id: string;
}

/** The files that are open: the session has their cells, the pane the files themselves, to read one again. */
export class KnownFiles {
  #known: readonly KnownFile[] = [];
  #count = 0;
  /** The one that is being read. */
  reading: string | null = null;

  get all(): readonly KnownFile[] {
    return this.#known;
  }

  find(id: string): KnownFile | null {
    return this.#known.find((file) => file.id === id) ?? null;
  }

  set(files: readonly PickedFile[]): readonly KnownFile[] {
    this.#known = [];
    return this.add(files);
  }

  setAlone(file: File): void {
    this.#known = [{ id: ALONE, path: file.name, file }];
  }

  /** A file under the path of an earlier one takes its place. */
  add(files: readonly PickedFile[]): readonly KnownFile[] {
    const added = files.map((file) => {
      this.#count += 1;
      return { ...file, id: `file ${String(this.#count)}` };
    });
    const paths = new Set(added.map(({ path }) => path));
    this.#known = [...this.#known.filter(({ path }) => !paths.has(path)), ...added];
    return added;
  }

  remove(id: string): void {
    this.#known = this.#known.filter((file) => file.id !== id);
  }
}
