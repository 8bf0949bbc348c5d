import { shortLabel } from "../../src/locale/short-label";

const LONG =
  "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа имени дважды Героя маршала авиации села Большие Ключи № ";

describe("shortLabel()", () => {
  it("leaves a name that has room as it is", () => {
    expect(shortLabel("МБОУ «СОШ № 5 г. Приозёрный»")).toBe("МБОУ «СОШ № 5 г. Приозёрный»");
  });

  it("says the kind of school as everyone does, and drops the form of the organisation", () => {
    expect(
      shortLabel(
        "Муниципальное казённое общеобразовательное учреждение «Основная общеобразовательная школа № 12»",
      ),
    ).toBe("«ООШ № 12»");
  });

  it.each([34, 60, 90])("keeps the end, where schools differ, within %i letters", (longest) => {
    const labels = [1, 2, 15].map((number) => shortLabel(`${LONG}${String(number)}»`, longest));
    expect(new Set(labels).size).toBe(3);
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(longest);
    expect(labels[2]).toMatch(/№ 15»$/);
  });
});
