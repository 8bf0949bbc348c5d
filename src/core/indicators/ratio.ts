/** A count, of how many: «0 из 0» is no data. */
export interface Ratio {
  readonly count: number;
  readonly total: number;
}
