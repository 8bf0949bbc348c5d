import {
  initialThresholds,
  NO_OWN_SETTINGS,
  ownThresholds,
  readOwnSettings,
  settingEdits,
} from "../../src/app/own-settings";

describe("thresholds of a workbook", () => {
  it("begin from the profile that the person chose", () => {
    const own = { ...NO_OWN_SETTINGS, profile: "smolensk" as const };
    expect(ownThresholds(own)["low.years"]).toBe(3);
    expect(initialThresholds(own)["low.years"]).toBe(3);
    expect(ownThresholds(NO_OWN_SETTINGS)["low.years"]).toBe(2);
  });

  it("let the person's own value win, also where it is the ordinary default", () => {
    const own = { ...NO_OWN_SETTINGS, profile: "tver" as const, thresholds: { "low.years": 2 } };
    expect(ownThresholds(own)["low.years"]).toBe(2);
    expect(initialThresholds(own)["low.years"]).toBe(3);
  });
});

describe("the choice of a classification", () => {
  it("is taken out of the workbook when it is as proposed again", () => {
    const edits = settingEdits({ ...NO_OWN_SETTINGS, profile: undefined, conditions: undefined });
    const values = edits.map((edit) => (edit.kind === "setting" ? edit.value : "another edit"));
    expect(values.every((value) => value === null)).toBe(true);
  });

  it("comes back as it was written", () => {
    const conditions = {
      index: { scale: "0-100", weights: { "low-income": -2.5 } },
      clusters: "jenks",
    } as const;
    const edits = settingEdits({ ...NO_OWN_SETTINGS, profile: "tver", conditions });
    const kept = edits.flatMap((edit) =>
      edit.kind === "setting" && edit.value !== null ? [[edit.key, edit.value]] : [],
    );
    expect(readOwnSettings(Object.fromEntries(kept) as Record<string, string>)).toEqual({
      ...NO_OWN_SETTINGS,
      profile: "tver",
      conditions,
    });
  });
});
