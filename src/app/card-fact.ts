/** A part of a school's classification in words. */
export interface CardFact {
  readonly label: string;
  readonly text: string;
}
