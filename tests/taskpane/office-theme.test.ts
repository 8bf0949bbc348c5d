import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { officeTheme } from "../../src/taskpane/office-theme";

describe("officeTheme()", () => {
  it("follows the system where Office gives no colours", () => {
    expect(officeTheme(null, false)).toBe(webLightTheme);
    expect(officeTheme(null, true)).toBe(webDarkTheme);
  });

  it("takes Excel's own background, dark or light, whatever the system is", () => {
    const dark = officeTheme({ background: "#262626", text: "#f0f0f0" }, false);
    expect([dark.colorNeutralBackground1, dark.colorNeutralForeground2]).toEqual([
      "#262626",
      webDarkTheme.colorNeutralForeground2,
    ]);
    expect(officeTheme({ background: "#ffffff", text: "#000000" }, true).colorNeutralForeground1).toBe(
      "#000000",
    );
  });

  it("leaves colours that cannot be read well to Fluent", () => {
    expect(officeTheme({ background: "#777777", text: "#999999" }, false)).toBe(webDarkTheme);
  });
});
