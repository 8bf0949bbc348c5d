/** Why a file cannot be an office's template. */
export type BlankProblem = "not-a-document" | "macros" | "strict";

/** The office's template cannot be used. */
export class UnfitBlank extends Error {
  override readonly name = "UnfitBlank";
  readonly problem: BlankProblem;

  constructor(problem: BlankProblem, options?: ErrorOptions) {
    super(`Cannot use the template: ${problem}`, options);
    this.problem = problem;
  }
}
