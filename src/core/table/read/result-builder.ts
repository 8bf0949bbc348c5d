import { procedureKey, type Procedure } from "../../model/procedure";
import type { Level, UnitMeasure, UnitResult } from "../../model/results";
import type { RecognisedTable } from "../../model/recognised-table";
import type { KnownScale } from "../../model/used-scale";
import type { School } from "../../model/school";
import type { Points } from "../../units";
import { leftUnread } from "./left-unread";
import { PupilColumns } from "./pupil-columns";
import { comparableTerritory } from "../schools/school-identity";

/** One procedure's results while its tables are being joined. */
export interface ResultBuilder {
  readonly procedure: Procedure;
  /** Highest score by the tables themselves: a head, tasks, columns of scores. */
  declared: Points | null;
  /** The same, else of the scale. */
  maximum: Points | null;
  /** Settled when all tables are read. */
  used: KnownScale | null;
  country: UnitResult | null;
  region: UnitResult | null;
  readonly territories: Map<string, UnitResult>;
  readonly schools: Map<string, UnitResult>;
  readonly pupils: PupilColumns;
  /** What reports say of units, in the order of trust; joined once the scale is settled. */
  readonly reported: UnitResult[];
  /** What reports of one class of each school say, in the same order; added together before the rest is joined. */
  readonly ofClasses: ClassReport[];
}

/** A report that is of one class of each school, «5А». */
export interface ClassReport {
  readonly table: RecognisedTable;
  readonly units: UnitResult[];
}

/** The builder of a procedure, made on first use. */
export function builderOf(builders: Map<string, ResultBuilder>, procedure: Procedure): ResultBuilder {
  const key = procedureKey(procedure);
  const existing = builders.get(key);
  if (existing !== undefined) return existing;
  const builder: ResultBuilder = {
    procedure,
    declared: null,
    maximum: null,
    used: null,
    country: null,
    region: null,
    territories: new Map(),
    schools: new Map(),
    pupils: new PupilColumns(),
    reported: [],
    ofClasses: [],
  };
  builders.set(key, builder);
  return builder;
}

/** Where what a table says of units goes. */
export function unitsOfTable(builder: ResultBuilder, table: RecognisedTable): UnitResult[] {
  if (table.classGroup === undefined) return builder.reported;
  const known = builder.ofClasses.find((report) => report.table === table);
  if (known !== undefined) return known.units;
  const report: ClassReport = { table, units: [] };
  builder.ofClasses.push(report);
  return report.units;
}

/** Adds what a table says of a unit; what an earlier table said stays. */
export function addUnit(builder: ResultBuilder, unit: UnitResult): void {
  const { level } = unit;
  if (level === "country") builder.country = joined(builder.country, unit);
  else if (level === "region") builder.region = joined(builder.region, unit);
  else {
    const units = level === "school" ? builder.schools : builder.territories;
    const key = unitKey(level, unit);
    units.set(key, joined(units.get(key) ?? null, unit));
  }
}

function unitKey(level: Level, unit: UnitResult): string {
  return level === "school" ? (unit.school?.id ?? unit.name) : comparableTerritory(unit.name);
}

function joined(earlier: UnitResult | null, unit: UnitResult): UnitResult {
  if (earlier === null) return unit;
  return {
    ...earlier,
    school: earlier.school === null ? unit.school : joinedSchool(earlier.school, unit.school),
    participants: earlier.participants ?? unit.participants,
    schoolCount: earlier.schoolCount ?? unit.schoolCount,
    marks: earlier.marks ?? unit.marks,
    ...(earlier.ends === undefined && unit.ends !== undefined ? { ends: unit.ends } : {}),
    histogram: earlier.histogram ?? unit.histogram,
    journal: earlier.journal ?? unit.journal,
    pupils: earlier.pupils ?? unit.pupils,
    ...laterSources(earlier, unit),
    ...leftUnread(earlier, unit),
  };
}

const MEASURES: readonly UnitMeasure[] = ["marks", "histogram", "journal"];

/** Where the measures stand that the earlier table did not have. */
function laterSources(earlier: UnitResult, unit: UnitResult): Pick<UnitResult, "sources"> {
  const added = MEASURES.filter((measure) => earlier[measure] === null && unit[measure] !== null);
  if (added.length === 0) return {};
  return {
    sources: { ...earlier.sources, ...Object.fromEntries(added.map((measure) => [measure, unit.source])) },
  };
}

/** A pupil table knows only logins; a report adds the name. */
function joinedSchool(earlier: School, later: School | null): School {
  if (later === null || later.name === later.login) return earlier;
  const hasName = earlier.name !== earlier.login;
  return {
    ...earlier,
    name: hasName ? earlier.name : later.name,
    territory: earlier.territory ?? later.territory,
  };
}

/** Gives the builder of a procedure, its maximum settled. */
export type BuilderOfProcedure = (procedure: Procedure) => ResultBuilder;
