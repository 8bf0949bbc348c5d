import { someSchools } from "../../src/locale/quarter-text";

function listed(count: number): string {
  return Array.from({ length: count }, (_, index) => `СОШ № ${String(index + 1)}`).join("; ");
}

describe("someSchools()", () => {
  it.each([1, 4, 5])("names %i schools, for «и ещё 1» is no shorter than a name", (count) => {
    expect(someSchools(listed(count))).toBe(listed(count));
  });

  it("names the first of many, counts the others and says where they are", () => {
    expect(someSchools(listed(12))).toBe(`${listed(4)} и ещё 8 (все — в дорожной карте)`);
    expect(someSchools(listed(12).replaceAll("; ", "\n"))).toContain("СОШ № 4 и ещё 8");
  });

  it.each([null, 5])("leaves %p as it is", (cell) => {
    expect(someSchools(cell)).toBe(cell);
  });
});
