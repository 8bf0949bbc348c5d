import {
  initialThresholds,
  NO_OWN_SETTINGS,
  ownThresholds,
  settingEdits,
  withClassification,
  type OwnSettings,
} from "../../src/app/own-settings";
import { readOwnSettings } from "../../src/app/read-own-settings";

/** What a workbook carries after the edits. */
function carried(own: OwnSettings): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const edit of settingEdits(own)) {
    if (edit.kind === "setting" && edit.value !== null) settings[edit.key] = edit.value;
  }
  return settings;
}

describe("settings that travel with a workbook", () => {
  it("come back as they were written, the grouping of the statistics too", () => {
    const own: OwnSettings = {
      ...NO_OWN_SETTINGS,
      thresholds: { "gap.minSchools": 8 },
      profile: "tver",
      conditions: { clusters: "jenks" },
      statistics: { groups: ["locality", "column:Вид ОО"] },
    };
    expect(readOwnSettings(carried(own))).toEqual(own);
  });

  it("leave nothing where nothing is set, and take away what was", () => {
    expect(carried(NO_OWN_SETTINGS)).toEqual({});
    expect(settingEdits(NO_OWN_SETTINGS)).toContainEqual({ kind: "setting", key: "statistics", value: null });
  });

  it.each(['{"groups": ["район"]}', '{"groups": "territory"}', "не JSON"])(
    "count as not set when they cannot be read: %s",
    (statistics) => {
      expect(readOwnSettings({ statistics })).toEqual(NO_OWN_SETTINGS);
    },
  );
});

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

  it("keeps of the conditions what is not chosen now, and forgets all where the proposal is chosen", () => {
    const own = { ...NO_OWN_SETTINGS, conditions: { clusters: "jenks" } } as const;
    const index = { scale: "z", weights: { vacancies: -1 } } as const;
    expect(withClassification(own, { conditions: { index } }).conditions).toEqual({
      index,
      clusters: "jenks",
    });
    expect(withClassification(own, { profile: "tver" })).toEqual({ ...own, profile: "tver" });
    expect(withClassification(own, { profile: undefined, conditions: undefined }).conditions).toBeUndefined();
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
