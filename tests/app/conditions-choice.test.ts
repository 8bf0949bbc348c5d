import { readSetting } from "../../src/app/setting-problem";
import { CONDITIONS } from "../../src/app/settings-schemas";

describe("the schema of the choice of conditions", () => {
  it.each([
    [{ clusters: "jenks" }, true],
    [{ index: { scale: "z", weights: { village: -2 } } }, true],
    [{ index: { scale: "z", weights: { villages: -2 } } }, false],
    [{ clusters: "tree" }, false],
    [[], false],
  ])("%j", (value, isUsable) => {
    expect(readSetting(CONDITIONS, value).problem === null).toBe(isUsable);
  });
});
