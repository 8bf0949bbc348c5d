import { legalFooter } from "../../locale/legal-text";
import { sourceNote } from "../../locale/meeting-text";
import { commonLiftLine } from "../../locale/common-lift";
import { NOTE } from "../../locale/note-text";
import { dateText } from "../../locale/number-text";
import { firstSentence, missingLine, SLIDES } from "../../locale/slides-text";
import { settingsSentence } from "../../locale/threshold-names";
import type { MeetingChoice, MeetingMatter } from "./meeting-matter";
import type { MeetingPage, MeetingSet, MeetingTheme } from "./meeting-set";
import { narrowedTo } from "./plan-meeting-set";
import { scopeOf } from "./plan-note";
import type { Slide } from "./slides";

/** What a meeting listens to. */
const MOST_SLIDES = 12;
/** The title, what is proposed, and on what it rests. */
const FIXED = 3;

/** A slide that may be left out: the lower the rank, the sooner it is kept. */
interface Candidate {
  readonly slide: Slide;
  readonly rank: number;
}

/** Ranks of a page's first slide: what a meeting cannot do without comes first. */
const RANKS: Readonly<Record<MeetingTheme, number>> = {
  summary: 0,
  objectivity: 1,
  low: 2,
  roadmap: 3,
  indicators: 4,
  school: 6,
};
/** Of a page's second slide, and of each school after the first. */
const SECOND = 4.5;

/** The slides of a set: eight to twelve where the data allow so many; each says one finding with one chart or table. */
export function planSlides(matter: MeetingMatter, choice: MeetingChoice, set: MeetingSet): Slide[] {
  const shown = narrowedTo(matter.run, choice);
  const { stamp } = matter;
  const source = sourceNote([], stamp);
  const isOfOne = choice.schools?.length === 1;
  const candidates = withoutRepeats(
    set.pages.flatMap((page, index) => pageSlides(page, index, { source, isOfOne })),
  );
  const proposed = proposals(set);
  const kept = new Set(
    [...candidates].sort((one, other) => one.rank - other.rank).slice(0, MOST_SLIDES - FIXED),
  );
  return [
    plain("title", SLIDES.title, [SLIDES.about, scopeOf(shown), dateText(stamp.date)], source),
    ...candidates.filter((candidate) => kept.has(candidate)).map(({ slide }) => slide),
    ...(proposed.length === 0 ? [] : [plain("list", SLIDES.proposals, proposed, source)]),
    plain(
      "list",
      SLIDES.limits,
      [
        NOTE.notProof,
        commonLiftLine(shown),
        legalFooter(stamp, settingsSentence(shown.thresholds)),
        missingLine(set.missing),
      ].filter((line) => line !== ""),
      source,
    ),
  ];
}

/** A chart is shown once: what its second slide says stands beside it on the first. */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  const shown = new Set<string>();
  return candidates.filter(({ slide: { chart } }) => {
    if (chart === null) return true;
    const drawn = JSON.stringify([chart.id, chart.categories, chart.series]);
    const isNew = !shown.has(drawn);
    shown.add(drawn);
    return isNew;
  });
}

function plain(kind: Slide["kind"], title: string, lines: readonly string[], note: string): Slide {
  return { kind, title, lines, chart: null, table: null, note };
}

/** What is proposed on the one page and by the themes, each once. */
function proposals({ pages }: MeetingSet): string[] {
  const common = pages.filter(({ theme }) => theme !== "school");
  return [...new Set(common.flatMap((page) => page.proposals))];
}

/** Fewer rows beside a chart that tells the same would leave a slide nearly empty. */
const LEAST_ROWS = 3;

/** Of a school a slide says its conclusion and its first signs, in a sentence each: the rest is in the note. */
const SCHOOL_LINES = 3;

/** A slide a chart; a table where there is none, and of the summary and the roadmap a table beside. */
function pageSlides(
  page: MeetingPage,
  index: number,
  { source, isOfOne }: { readonly source: string; readonly isOfOne: boolean },
): Candidate[] {
  const { theme, charts, tables } = page;
  const first = RANKS[theme] + (theme === "school" ? index / 100 : 0);
  // Names of indicators are too long for bars on a slide.
  const isTable = charts.length === 0 || theme === "indicators";
  const ofCharts = isTable ? [] : chartSlides(page, { rank: first, isOfOne });
  const [table] = isTable || theme === "summary" || theme === "roadmap" ? tables : [];
  if (table === undefined || (!isTable && table.rows.length < LEAST_ROWS)) return ofCharts;
  const title = isTable ? page.title : table.title;
  // What a chart that is not on the slide was made of says nothing of the table.
  const note = isTable ? source : (charts[0]?.note ?? source);
  const slide: Slide = { kind: "table", title, lines: [], chart: null, table, note };
  return [...ofCharts, { slide, rank: isTable ? first : first + 0.5 }];
}

/** The first chart stands beside the page's sentences; others have a slide alone, under their own finding. */
function chartSlides(
  { theme, title, sentences, charts }: MeetingPage,
  { rank, isOfOne }: { readonly rank: number; readonly isOfOne: boolean },
): Candidate[] {
  return charts.map((chart, place): Candidate => {
    const isFirst = place === 0;
    const lines =
      theme === "school" || isOfOne ? sentences.slice(0, SCHOOL_LINES).map(firstSentence) : sentences;
    const slide: Slide = {
      kind: "chart",
      title: isFirst ? title : chart.title,
      lines: isFirst ? lines : [],
      chart: isFirst ? chart : { ...chart, title: "" },
      table: null,
      note: chart.note,
    };
    return { slide, rank: isFirst ? rank : SECOND + rank / 10 };
  });
}
