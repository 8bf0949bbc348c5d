import { crc32 } from "./crc32";
import { damagedBook } from "./damaged-book";
import type { ZipEntry } from "./zip-format";

const KNOWN_METHODS = [0, 8];
/** No part that is held whole comes near: those of a million cells are gone through in pieces. */
const MOST_HELD = 400_000_000;
/** The same of a part that is taken apart as a tree: its text is held several times over while it is changed. */
export const MOST_PARSED = 100_000_000;

/**
 * Refuses parts that are to be held whole and are larger than any honest ones.
 *
 * @throws {WorkbookError} `damaged`.
 */
export function assertHoldable(parts: readonly ZipEntry[], most = MOST_HELD): void {
  if (parts.reduce((sum, { size }) => sum + size, 0) <= most) return;
  const [largest] = [...parts].sort((one, other) => other.size - one.size);
  const part = largest?.name ?? "";
  throw damagedBook("Cannot read the package: its parts are too large to be held", { part, why: "swollen" });
}

/** After a part made no sense so much more of it is unpacked at most, to tell whether it is what was packed. */
const MOST_CHECKED = 500_000_000;

/** Goes along with a part as it is unpacked, and tells whether it is what was packed. */
export class PartCheck {
  private crc = 0;
  private length = 0;

  /** What the reader could not make sense of. */
  private refusal: { readonly error: unknown; readonly at: number } | null = null;

  /**
   * @param give Takes the pieces: what it throws is thrown at the end, unless the part is not what was packed at all.
   * @throws {WorkbookError} `damaged` for a part that was packed in an unknown way.
   */
  constructor(
    private readonly entry: ZipEntry,
    private readonly give: (piece: Uint8Array) => void = () => undefined,
  ) {
    if (!entry.isLocked && KNOWN_METHODS.includes(entry.method)) return;
    throw damagedBook("Cannot read the package: a part is packed in an unknown way", {
      part: entry.name,
      why: "method",
    });
  }

  /** @throws {WorkbookError} `damaged` when there is more of it than was packed. */
  take(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length > this.entry.size) throw this.damage();
    this.crc = crc32(piece, this.crc);
    if (this.refusal !== null) {
      if (this.length - this.refusal.at > MOST_CHECKED) throw this.refusal.error;
      return;
    }
    try {
      this.give(piece);
    } catch (error) {
      this.refusal = { error, at: this.length };
    }
  }

  /** @throws {WorkbookError} `damaged` when it is not what was packed; what the reader threw. */
  finish(): void {
    if (this.length !== this.entry.size || this.crc !== this.entry.crc) throw this.damage();
    if (this.refusal !== null) throw this.refusal.error;
  }

  private damage(): Error {
    return damagedBook("Cannot read the package: a part is not what was packed", {
      part: this.entry.name,
      why: "checksum",
    });
  }
}
