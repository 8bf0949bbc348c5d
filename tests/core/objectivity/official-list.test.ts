import { officialList } from "../../../src/core/objectivity/official-list";
import { madeUpSchool } from "./made-up-results";

describe("officialList()", () => {
  it("gives a result for each marker of the list, and computes nothing", () => {
    const { school, source } = madeUpSchool(1, {});
    if (school === null) throw new Error("No school");
    const markers = [
      { grade: 4, subject: "ru" },
      { grade: 5, subject: "ma" },
    ] as const;
    const results = officialList([{ year: 2023, school, markers, source }]);
    expect(results).toEqual(
      markers.map(({ grade, subject }) => ({
        ...{ check: "official-list", level: "school", territory: school.territory, school, source },
        procedure: { exam: "vpr", subject, grade, year: 2023 },
        ...{ fired: true, value: 1, threshold: null, n: null, p: null, q: null, severity: "info" },
        details: { markers: 2 },
      })),
    );
  });
});
