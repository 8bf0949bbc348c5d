import { enteredColumn } from "../../../src/sheets/roadmap/plan-headers";

describe("enteredColumn()", () => {
  it.each([
    [
      "done",
      [
        "дата факт.",
        "фактическая дата",
        "факт",
        "дата (факт)",
        "срок факт",
        "когда исполнено",
        "дата выполнения",
      ],
    ],
    ["done", ["исполнено (дата)", "дата завершения", "факт. дата"]],
    [
      "status",
      ["статус", "отметка о выполнении", "выполнено", "исполнено / не исполнено", "информация об исполнении"],
    ],
    ["document", ["документ, подтверждающий исполнение", "подтверждение", "документ"]],
  ] as const)("finds %s under %j", (key, headers) => {
    const first = { status: -1, done: -1, document: -1, comment: -1 };
    for (const header of headers) {
      const found = {
        ...first,
        status: enteredColumn([header], "status"),
        done: enteredColumn([header], "done"),
      };
      const all = { ...found, document: enteredColumn([header], "document") };
      expect([header, all]).toEqual([header, { ...first, [key]: 0 }]);
    }
  });
});
