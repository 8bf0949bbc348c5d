/** Inputs cannot be used: exit code 1. One Russian sentence for each. */
export class UnusableBooks extends Error {
  override readonly name = "UnusableBooks";

  constructor(
    readonly sentences: readonly string[],
    options?: ErrorOptions,
  ) {
    super(`Cannot use ${String(sentences.length)} input(s)`, options);
  }
}
