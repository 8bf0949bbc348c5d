import { schoolsOf } from "../../core/roadmap/trigger-reason";
import type { CheckRun } from "../../core/run/check-run";
import { legalFooter } from "../../locale/legal-text";
import { MEETING } from "../../locale/meeting-text";
import { NOTE, noteFooter, scopeLine } from "../../locale/note-text";
import { dateText } from "../../locale/number-text";
import { settingsSentence } from "../../locale/threshold-names";
import type { MeetingPage, MeetingSet } from "./meeting-set";
import type { MeetingChoice, MeetingMatter, PageMatter } from "./meeting-matter";
import type { Note, NoteBlock, NoteSection } from "./note";
import { adviceBlocks, conclusionBlocks, hasParticipants, schoolsBlocks } from "./note-advice";
import { basisBlocks, methodBlocks, sourceBlocks } from "./note-sources";
import { narrowedTo } from "./plan-meeting-set";

const { headings: HEADINGS } = NOTE;

/**
 * The analytical note of a set: basis, sources, methods, results by theme, conclusions, advice by school, appendices. Its
 * pages are those of the set, so that no number of it is another than on the sheets and the slides.
 */
export function planNote(matter: MeetingMatter, choice: MeetingChoice, set: MeetingSet): Note {
  const shown = narrowedTo(matter.run, choice);
  const pages: PageMatter = { ...matter, shown };
  const isOfOne = shown.evidence.length === 1 && choice.schools?.length === 1;
  const schools = set.pages.filter(({ theme }) => theme === "school");
  const themes = set.pages.filter(({ theme }) => theme !== "school");
  const legal: NoteBlock = {
    kind: "legal",
    text: legalFooter(matter.stamp, settingsSentence(shown.thresholds)),
  };
  return {
    title: NOTE.title,
    lines: [NOTE.about, scopeOf(shown), dateText(matter.stamp.date)],
    contents: NOTE.contents,
    sections: [
      section(HEADINGS.basis, basisBlocks(pages), true),
      section(HEADINGS.sources, sourceBlocks(pages)),
      section(HEADINGS.methods, methodBlocks(pages)),
      section(HEADINGS.results, []),
      ...themes.map((page) => {
        const heading = page.theme === "summary" ? HEADINGS.whole : MEETING.themes[page.theme];
        return pageSection(page, heading, isOfOne ? [] : themes);
      }),
      // At the end of the document it would often stand alone on a page.
      section(HEADINGS.conclusions, [...conclusionBlocks(pages, set), legal]),
      section(HEADINGS.recommendations, adviceBlocks(pages, set)),
      ...(isOfOne || !hasParticipants(shown) ? [] : [section(HEADINGS.schools, schoolsBlocks(pages))]),
      ...(schools.length === 0 ? [] : [section(HEADINGS.pages, [])]),
      // One after another: a page for each would often end with a few lines alone on the next.
      ...schools.map((page) => pageSection(page, page.title)),
    ],
    footer: noteFooter(matter.stamp),
  };
}

/** Of what schools a paper is; where no table of ВПР stands, of all that the tables name. */
export function scopeOf(shown: CheckRun): string {
  const judged = shown.evidence.map(({ school }) => school);
  const schools = judged.length > 0 ? judged : schoolsOf(shown);
  const [only, ...others] = schools;
  if (only !== undefined && others.length === 0) return only.name;
  return scopeLine([...new Set(schools.flatMap(({ territory }) => territory ?? []))], schools.length);
}

function section(heading: string, blocks: readonly NoteBlock[], breaksBefore = false): NoteSection {
  return { level: 1, heading, breaksBefore, blocks };
}

/** A page of the set as a section: its finding first. */
function pageSection(page: MeetingPage, heading: string, others: readonly MeetingPage[] = []): NoteSection {
  const lead = heading === page.title ? [] : [{ kind: "paragraph", text: page.title, isLead: true } as const];
  // A table and a chart of the one page come again, the table longer, with the theme they are of.
  const later = page.id === "summary" ? others.filter((of) => of !== page) : [];
  const tables = page.tables.filter(
    ({ title }) => !later.some((of) => of.tables.some((table) => table.title === title)),
  );
  const charts = page.charts.filter(
    ({ id }) => !later.some((of) => of.charts.some((chart) => chart.id === id)),
  );
  const isAdvised = page.theme === "school" && page.proposals.length > 0;
  return {
    level: 2,
    heading,
    breaksBefore: false,
    blocks: [
      ...lead,
      ...page.sentences.map((text) => ({ kind: "paragraph", text }) as const),
      ...charts.map((chart) => ({ kind: "chart", chart }) as const),
      ...tables.map((table) => ({ kind: "table", table }) as const),
      // Of the themes what is proposed stands together, in its own section.
      ...(isAdvised
        ? ([
            { kind: "paragraph", text: `${MEETING.proposed}:`, isLead: true },
            { kind: "list", items: page.proposals },
          ] as const)
        : []),
    ],
  };
}
