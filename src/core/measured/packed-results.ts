import type { CheckResult } from "../model/check-result";

/** From so many results of one check on their details are packed: those of all the country's schools are objects of half a gigabyte. */
const PACKED_FROM = 4_000;
/** Numbers among the details of a result, to begin with. */
const USUAL_NUMBERS = 16;

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
  const add = resultPacker(results.length, packedFrom);
  return results.length < packedFrom ? results : results.map(add);
}

/** Packs results one by one as they are made. @param count How many there will be. */
export function resultPacker(count: number, packedFrom = PACKED_FROM): (result: CheckResult) => CheckResult {
  if (count < packedFrom) return (result) => result;
  const pack = new DetailsPack(count);
  return (result) =>
    result instanceof PackedResult ? result : new PackedResult(result, pack, pack.add(result.details));
}

/** The details of many results, a number in eight bytes. */
class DetailsPack {
  private count = 0;
  private readonly shapes: Shape[] = [];
  private readonly known = new Map<string, number>();
  private last = -1;
  private readonly shapeOf: Int32Array;
  private readonly starts: Int32Array;
  private numbers: Float64Array;
  private used = 0;

  constructor(most: number) {
    this.shapeOf = new Int32Array(most);
    this.starts = new Int32Array(most);
    this.numbers = new Float64Array(most * USUAL_NUMBERS);
  }

  /** @returns The place by which they are asked for. */
  add(details: Details): number {
    const place = this.count;
    this.count += 1;
    const values = Object.values(details);
    this.shapeOf[place] = this.shapeNumber(Object.keys(details), values);
    this.starts[place] = this.used;
    for (const value of values) {
      if (typeof value !== "number") continue;
      if (this.used === this.numbers.length) {
        const larger = new Float64Array(this.used * 2);
        larger.set(this.numbers);
        this.numbers = larger;
      }
      this.numbers[this.used] = value;
      this.used += 1;
    }
    return place;
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

  private shapeNumber(names: readonly string[], values: readonly (number | string | null)[]): number {
    const last = this.shapes[this.last];
    if (last !== undefined && isOfShape(last, names, values)) return this.last;
    const fixed = values.map((value) => (typeof value === "number" ? undefined : value));
    const key = JSON.stringify([names, fixed.map((value) => (value === undefined ? 0 : value))]);
    this.last = this.known.get(key) ?? this.shapes.push({ names, fixed }) - 1;
    this.known.set(key, this.last);
    return this.last;
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
