import type { MonthlyFileView } from "../../../src/app/session-monthly-api";
import type { MonthlyFile } from "../../../src/core/monthly/monthly-file";
import { groupOf } from "../../../src/taskpane/monthly/file-groups";

const RESULT: MonthlyFile = {
  file: "a.xlsx",
  status: "ok",
  schoolId: "1",
  school: "Школа",
  month: "2025-10",
  of: null,
  sheet: "Лист1",
  differs: [],
  isUsed: true,
  extraColumns: [],
  missingColumns: [],
};

describe("groups of the list of files", () => {
  it.each([
    { file: { state: "waiting", result: null }, group: "waiting" },
    { file: { state: "unreadable", result: null }, group: "attention" },
    { file: { state: "encrypted" }, group: "attention" },
    { file: { state: "damaged" }, group: "attention" },
    { file: { state: "other-form" }, group: "aside" },
    { file: { state: "other-month" }, group: "aside" },
    { file: { state: "read", use: "template", result: null }, group: "others" },
    { file: { state: "ok" }, group: "accepted" },
    { file: { state: "ok", result: { ...RESULT, schoolId: null } }, group: "attention" },
    { file: { state: "ok", result: { ...RESULT, missingColumns: ["Выбыло"] } }, group: "attention" },
  ] as const)("$file.state is among $group", ({ file, group }) => {
    const view: MonthlyFileView = { id: "1", path: "a.xlsx", use: "school", result: RESULT, ...file };
    expect(groupOf(view)).toBe(group);
  });
});
