import type { SchoolEvidence } from "../../core/model/check-result";
import type { CheckRun } from "../../core/run/check-run";
import { narrowedRun } from "../../core/run/narrowed-run";
import { legalFooter } from "../../locale/legal-text";
import { NOT_IN_SET } from "../../locale/meeting-pages-text";
import { settingsSentence } from "../../locale/threshold-names";
import { indicatorsPage, knownIndicators } from "./indicators-page";
import { inQuestion } from "./in-question";
import { lowCounts, lowPage } from "./low-page";
import type { MeetingChoice, MeetingMatter, PageMatter } from "./meeting-matter";
import type { MeetingPage, MeetingSet, MeetingTheme } from "./meeting-set";
import { hasObjectivity, objectivityPage } from "./objectivity-page";
import { roadmapPage, roadmapTerms } from "./roadmap-page";
import { schoolPage } from "./school-page";
import { summaryPage } from "./summary-page";

/** Themes with a page of their own, in their order; the summary is always there, schools follow. */
const THEMES = ["objectivity", "low", "indicators", "roadmap"] as const;

type Theme = (typeof THEMES)[number];

/**
 * What is laid on the table of a meeting, as plain data: the one page, a page a theme, a page a school in question. The same
 * run and choice give the same set.
 *
 * Schools that are to be checked come first, then those to be noticed, the least likely by chance first; of as many as there
 * is room for, and of the others it is said how many they are.
 */
export function planMeetingSet(matter: MeetingMatter, choice: MeetingChoice): MeetingSet {
  const { schools } = choice;
  const shown = narrowedTo(matter.run, choice);
  const pages: PageMatter = { ...matter, shown };
  const footer = legalFooter(matter.stamp, settingsSentence(shown.thresholds));
  const [only] = schools?.length === 1 ? shown.evidence : [];
  if (only !== undefined) return oneSchoolSet(pages, only, footer);
  const present = THEMES.filter((theme) => isPresent(theme, pages));
  const themes = present.filter((theme) => isWanted(theme, choice));
  const told = isWanted("school", choice) ? toldSchools(pages, choice, themes.length) : [];
  const summary = summaryPage(pages, footer);
  return {
    pages: [
      summary,
      ...themes.map((theme) =>
        withoutChartsOf(summary, themePage(theme, pages, { footer, schoolPages: told.length })),
      ),
      ...told.map((school) => schoolPage(pages, school, footer)),
    ],
    missing: missingParts(present, pages),
  };
}

/** A chart that the one page shows is not shown again where its theme has something else to show. */
function withoutChartsOf({ charts: shown }: MeetingPage, page: MeetingPage): MeetingPage {
  const charts = page.charts.filter(({ id }) => !shown.some((of) => of.id === id));
  return charts.length === 0 && page.tables.length === 0 ? page : { ...page, charts };
}

/** The run of the schools that are chosen. */
export function narrowedTo(run: CheckRun, { schools, filter }: MeetingChoice): CheckRun {
  return narrowedRun(run, schools === null ? filter : { ...filter, schools });
}

/** About one school: its own page is the one page, whatever its conclusion is, and low results follow. */
function oneSchoolSet(matter: PageMatter, evidence: SchoolEvidence, footer: string): MeetingSet {
  const own = schoolPage(matter, evidence, footer);
  const { low, risk } = lowCounts(matter.shown);
  return {
    pages: [
      { ...own, id: "summary", theme: "summary" },
      ...(low + risk > 0 ? [lowPage(matter, footer)] : []),
    ],
    missing: [],
  };
}

/** As many schools in question as there is room for. */
function toldSchools({ shown }: PageMatter, { mostPages }: MeetingChoice, themes: number): SchoolEvidence[] {
  return inQuestion(shown).slice(0, Math.max(0, mostPages - 1 - themes));
}

function isWanted(theme: MeetingTheme, { themes }: MeetingChoice): boolean {
  return themes?.includes(theme) ?? true;
}

function isPresent(theme: Theme, matter: PageMatter): boolean {
  const tests: Readonly<Record<Theme, () => boolean>> = {
    objectivity: () => hasObjectivity(matter.shown),
    low: () => lowCounts(matter.shown).known > 0,
    indicators: () => knownIndicators(matter).length > 0,
    roadmap: () => roadmapTerms(matter).length > 0,
  };
  return tests[theme]();
}

function themePage(
  theme: Theme,
  matter: PageMatter,
  { footer, schoolPages }: { readonly footer: string; readonly schoolPages: number },
): MeetingPage {
  const plans: Readonly<Record<Theme, () => MeetingPage>> = {
    objectivity: () => objectivityPage(matter, footer, schoolPages),
    low: () => lowPage(matter, footer),
    indicators: () => indicatorsPage(matter, footer),
    roadmap: () => roadmapPage(matter, footer),
  };
  return plans[theme]();
}

function missingParts(present: readonly Theme[], { shown, roadmaps }: PageMatter): MeetingSet["missing"] {
  const absent = THEMES.filter((theme) => !present.includes(theme));
  const reasons = absent.map((theme) => {
    if (theme !== "roadmap") return { theme, reason: NOT_IN_SET[theme] };
    if (roadmaps.length > 0) return { theme, reason: NOT_IN_SET.noTerms };
    const isHandMade = shown.notices.some(({ code }) => code === "sheets-plan");
    return { theme, reason: isHandMade ? NOT_IN_SET.handMade : NOT_IN_SET.roadmap };
  });
  if (inQuestion(shown).length > 0) return reasons;
  const isUnknown = shown.evidence.every(({ level }) => level === "few");
  return [...reasons, { theme: "school", reason: isUnknown ? NOT_IN_SET.unjudged : NOT_IN_SET.school }];
}
