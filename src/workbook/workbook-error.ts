/** Why an adapter could not do what was asked. */
export type WorkbookErrorCode =
  | "not-a-workbook"
  | "damaged"
  | "too-large"
  | "encrypted"
  | "wrong-password"
  | "empty"
  | "no-such-sheet"
  | "sheet-exists"
  | "not-own-sheet"
  | "structure-protected"
  | "sheet-protected"
  | "unknown-revision"
  | "other-workbook"
  | "view-only"
  | "write-elsewhere"
  | "cell-edit-mode"
  | "engine-crashed"
  | "unsound"
  | "host-refused";

/** An adapter's refusal. The message is English, for logs; doors say it in Russian by `code`. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  /**
   * @param code Why.
   * @param message "Cannot <action>: <state>", no full stop.
   * @param details Facts a Russian sentence may need (sheet's name, what the file begins with).
   */
  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    readonly details: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
