import type { CheckResult, LowResultsCategory, SchoolClass } from "../../core/model/check-result";
import type { CheckRun } from "../../core/run/check-run";
import { categoryName } from "../../locale/level-names";
import { CHECK_WORDS } from "../../locale/checks/all-check-words";
import {
  LOW_RULE_NOTE,
  lowChartTitle,
  lowProposal,
  lowSentence,
  lowTitle,
  oneDecidesSentence,
  share2ChartTitle,
  type LowCounts,
} from "../../locale/meeting-pages-text";
import { MEETING, sourceNote } from "../../locale/meeting-text";
import { IN_SENTENCE, schoolLabel, tableName } from "../../locale/short-label";
import { countText, NOUNS } from "../../locale/number-text";
import type { ChartPicture } from "../charts/chart-picture";
import { compareClasses, lowProcedures } from "../report/class-order";
import { SHARE_FORMAT } from "../report/value-format";
import { differ, latestProcedures, leaderOf, MOST_BARS, yearName } from "./evidence-charts";
import { MEETING_COLORS } from "./meeting-colors";
import type { PageMatter } from "./meeting-matter";
import type { MeetingPage, MeetingTable } from "./meeting-set";
import { largerRegion, markShares, territoryCounts } from "./unit-sums";

const MOST_ROWS = 10;
const { charts: WORDS, columns: COLUMNS } = MEETING;

/** Schools by category. */
export function lowCounts({ classes }: CheckRun): LowCounts {
  function count(category: LowResultsCategory): number {
    return classes.filter((of) => of.category === category).length;
  }
  const [low, risk] = [count("low"), count("risk")];
  return { low, risk, known: low + risk + count("no"), all: classes.length };
}

/** Schools of a category, in the order of the sheet. */
export function lowSchools({ classes }: CheckRun, category: LowResultsCategory): SchoolClass[] {
  return classes.filter((of) => of.category === category).sort(compareClasses);
}

/** «Низкие результаты»: which schools, by which procedures, and the municipality beside the region. */
export function lowPage(matter: PageMatter, footer: string): MeetingPage {
  const { shown } = matter;
  const low = lowSchools(shown, "low");
  const decided = shown.classes.flatMap(({ tests }) => tests.filter(isDecidedByOne)).length;
  const table = lowTable(shown);
  return {
    id: "low",
    theme: "low",
    title: lowTitle(lowCounts(shown)),
    sentences: [lowSentence(lowCounts(shown)), oneDecidesSentence(decided), LOW_RULE_NOTE].filter(
      (text) => text !== "",
    ),
    charts: [lowChart(matter), share2Chart(matter)].filter((chart) => chart !== null),
    tables: table === null ? [] : [table],
    proposals: [
      lowProposal(low.map(({ school }) => schoolLabel(school.name, IN_SENTENCE))),
      // Where no school is low there is nobody to help; where some are named, this is said of them.
      table === null || low.length > 0 ? "" : CHECK_WORDS["low-results"].meaning.next,
    ].filter((proposal) => proposal !== ""),
    footer,
  };
}

function isDecidedByOne({ fired, details }: CheckResult): boolean {
  return fired === true && details["onePupilDecides"] === "yes";
}

/** Schools by the number of procedures in which they are low; null where none is, or all in as many. */
export function lowChart({ shown, stamp }: PageMatter): ChartPicture | null {
  const rows = shown.classes
    .filter((of) => lowProcedures(of) > 0)
    .sort(compareClasses)
    .slice(0, MOST_BARS);
  if (!differ(rows.map(lowProcedures))) return null;
  const low = shown.classes.map((of) => ({ name: of.school.name, count: lowProcedures(of) }));
  const colors = { low: MEETING_COLORS.alert, risk: MEETING_COLORS.accent } as const;
  return {
    id: "low-by-school",
    title: lowChartTitle(leaderOf(low, schoolLabel), low.filter(({ count }) => count > 0).length),
    note: sourceNote([countText(lowCounts(shown).known, NOUNS.school)], stamp),
    xTitle: WORDS.school,
    yTitle: WORDS.lowCount,
    stacked: true,
    categories: rows.map(({ school }) => schoolLabel(school.name)),
    series: (["low", "risk"] as const)
      .filter((category) => rows.some((of) => of.category === category))
      .map((category) => ({
        name: category === "low" ? categoryName(category) : "Зона риска",
        mark: "bar",
        color: colors[category],
        values: rows.map((of) => (of.category === category ? lowProcedures(of) : null)),
        numberFormat: "0",
      })),
  };
}

