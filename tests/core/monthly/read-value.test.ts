import { readValue } from "../../../src/core/monthly/read-value";

describe("readValue()", () => {
  const column = {
    header: "Количество классов",
    levels: [],
    role: "input",
    kind: "count",
    minimum: 0,
  } as const;
  const full = { ...column, maximum: null, options: [], isRequired: true, numberFormat: null };

  it.each([
    ["5 классов", { is: "value", value: 5, change: "unit" }],
    ["5 рублей", { is: "value", value: 5, change: "unit" }],
    ["5 зданий", { is: "unreadable", remark: "not-a-number" }],
    ["?", { is: "unreadable", remark: "not-a-number" }],
    ["-", { is: "zero-or-unknown", written: "-" }],
  ])("reads %s of a column that counts classes", (value, reading) => {
    expect(readValue({ value, isDate: false, isError: false, month: null }, full)).toEqual(reading);
  });

  it.each([
    ["45938", "2025-10-08", "date-serial"],
    ["08.10.2025 0:00:00", "2025-10-08", "date-text"],
    ["10/28/2025", "2025-10-28", "date-text"],
    ["8.10", "2025-10-08", "date-text"],
  ])("reads %s where a date is meant", (value, iso, change) => {
    const date = { ...full, header: "Дата", kind: "date" } as const;
    const sight = { value, isDate: false, isError: false, month: "2025-10" };
    expect(readValue(sight, date)).toEqual({ is: "value", value: iso, change });
  });

  it.each(["8.11", "31.09.2025", "28/13/2025"])("does not take %s for a date of the month", (value) => {
    const date = { ...full, header: "Дата", kind: "date" } as const;
    const sight = { value, isDate: false, isError: false, month: "2025-10" };
    expect(readValue(sight, date)).toEqual({ is: "unreadable", remark: "not-a-date" });
  });
});
