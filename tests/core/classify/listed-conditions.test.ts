import { withLists } from "../../../src/core/classify/listed-conditions";
import type { ConditionsRun, SchoolConditions } from "../../../src/core/classify/school-conditions";
import { importedLists } from "../../../src/core/classify/school-lists";
import { NO_INDEX } from "../../../src/core/classify/social-index";
import type { ListedSchool } from "../../../src/core/model/school-list";
import { listed, madeUpSchool } from "./made-up-schools";

/** What the index says of «Школа 1»: in adverse conditions. */
function ofIndex(): ConditionsRun {
  const index = { value: -1.5, known: 3, of: 4 };
  const school = { school: madeUpSchool(1), index, adverse: true, cluster: 1, result: null, standing: null };
  return { schools: [school], clusters: [], models: [], model: null };
}

function schoolsWith(
  rows: readonly ListedSchool[],
  ...others: readonly number[]
): readonly SchoolConditions[] {
  return withLists(ofIndex(), importedLists(rows), [1, ...others].map(madeUpSchool)).schools;
}

describe("withLists()", () => {
  it("changes nothing without a list, whatever schools the workbook has", () => {
    const run = ofIndex();
    expect(withLists(run, [], [madeUpSchool(1), madeUpSchool(2)])).toBe(run);
  });

  it("takes the word of a list of ШССУ before the index, and keeps what the index says", () => {
    const [own] = schoolsWith([listed(1, { adverse: false }), listed(2, { adverse: true })]);
    expect(own).toStrictEqual({
      ...ofIndex().schools[0],
      adverse: false,
      adverseSource: "list",
      adverseByIndex: true,
      listed: { adverse: false },
    });
  });

  it("leaves the index in force beside lists of other groups", () => {
    const [own] = schoolsWith([listed(1, { low: true, bias: true })]);
    expect(own).toStrictEqual({ ...ofIndex().schools[0], listed: { low: true, bias: true } });
  });

  it("lets a list say nothing of a school that it has no row of, where others of its rows are in no group", () => {
    const atlas = [listed(2, { adverse: true }), listed(3, { adverse: false })];
    expect(schoolsWith(atlas)).toStrictEqual(ofIndex().schools);
  });

  it("adds the schools that only lists or results speak of, once, with nothing known of their conditions", () => {
    const schools = schoolsWith([listed(4, { low: true })], 4, 5);
    const nothing = { index: NO_INDEX, adverse: null, cluster: null, result: null, standing: null };
    expect(schools.slice(1)).toStrictEqual([
      { school: madeUpSchool(4), ...nothing, listed: { low: true } },
      { school: madeUpSchool(5), ...nothing, listed: { low: false } },
    ]);
    expect(schools[0]?.school).toEqual(madeUpSchool(1));
  });
});
