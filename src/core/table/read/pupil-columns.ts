import type { ItemSheet } from "../../model/item-points";
import type { Pupil, Pupils } from "../../model/results";
import type { RecognisedTable } from "../../model/recognised-table";
import type { School } from "../../model/school";
import type { Points } from "../../units";

/** A pupil with what only the joining needs. */
export interface PupilOfSchool {
  readonly pupil: Pupil;
  readonly school: School;
  readonly table: PupilTable;
  /** Mark in the table itself, for works without a known scale. */
  readonly givenMark: number | null;
}

export type PupilTable = Pick<RecognisedTable, "sheet" | "area">;

const FIRST_SIZE = 256;

/** Columns of a list that grows: none of a table of a million rows is an object a row. */
interface Columns {
  readonly row: Int32Array;
  readonly itemRow: Int32Array;
  /** Numbers of the texts, schools and tables; 0 for a text that is missing. */
  readonly classGroup: Int32Array;
  readonly variant: Int32Array;
  readonly school: Int32Array;
  readonly source: Int32Array;
  /** NaN where it is not known. */
  readonly scoreAsGiven: Float64Array;
  /** 0 where it is not known. */
  readonly journalMark: Uint8Array;
  readonly givenMark: Uint8Array;
  readonly isImpossible: Uint8Array;
}

/** All pupils of a procedure, in about 35 bytes each instead of some 250 as objects. */
export class PupilColumns {
  length = 0;
  private columns = emptyColumns(FIRST_SIZE);
  private readonly texts = new Numbered<string | null>([null]);
  private readonly schools = new Numbered<School>();
  private readonly tables: { readonly table: PupilTable; readonly items: ItemSheet }[] = [];

  add({ pupil, school, table, givenMark }: PupilOfSchool): void {
    if (this.length === this.columns.row.length) this.columns = grown(this.columns);
    const { columns, length: place } = this;
    this.length += 1;
    columns.row[place] = pupil.row;
    columns.itemRow[place] = pupil.itemRow;
    columns.classGroup[place] = this.texts.numberOf(pupil.classGroup);
    columns.variant[place] = this.texts.numberOf(pupil.variant);
    columns.school[place] = this.schools.numberOf(school);
    columns.source[place] = this.sourceOf(table, pupil.items);
    columns.scoreAsGiven[place] = pupil.scoreAsGiven ?? NaN;
    columns.journalMark[place] = pupil.journalMark ?? 0;
    columns.givenMark[place] = givenMark ?? 0;
    columns.isImpossible[place] = pupil.score === null && pupil.scoreAsGiven !== null ? 1 : 0;
  }

  at(place: number): PupilOfSchool {
    const school = this.schoolAt(place);
    const table = this.tableAt(place);
    return { pupil: this.pupilAt(place), school, table, givenMark: this.givenMarkAt(place) };
  }

  pupilAt(place: number): Pupil {
    const { columns } = this;
    const source = this.tables[columns.source[place] ?? 0];
    if (source === undefined) throw new RangeError("Cannot tell of a pupil that is not there");
    return {
      sheet: source.table.sheet,
      row: columns.row[place] ?? 0,
      score: this.scoreAt(place),
      scoreAsGiven: this.scoreAsGivenAt(place),
      journalMark: columns.journalMark[place] || null,
      classGroup: this.texts.all[columns.classGroup[place] ?? 0] ?? null,
      variant: this.texts.all[columns.variant[place] ?? 0] ?? null,
      items: source.items,
      itemRow: columns.itemRow[place] ?? 0,
    };
  }

  scoreAt(place: number): Points | null {
    return this.columns.isImpossible[place] === 1 ? null : this.scoreAsGivenAt(place);
  }

  scoreAsGivenAt(place: number): Points | null {
    const score = this.columns.scoreAsGiven[place] ?? NaN;
    return Number.isNaN(score) ? null : score;
  }

  journalMarkAt(place: number): number | null {
    return this.columns.journalMark[place] || null;
  }

