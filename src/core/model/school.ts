/** A school (ОО). Two rows are of one school when `id` is equal. */
export interface School {
  /** "oo:" and the six digits of a ФИС ОКО login, else "name:" and the normalised name with territory. */
  readonly id: string;
  /** As in the table: "edu990389" or "sch990389"; null where the table has none. */
  readonly login: string | null;
  /** As in the table; the login where there is no name. */
  readonly name: string;
  readonly territory: string | null;
}
