import type { CheckResult } from "../model/check-result";

/** From so many results of one check on their details are packed: those of all the country's schools are objects of half a gigabyte. */
const PACKED_FROM = 4_000;

type Details = CheckResult["details"];

/** Names of details, with what is no number: the same for all schools but a few. */
interface Shape {
  readonly names: readonly string[];
  /** A text or null as it stands; undefined for a number. */
  readonly fixed: readonly (string | null | undefined)[];
}

/** Results as they are, those of very many schools with their details as numbers in a row. */
export function packedResults(
  results: readonly CheckResult[],
  packedFrom = PACKED_FROM,
): readonly CheckResult[] {
  if (results.length < packedFrom) return results;
  const pack = new DetailsPack(results);
  return results.map((result, place) => new PackedResult(result, pack, place));
}

/** The details of many results, a number in eight bytes. */
class DetailsPack {
  private readonly shapes: Shape[] = [];
  private readonly shapeOf: Int32Array;
  private readonly starts: Int32Array;
  private readonly numbers: Float64Array;

  constructor(results: readonly CheckResult[]) {
    this.shapeOf = new Int32Array(results.length);
    this.starts = new Int32Array(results.length);
    const known = new Map<string, number>();
    const numbers: number[] = [];
    let last: Shape = { names: [], fixed: [] };
    let lastNumber = -1;
    results.forEach(({ details }, place) => {
      const values = Object.values(details);
      const names = Object.keys(details);
      if (lastNumber < 0 || !isOfShape(last, names, values)) {
        const shape = {
          names,
          fixed: values.map((value) => (typeof value === "number" ? undefined : value)),
        };
        const key = JSON.stringify([names, shape.fixed.map((value) => (value === undefined ? 0 : value))]);
        lastNumber = known.get(key) ?? this.shapes.push(shape) - 1;
        known.set(key, lastNumber);
        last = this.shapes[lastNumber] ?? shape;
      }
      this.shapeOf[place] = lastNumber;
      this.starts[place] = numbers.length;
      for (const value of values) if (typeof value === "number") numbers.push(value);
    });
    this.numbers = Float64Array.from(numbers);
  }

  at(place: number): Details {
    const shape = this.shapes[this.shapeOf[place] ?? 0];
    const details: Record<string, number | string | null> = {};
    if (shape === undefined) return details;
    let next = this.starts[place] ?? 0;
    for (const [index, name] of shape.names.entries()) {
      const fixed = shape.fixed[index];
      details[name] = fixed === undefined ? (this.numbers[next++] ?? null) : fixed;
    }
    return details;
  }
}

function isOfShape({ names, fixed }: Shape, own: readonly string[], values: readonly unknown[]): boolean {
  if (own.length !== names.length) return false;
  return names.every((name, index) => {
    const value = values[index];
    return (
      name === own[index] && (typeof value === "number" ? fixed[index] === undefined : fixed[index] === value)
    );
  });
}

/** A result that makes its details when it is asked for them; they are its own property, so that copies have them too. */
class PackedResult implements CheckResult {
  readonly check: CheckResult["check"];
  readonly level: CheckResult["level"];
  readonly procedure: CheckResult["procedure"];
  readonly territory: CheckResult["territory"];
  readonly school: CheckResult["school"];
  declare readonly classGroup?: string | null;
  readonly fired: CheckResult["fired"];
  readonly value: CheckResult["value"];
  readonly threshold: CheckResult["threshold"];
  readonly n: CheckResult["n"];
  readonly p: CheckResult["p"];
  readonly q: CheckResult["q"];
  readonly severity: CheckResult["severity"];
  declare readonly details: Details;
  readonly source: CheckResult["source"];
  readonly #pack: DetailsPack;
  readonly #place: number;

  static readonly #details = {
    enumerable: true,
    get(this: PackedResult): Details {
      return this.#pack.at(this.#place);
    },
  };

  constructor(result: CheckResult, pack: DetailsPack, place: number) {
    this.check = result.check;
    this.level = result.level;
    this.procedure = result.procedure;
    this.territory = result.territory;
    this.school = result.school;
    if (result.classGroup !== undefined) this.classGroup = result.classGroup;
    this.fired = result.fired;
    this.value = result.value;
    this.threshold = result.threshold;
    this.n = result.n;
    this.p = result.p;
    this.q = result.q;
    this.severity = result.severity;
    this.source = result.source;
    this.#pack = pack;
    this.#place = place;
    Object.defineProperty(this, "details", PackedResult.#details);
  }
}
