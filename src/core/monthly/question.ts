/** What is asked. Published in JSON: never renamed. */
export type QuestionKind = "school" | "column" | "row" | "zero" | "code" | "twice" | "month";

/** An answer that can be chosen. */
export interface QuestionOption {
  /** Of a "school" question the school's id; "zero" or "unknown", of a code also "value"; a file; a header; a label; a month. */
  readonly id: string;
  /** What tells it from the others as it stands in the data; "" where its id's words are enough. */
  readonly label: string;
}

/** Something that is not decided by a guess. It is asked once, over all files. */
export interface Question {
  /** The same next month for the same question. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** What it is about: a name, a header, a label, as it stands in the files. */
  readonly subject: string;
  /** What stood in the cells, each once; "" for an empty one. */
  readonly written: readonly string[];
  readonly options: readonly QuestionOption[];
  /** Id of the option chosen; null while nobody did. */
  readonly answer: string | null;
  readonly fileNames: readonly string[];
  /** Number of cells that wait for the answer. */
  readonly cells: number;
}
