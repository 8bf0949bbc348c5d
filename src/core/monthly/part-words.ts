import { plainWords } from "./words";

const PART = /(?:^| )(?:из них|из которых|из общего числа|в том числе|в т ?ч)(?= |$)/;

/** Whether a header or the name of a row says that it is a part of what stands before it. */
export function saysPart(text: string): boolean {
  return PART.test(plainWords(text));
}
