import { MEASURES } from "../../../src/core/roadmap/library";
import type { SeedId } from "../../../src/core/roadmap/measure";
import { ROADMAP_FORMS } from "../../../src/locale/roadmap-forms";
import { describeWithSeeds, seedText } from "../../shared-data";

const FILES: Readonly<Record<SeedId, string>> = {
  seversky: "seversky-programme",
  smolensk: "smolensk-roundtable",
  tver: "tver-plan",
  stavropol: "stavropol-region-card",
  maima: "maima-concept",
};

/** Rows of the plans, counted by hand in the documents. */
const COUNTS: Readonly<Record<SeedId, number>> = {
  seversky: 95,
  smolensk: 11,
  tver: 14,
  stavropol: 33,
  maima: 32,
};

/** Names of places that the library leaves out, and line breaks that the file has within words. */
const LEFT_OUT =
  /Северского района|Краснодарского края|Смоленской области|Ставропольского края|СКИРО ПК и ПРО( и представление на ней актуальной информации о ходе его реализации)?|к 2024 году| КК|<[^>]*>/g;

/** Words only: hyphenation, brackets, bullets and spacing differ between a page and its text. */
function words(text: string): string {
  return text
    .replace(LEFT_OUT, " ")
    .toLowerCase()
    .replaceAll("методику", "методика")
    .replace(/[^а-яёa-z0-9]+/g, "");
}

function seedWords(source: SeedId): string {
  return words(seedText(FILES[source]));
}

describe("MEASURES", () => {
  it("has ids that are all different, of their document", () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    expect(MEASURES.filter(({ id, source }) => !id.startsWith(`${source}-`))).toEqual([]);
  });

  it("has every measure in a section of its form, with a role and a trigger", () => {
    for (const { source, section, roles, triggers } of MEASURES) {
      expect(ROADMAP_FORMS[source].sections[section]).toBeDefined();
      expect(roles.length).toBeGreaterThan(0);
      expect(triggers.length).toBeGreaterThan(0);
    }
  });

  it.each(Object.entries(COUNTS))("has all measures of %s", (source, count) => {
    expect(MEASURES.filter((measure) => measure.source === source)).toHaveLength(count);
  });

  it("names no person", () => {
    const initials = /[А-ЯЁ][а-яё]+ [А-ЯЁ]\. ?[А-ЯЁ]\./;
    expect(MEASURES.filter(({ text, indicator }) => initials.test(text) || initials.test(indicator))).toEqual(
      [],
    );
  });
});

describeWithSeeds("the library against the documents", () => {
  it.each(Object.keys(FILES) as SeedId[])("finds the texts of %s in the document", (source) => {
    const whole = seedWords(source);
    const absent = MEASURES.filter((measure) => measure.source === source)
      .filter(({ text }) => !containsInOrder(whole, text))
      .map(({ id, text }) => `${id}: ${text}`);
    expect(absent).toEqual([]);
  });

  it.each(["seversky", "smolensk"] as const)("has the header and the sections of %s verbatim", (source) => {
    const { columns, sections } = ROADMAP_FORMS[source];
    const whole = seedWords(source);
    expect(whole).toContain(words(columns.map(({ header }) => header).join(" ")));
    for (const section of sections) expect(whole).toContain(words(section));
  });

  it.each(["tver", "maima"] as const)("has the sections of %s verbatim", (source) => {
    const whole = seedWords(source);
    for (const section of ROADMAP_FORMS[source].sections) {
      expect(whole).toContain(words(section.replace(/^План мероприятий/, "")));
    }
  });
});

/** Whether the text stands in the document, in a few pieces: a cell can be broken by a page or a place's name. */
function containsInOrder(whole: string, text: string): boolean {
  const wanted = words(text);
  if (whole.includes(wanted)) return true;
  let from = 0;
  let rest = wanted;
  for (let piece = 0; piece < 6 && rest !== ""; piece += 1) {
    let length = rest.length;
    while (length >= 7 && whole.indexOf(rest.slice(0, length), from) < 0) length -= 1;
    if (length < 7) return false;
    from = whole.indexOf(rest.slice(0, length), from) + length;
    rest = rest.slice(length);
  }
  return rest === "";
}
