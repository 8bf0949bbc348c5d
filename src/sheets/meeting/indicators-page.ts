import type { Movement } from "../../core/indicators/indicator-light";
import { litIndicators, type LitIndicator } from "../../core/indicators/lit-indicators";
import { indicatorWords, lightName } from "../../locale/indicator-text";
import { indicatorValue } from "../../locale/indicator-pane";
import {
  indicatorProposal,
  indicatorsTitle,
  movedIndicatorTitle,
  movementSentence,
  yearIndicatorsTitle,
} from "../../locale/meeting-pages-text";
import { MEETING, sourceNote } from "../../locale/meeting-text";
import { shortIndicator } from "../../locale/short-indicators";
import { countText } from "../../locale/number-text";
import { indicatorsLine } from "../../locale/report-text";
import type { ChartPicture } from "../charts/chart-picture";
import { SHARE_FORMAT } from "../report/value-format";
import { MEETING_COLORS } from "./meeting-colors";
import type { PageMatter } from "./meeting-matter";
import type { MeetingPage, MeetingTable } from "./meeting-set";

const MOST_ROWS = 12;
const MOST_BARS = 8;
/** Indicators that the title of a page of one year names. */
const TITLED = 2;
/** Shares that come near the whole end their axis there: it would go on to 150 %. */
const NEARLY_WHOLE = 0.8;
const { charts: WORDS, columns: COLUMNS } = MEETING;

/** Indicators with a value, computed or typed. */
export function knownIndicators({
  shown,
  handCells,
}: Pick<PageMatter, "shown" | "handCells">): LitIndicator[] {
  return litIndicators(shown, handCells).filter(({ value }) => value !== null);
}

/** «Показатели»: those that are known, against their targets and the year before. */
export function indicatorsPage(matter: PageMatter, footer: string): MeetingPage {
  const { shown, handCells } = matter;
  const known = knownIndicators(matter);
  const red = known.filter(({ light }) => light === "red");
  const counts = {
    red: red.length,
    withTarget: known.filter(({ light }) => light !== null).length,
    better: countOf(known, "better"),
    worse: countOf(known, "worse"),
    same: countOf(known, "same"),
  };
  const title = indicatorsTitle(counts, firstOf(known));
  const chart = indicatorsChart(matter, known);
  return {
    id: "indicators",
    theme: "indicators",
    title,
    sentences: [
      indicatorsLine(litIndicators(shown, handCells)),
      // What the title says is not said again.
      ...(counts.withTarget === 0 && counts.better + counts.worse + counts.same > 0
        ? []
        : [movementSentence(counts)]),
    ],
    charts: chart === null ? [] : [chart],
    tables: [indicatorsTable(known)],
    proposals:
      counts.withTarget > 0 && red.length === 0
        ? []
        : [indicatorProposal(red.map(({ id }) => `«${indicatorWords(id).name}»`))],
    footer,
  };
}

function countOf(known: readonly LitIndicator[], movement: Movement): number {
  return known.filter((of) => of.movement === movement).length;
}

/** The programme's first indicators that are known: the largest of different things tells nothing. */
function firstOf(known: readonly LitIndicator[]): string {
  return yearIndicatorsTitle(
    known.slice(0, TITLED).map((of) => [shortIndicator(of.id), valueOf("value")(of) ?? ""] as const),
  );
}

/** Shares now and a year before, those that can be compared first, what moved most over the others; counts are in the table only, since they have another axis. */
function indicatorsChart({ stamp }: PageMatter, known: readonly LitIndicator[]): ChartPicture | null {
  const shares = known.filter(({ unit }) => unit === "share");
  const rows = [...shares]
    .sort((one, other) => changeOf(other) - changeOf(one) || (other.value ?? 0) - (one.value ?? 0))
    .slice(0, MOST_BARS);
  const [first] = rows;
  if (first?.value == null) return null;
  const hasBefore = rows.some(({ previous }) => previous !== null);
  return {
    id: "indicators",
    title: chartTitle(first),
    note: sourceNote([countText(rows.length, ["показатель", "показателя", "показателей"])], stamp),
    xTitle: WORDS.indicator,
    yTitle: WORDS.value,
    stacked: false,
    ...(rows.some(({ value, previous }) => Math.max(value ?? 0, previous ?? 0) > NEARLY_WHOLE)
      ? { highest: 1 }
      : {}),
    categories: rows.map(({ id }) => shortIndicator(id)),
    series: [
      {
        name: WORDS.now,
        mark: "bar",
        color: MEETING_COLORS.dark,
        values: rows.map(({ value }) => value),
        numberFormat: SHARE_FORMAT,
      },
      ...(hasBefore
        ? ([
            {
              name: WORDS.before,
              mark: "bar",
              color: MEETING_COLORS.light,
              values: rows.map(({ previous }) => previous),
              numberFormat: SHARE_FORMAT,
            },
          ] as const)
        : []),
    ],
  };
}

/** What moved most; of a year alone the page's own title says the values. */
function chartTitle({ id, previous, value }: LitIndicator): string {
  return previous !== null && value !== null
    ? movedIndicatorTitle(shortIndicator(id), previous, value)
    : WORDS.indicatorValues;
}

function changeOf({ value, previous }: LitIndicator): number {
  return value === null || previous === null ? -1 : Math.abs(value - previous);
}

/** Shares and counts stand in one column, so values are written out as text. What is known of none has no column. */
function indicatorsTable(known: readonly LitIndicator[]): MeetingTable {
  const rows = known.slice(0, MOST_ROWS);
  const columns = [
    { column: { header: COLUMNS.indicator, width: 0.5, align: "left" }, of: nameOf },
    { column: { header: COLUMNS.value, width: 0.12, align: "right" }, of: valueOf("value") },
    { column: { header: COLUMNS.previous, width: 0.12, align: "right" }, of: valueOf("previous") },
    { column: { header: COLUMNS.target, width: 0.1, align: "right" }, of: valueOf("target") },
    { column: { header: COLUMNS.light, width: 0.16, align: "left" }, of: lightOf },
  ] as const;
  const told = columns.filter(({ of }) => rows.some((row) => of(row) !== null));
  const whole = told.reduce((sum, { column }) => sum + column.width, 0);
  return {
    title: "Показатели",
    all: known.length,
    columns: told.map(({ column }) => ({ ...column, width: column.width / whole, numberFormat: null })),
    rows: rows.map((row) => told.map(({ of }) => of(row))),
  };
}

function nameOf({ id }: LitIndicator): string {
  return indicatorWords(id).name;
}

function valueOf(key: "value" | "previous" | "target") {
  return (row: LitIndicator) => indicatorValue(row.unit, row[key]);
}

function lightOf({ light }: LitIndicator): string | null {
  return light === null ? null : lightName(light);
}
