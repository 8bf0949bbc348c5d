/** A school of the register. */
export interface RegisteredSchool {
  /** As the register has it: a login, a code; where it has none, made from the name. */
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
}

/** The schools that are to send, in the order of the register. */
export interface SchoolRegister {
  readonly schools: readonly RegisteredSchool[];
  /** Read from a file or the workbook, or built from the files that came. */
  readonly source: "register" | "files";
}
