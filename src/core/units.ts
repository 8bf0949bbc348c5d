/** A part of a whole, 0 to 1. Percent exists only in `locale/` and number formats. */
export type Share = number;

/** A probability, 0 to 1. */
export type Probability = number;

/** Primary or test points. */
export type Points = number;
