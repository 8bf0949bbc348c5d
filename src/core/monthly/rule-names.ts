/** What numbers and names in a rule stand for. */
export interface RuleNames {
  /** Header by the column's number in the form. */
  readonly column: (number: number) => string | undefined;
  readonly row: (number: number) => string | undefined;
  /** Headers and labels by their text in comparable letters: a sheet may have thousands of either. */
  readonly named: ReadonlyMap<string, string>;
  readonly labels: ReadonlySet<string>;
}
