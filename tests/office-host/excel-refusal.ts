/** Excel's own "no": it reaches the add-in as an error with this code. */
export class ExcelRefusal extends Error {
  override readonly name = "ExcelRefusal";

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A member that this host does not have: a mistake of the adapter or a gap of the host, never Excel's answer. */
export class HostGap extends Error {
  override readonly name = "HostGap";
}
