/** One indicator of a monitoring table, over its schools. */
export interface SchoolIndicator {
  /** As the table heads it. */
  readonly name: string;
  readonly sheet: string;
  /** Shares are 0..1, whatever scale the table has them in. */
  readonly unit: "share" | "number";
  /** One for each school; null where the cell says nothing. */
  readonly values: readonly (number | null)[];
}
