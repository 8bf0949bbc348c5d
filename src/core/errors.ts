/** Why a core function cannot be called like this. */
export type DataErrorCode = "empty-sample" | "out-of-range" | "length-mismatch" | "unknown-setting";

/** A caller's mistake. The state of the data never throws; it gives a `Notice`. */
export class DataError extends Error {
  override readonly name = "DataError";

  /**
   * @param code Why.
   * @param subject The argument's name.
   * @param message "Cannot <action>: <state>", no full stop.
   */
  constructor(
    readonly code: DataErrorCode,
    readonly subject: string,
    message: string,
  ) {
    super(message);
  }
}
