import { fitsStructureLock } from "../../../src/adapters/xlsx/structure-password";

describe("fitsStructureLock()", () => {
  // Hashes that Excel stores for these passwords (ECMA-376 part 4, 14.7.1; openpyxl, utils/protection).
  it.each([
    { password: "password", hash: "83AF" },
    { password: "1234", hash: "CC3D" },
  ])("opens the 16-bit lock of $password", ({ password, hash }) => {
    const lock = new Map([["workbookPassword", hash]]);
    expect(fitsStructureLock(lock, password)).toBe(true);
    expect(fitsStructureLock(lock, `${password}x`)).toBe(false);
  });

  it("opens a lock without a password with the empty one only", () => {
    const lock = new Map([["lockStructure", "1"]]);
    expect(fitsStructureLock(lock, "")).toBe(true);
    expect(fitsStructureLock(lock, "x")).toBe(false);
  });

  it("refuses a lock that takes more steps than any program writes", () => {
    for (const spins of ["2000000000", "много"]) {
      const lock = new Map([
        ["workbookAlgorithmName", "SHA-512"],
        ["workbookHashValue", "AAAA"],
        ["workbookSpinCount", spins],
      ]);
      expect(() => fitsStructureLock(lock, "x")).toThrow(expect.objectContaining({ code: "damaged" }));
    }
  });
});
