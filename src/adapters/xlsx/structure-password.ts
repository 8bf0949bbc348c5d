import { base64Bytes, officeHash, sameBytes, spunKey } from "./spun-key";

/**
 * Whether a password opens the lock on a workbook's list of sheets. Without a stored hash only the
 * empty password fits.
 *
 * @param protection Attributes of `workbookProtection`.
 * @throws {WorkbookError} `damaged` where the password would take too many steps.
 */
export function fitsStructureLock(protection: ReadonlyMap<string, string>, password: string): boolean {
  const hash = protection.get("workbookHashValue");
  if (hash !== undefined) {
    const algorithm = officeHash(protection.get("workbookAlgorithmName") ?? "");
    if (algorithm === null) return false;
    const salt = base64Bytes(protection.get("workbookSaltValue") ?? "");
    const spins = Number(protection.get("workbookSpinCount") ?? 0);
    return sameBytes(spunKey(algorithm, password, { salt, spins, counter: "after" }), base64Bytes(hash));
  }
  const legacy = protection.get("workbookPassword");
  if (legacy === undefined || legacy === "") return password === "";
  return parseInt(legacy, 16) === legacyHash(password);
}

/**
 * The 16-bit hash of the first workbooks.
 *
 * Source: ECMA-376 part 4, 14.7.1 (workbookPassword).
 *
 * @example
 * legacyHash("password").toString(16) // => "83af"
 */
export function legacyHash(password: string): number {
  let hash = 0;
  for (const character of [...password].reverse()) {
    hash = rotated(hash) ^ (character.charCodeAt(0) & 0xff);
  }
  return rotated(hash) ^ password.length ^ 0xce4b;
}

/** One bit to the left within 15 bits. */
function rotated(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
