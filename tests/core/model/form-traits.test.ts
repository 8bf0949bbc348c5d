import { FORM_IDS, FORM_TRAITS, formKind, isFormUsed } from "../../../src/core/model/form-traits";
import { TABLE_FORMS } from "../../../src/core/table/recognise/table-forms";

describe("the forms of tables", () => {
  // A forecast has the shape of results: its title tells it.
  it.each(FORM_IDS.filter((form) => form !== "forecast"))(
    "%s has a shape by which it is recognised",
    (form) => {
      expect(TABLE_FORMS.filter((shape) => shape.form === form).length).toBeGreaterThan(0);
    },
  );

  it.each(FORM_IDS)("%s that tables can be twins by is asked for what tells them apart", (form) => {
    const { twins, asks } = FORM_TRAITS[form];
    const needed = { year: ["year"], exam: ["subject", "year"], procedure: ["subject", "grade", "year"] };
    expect(asks).toEqual(twins === null ? [] : needed[twins.by]);
  });

  it("leaves five forms unused by any check", () => {
    expect(FORM_IDS.filter((form) => !isFormUsed(form))).toEqual([
      "exam-items",
      "vpr-items",
      "literacy-levels",
      "forecast",
      "exam-score-distribution",
    ]);
  });

  it("takes pupils of one procedure for the same pupils, whichever form they are in", () => {
    const forms = FORM_IDS.filter((form) => formKind(form) === "pupils");
    expect(forms).toEqual(["vpr-individual", "vpr-collection", "vpr-pupils"]);
    expect(forms.map((form) => FORM_TRAITS[form].twins?.of)).toEqual(["kind", "kind", "kind"]);
  });
});
