import { WorkbookError } from "../../workbook/workbook-error";
import { fitsStructureLock } from "./structure-password";
import type { WorkbookPart } from "./workbook-part";

/** The protection of a workbook's list of sheets, and whether a person gave what opens it. */
export class StructureLock {
  /** The password that was given fits. */
  isOpened = false;

  constructor(
    private readonly workbook: WorkbookPart,
    private readonly password: string | undefined,
  ) {}

  get isLocked(): boolean {
    return ["1", "true"].includes(this.workbook.protection()?.get("lockStructure") ?? "");
  }

  /** Whether nobody has yet to be asked before the list of sheets is changed. */
  get canBeOpened(): boolean {
    return !this.isLocked || this.isOpened || this.password !== undefined;
  }

  /** Lets the list of sheets be changed. @throws {WorkbookError} `structure-protected`, `wrong-password`. */
  open(): void {
    const protection = this.workbook.protection();
    if (this.isOpened || protection === null || !this.isLocked) return;
    if (this.password === undefined) {
      throw new WorkbookError(
        "structure-protected",
        "Cannot change the list of sheets: the structure is protected",
      );
    }
    if (!fitsStructureLock(protection, this.password)) {
      throw new WorkbookError(
        "wrong-password",
        "Cannot change the list of sheets: the password does not fit",
      );
    }
    this.isOpened = true;
  }
}