/** The share of «2» in each procedure, the schools told of beside the region; null where no marks are known. */
export function share2Chart({ shown, stamp }: PageMatter): ChartPicture | null {
  const rows = latestProcedures(shown).flatMap((results) => {
    const own = markShares(territoryCounts({ ...results, territories: [] }, null, WORDS.all)?.marks ?? null);
    const region = markShares(largerRegion(results)?.marks ?? null);
    return own === null ? [] : [{ name: yearName(results.procedure), own, region: region?.two ?? null }];
  });
  const [first] = [...rows].sort((one, other) => other.own.two - one.own.two);
  if (first === undefined) return null;
  const title = { own: first.own.two, region: first.region, all: rows.length };
  const hasRegion = rows.some(({ region }) => region !== null);
  const works = rows.reduce((sum, { own }) => sum + own.n, 0);
  return {
    id: "share2-by-procedure",
    title: share2ChartTitle(first.name, title),
    note: sourceNote([countText(Math.round(works), NOUNS.work)], stamp),
    xTitle: WORDS.procedure,
    yTitle: COLUMNS.share2,
    stacked: false,
    categories: rows.map(({ name }) => name),
    series: [
      {
        name: WORDS.all,
        mark: "column",
        color: MEETING_COLORS.dark,
        values: rows.map(({ own }) => own.two),
        numberFormat: SHARE_FORMAT,
      },
      ...(hasRegion
        ? ([
            {
              name: WORDS.region,
              mark: "column",
              color: MEETING_COLORS.light,
              values: rows.map(({ region }) => region),
              numberFormat: SHARE_FORMAT,
            },
          ] as const)
        : []),
    ],
  };
}

/** Schools with low results in a table; null where there are none. */
export function lowTable(shown: CheckRun): MeetingTable | null {
  const schools = shown.classes.filter(({ category }) => category === "low" || category === "risk");
  if (schools.length === 0) return null;
  const rows = [...schools].sort(compareClasses).slice(0, MOST_ROWS);
  return {
    title: "Школы с низкими результатами",
    all: schools.length,
    columns: [
      { header: COLUMNS.category, width: 0.14, align: "left", numberFormat: null },
      { header: COLUMNS.school, width: 0.38, align: "left", numberFormat: null },
      { header: COLUMNS.lowProcedures, width: 0.12, align: "center", numberFormat: "0" },
      { header: COLUMNS.worstProcedure, width: 0.16, align: "left", numberFormat: null },
      { header: COLUMNS.lowShare, width: 0.1, align: "right", numberFormat: SHARE_FORMAT },
      { header: COLUMNS.n, width: 0.1, align: "right", numberFormat: "0" },
    ],
    rows: rows.map((of) => {
      const worst = worstTest(of);
      return [
        categoryName(of.category),
        tableName(of.school.name),
        lowProcedures(of),
        worst === null ? null : yearName(worst.procedure),
        worst?.value ?? null,
        worst?.n ?? null,
      ];
    }),
  };
}

/** The low procedure with the largest share. */
function worstTest({ tests }: SchoolClass): CheckResult | null {
  const low = tests.filter(({ fired }) => fired === true);
  return low.reduce<CheckResult | null>(
    (worst, test) => (worst === null || (test.value ?? 0) > (worst.value ?? 0) ? test : worst),
    null,
  );
}
