import { NO_OWN_SETTINGS, readOwnSettings, settingEdits, type OwnSettings } from "../../src/app/own-settings";

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
