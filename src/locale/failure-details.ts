/** Facts of the failure: `sheet`, `missing` (a part), `why` and the others of `damageText`, `startsLike` (a code such as "PNG"), `unfinished`; any of them may be missing. */
export type FailureDetails = Readonly<Record<string, string>>;
