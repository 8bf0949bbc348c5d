import { columnOf, FORM_IDS, FORMS, isSameSection } from "../../../src/core/roadmap/forms";
import { ROADMAP_FORMS, sectionText } from "../../../src/locale/roadmap-forms";

describe("FORMS", () => {
  it.each(FORM_IDS)("has the columns and the sections that the words of %s are for", (form) => {
    const { columns, sections } = ROADMAP_FORMS[form];
    expect(columns.map(({ field }) => field)).toEqual(FORMS[form].columns);
    expect(sections).toHaveLength(FORMS[form].sections);
  });

  it("names every form that has words", () => {
    expect([...FORM_IDS].sort()).toEqual(Object.keys(ROADMAP_FORMS).sort());
  });
});

describe("columnOf()", () => {
  it("gives the place of a column, and -1 where the form has none", () => {
    expect([columnOf("seversky", "roles"), columnOf("stavropol", "roles")]).toEqual([5, -1]);
  });
});

describe("a section", () => {
  it("is told from one of another form, of another place, and from one with its own name", () => {
    const second = { form: "tver", index: 1 } as const;
    expect(isSameSection(second, { form: "tver", index: 1 })).toBe(true);
    expect(isSameSection(second, { form: "maima", index: 1 })).toBe(false);
    expect(isSameSection(second, { form: "tver", index: 2 })).toBe(false);
    expect(isSameSection({ name: "Школа № 1" }, { name: "Школа № 2" })).toBe(false);
    expect(isSameSection(second, undefined)).toBe(false);
    expect(sectionText({ name: "Школа № 1" })).toBe("Школа № 1");
    expect(sectionText({ form: "500+", index: 1 })).toBe("Дефицит педагогических кадров");
  });
});
