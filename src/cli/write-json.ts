import { writePieces } from "./output-path";

/** Pieces are handed on when they have so many signs. */
const PIECE = 1 << 20;

/**
 * Writes a value as JSON in lines. A text of all of it may be longer than a string can be: a country's schools give a
 * gigabyte.
 *
 * @throws {WrongCall} when the system refuses.
 */
export function writeJson(path: string, value: object): void {
  writePieces(path, jsonPieces(value));
}

/**
 * The pieces of `JSON.stringify(value, null, 2)` and a line's end; items of lists are made one after another.
 *
 * @example
 * [...jsonPieces({ schools: [1, 2] })].join("") // => "{\n  \"schools\": [\n    1,\n    2\n  ]\n}\n"
 */
export function* jsonPieces(value: object): Generator<string> {
  let piece = "";
  for (const text of texts(value, "\n")) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}\n`;
}

/** @param start The end of a line, and the spaces before what stands in it. */
function* texts(value: object, start: string): Generator<string> {
  const inner = `${start}  `;
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item: unknown) => ["", item] as const)
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [`${JSON.stringify(key)}: `, item as unknown] as const);
  if (items.length === 0) yield isList ? "[]" : "{}";
  for (const [index, [key, item]] of items.entries()) {
    yield `${index === 0 ? (isList ? "[" : "{") : ","}${inner}${key}`;
    if (Array.isArray(item)) yield* texts(item, inner);
    else yield JSON.stringify(item ?? null, null, 2).replaceAll("\n", inner);
  }
  if (items.length > 0) yield `${start}${isList ? "]" : "}"}`;
}
