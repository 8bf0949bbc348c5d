import { formattedNumber } from "../../src/locale/formatted-number";

describe("a number by its cell's format", () => {
  it.each([
    [44621, "dd.mm.yyyy", "01.03.2022"],
    [44621, "m/d/yy", "01.03.2022"],
    [44621, '[$-419]d mmmm yyyy "г.";@', "01.03.2022"],
    [0.5, "h:mm", "12:00"],
    [0.5000116, "h:mm:ss", "12:00:01"],
    [1.25, "[h]:mm", "30:00"],
    [0.4167, "0%", "42%"],
    [0.4167, "0.00%", "41,67%"],
    [3, "0.00", "3,00"],
    [12345.678, "0.0", "12345,7"],
    [12345.678, "#,##0.0", "12 345,7"],
    [-2, "0.0;[Red]-0.0", "-2,0"],
    [7, '0" чел."', "7"],
  ])("%p as %p is %p", (value, format, text) => {
    expect(formattedNumber(value, format)?.replaceAll("\u00a0", " ")).toBe(text);
  });

  it.each(["General", "@", "0.00E+00"])("has nothing to say for %p", (format) => {
    expect(formattedNumber(5, format)).toBeNull();
  });
});
