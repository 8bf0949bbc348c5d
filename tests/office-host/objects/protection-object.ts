import { ExcelRefusal } from "../excel-refusal";
import { HostObject } from "../host-object";

/** What stays allowed on a protected sheet, by the names of WorksheetProtectionOptions. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** Protection of a sheet or of the workbook's structure. */
export class ProtectionObject extends HostObject {
  Protected = false;
  private password: string | null = null;
  private options: ProtectionOptions = {};
  private isPasswordLost = false;

  /** @param wrongPassword Code of the refusal: the documentation names none, so tests run with several. */
  constructor(private readonly wrongPassword: () => string) {
    super();
  }

  get Options(): ProtectionOptions {
    return this.options;
  }

  /**
   * Refused on what is protected already. Source: docs/excel-facts.md#protection, OfficeDev/office-js #6784.
   * A password given to unprotect what had none spoils the next one. Source: C2, #762.
   */
  Protect(options: unknown, password: unknown): void {
    if (this.Protected) throw new ExcelRefusal("AccessDenied", "You cannot perform the requested operation.");
    this.Protected = true;
    // The structure's Protect(password) has no options.
    const isStructure = typeof options === "string" || (password === undefined && options === null);
    const word = isStructure ? options : password;
    this.options = isStructure ? {} : { ...(options as ProtectionOptions | null) };
    this.password = typeof word === "string" && word !== "" && !this.isPasswordLost ? word : null;
    this.isPasswordLost = false;
  }

  Unprotect(password: unknown): void {
    if (!this.Protected)
      throw new ExcelRefusal("AccessDenied", "You cannot perform the requested operation.");
    const given = typeof password === "string" ? password : null;
    if (this.password !== null && given !== this.password) {
      throw new ExcelRefusal(this.wrongPassword(), "The password is not right");
    }
    this.isPasswordLost = this.password === null && given !== null;
    this.Protected = false;
    this.password = null;
  }

  /** The password that protects now, for a test to compare. */
  currentPassword(): string | null {
    return this.password;
  }

  /** Refuses a change of this kind. Source: Microsoft Support, "Protect a worksheet", what each permission allows. */
  guard(permission: string | null): void {
    if (!this.Protected || (permission !== null && this.options[permission] === true)) return;
    throw new ExcelRefusal("AccessDenied", "You cannot perform the requested operation.");
  }
}