  givenMarkAt(place: number): number | null {
    return this.columns.givenMark[place] || null;
  }

  rowAt(place: number): number {
    return this.columns.row[place] ?? 0;
  }

  schoolAt(place: number): School {
    const school = this.schools.all[this.columns.school[place] ?? 0];
    if (school === undefined) throw new RangeError("Cannot tell of a pupil that is not there");
    return school;
  }

  tableAt(place: number): PupilTable {
    const source = this.tables[this.columns.source[place] ?? 0];
    if (source === undefined) throw new RangeError("Cannot tell of a pupil that is not there");
    return source.table;
  }

  /** Totals that only a refused scale made impossible. */
  restoreTotals(): void {
    this.columns.isImpossible.fill(0);
  }

  /**
   * The pupils by what their schools have in common, in the order of the first of each group.
   *
   * @param keyOf null leaves a school's pupils out.
   */
  groups(keyOf: (school: School) => string | null): PupilsOf[] {
    const numbers = new Numbered<string>();
    const groupOf = Int32Array.from(this.schools.all, (school) => {
      const key = keyOf(school);
      return key === null ? -1 : numbers.numberOf(key);
    });
    const sizes = new Int32Array(numbers.all.length);
    const { school } = this.columns;
    for (let place = 0; place < this.length; place += 1) {
      const group = groupOf[school[place] ?? 0] ?? -1;
      if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
    }
    const groups = Array.from(sizes, (size) => new Int32Array(size));
    sizes.fill(0);
    for (let place = 0; place < this.length; place += 1) {
      const group = groupOf[school[place] ?? 0] ?? -1;
      const places = groups[group];
      if (places === undefined) continue;
      const at = sizes[group] ?? 0;
      places[at] = place;
      sizes[group] = at + 1;
    }
    return groups.map((places) => new PupilsOf(this, places));
  }

  /** All of them. */
  all(): PupilsOf {
    return new PupilsOf(
      this,
      Int32Array.from({ length: this.length }, (_, place) => place),
    );
  }

  private sourceOf(table: PupilTable, items: ItemSheet): number {
    const last = this.tables.length - 1;
    const known = this.tables[last];
    if (known?.table === table && known.items === items) return last;
    return this.tables.push({ table, items }) - 1;
  }
}

/** Some of the pupils of a procedure. */
export class PupilsOf implements Pupils {
  constructor(
    readonly columns: PupilColumns,
    /** Where they stand in the columns. */
    readonly places: Int32Array,
  ) {}

  get length(): number {
    return this.places.length;
  }

  *[Symbol.iterator](): Iterator<Pupil> {
    for (const place of this.places) yield this.columns.pupilAt(place);
  }

  map<T>(of: (pupil: Pupil) => T): T[] {
    return Array.from(this.places, (place) => of(this.columns.pupilAt(place)));
  }
}

/** Things by number, each once. */
class Numbered<T> {
  readonly all: T[];
  private readonly numbers: Map<T, number>;

  constructor(first: readonly T[] = []) {
    this.all = [...first];
    this.numbers = new Map(first.map((one, number) => [one, number]));
  }

  numberOf(one: T): number {
    const known = this.numbers.get(one);
    if (known !== undefined) return known;
    const number = this.all.push(one) - 1;
    this.numbers.set(one, number);
    return number;
  }
}

function emptyColumns(size: number): Columns {
  return {
    row: new Int32Array(size),
    itemRow: new Int32Array(size),
    classGroup: new Int32Array(size),
    variant: new Int32Array(size),
    school: new Int32Array(size),
    source: new Int32Array(size),
    scoreAsGiven: new Float64Array(size),
    journalMark: new Uint8Array(size),
    givenMark: new Uint8Array(size),
    isImpossible: new Uint8Array(size),
  };
}

function grown(before: Columns): Columns {
  const after = emptyColumns(before.row.length * 2);
  for (const name of Object.keys(before) as (keyof Columns)[]) after[name].set(before[name]);
  return after;
}
