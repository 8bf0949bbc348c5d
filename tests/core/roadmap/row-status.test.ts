import { statusOf } from "../../../src/core/roadmap/row-status";
import type { RowStatus } from "../../../src/core/roadmap/tracked-row";

/** As people write them. */
const MEANT: Readonly<Record<RowStatus, readonly string[]>> = {
  "not-begun": ["Не начато", "не начата", "не начинали", "не приступали", "запланировано", "не начто"],
  "in-work": [
    "В работе",
    "в  процессе",
    "начато",
    "Выполняется",
    "исполнено частично",
    "идёт",
    "в рабте",
    "исполнено на 50 %",
    "Выполнено на 99,5%",
    "не полностью исполнено",
    "исполнено не до конца",
    "работа ведётся",
  ],
  done: [
    "исполненно",
    "ИСПОЛНЕНО",
    " исполнено. ",
    "выполнено",
    "Сделано",
    "проведён",
    "да",
    "испонено",
    "да, исполнено",
    "уже выполнено",
    "Мероприятие проведено",
    "исполнили",
    "исполнено на 100 %",
    "состоялось 12 октября",
  ],
  "done-late": [
    "исполнено с опозданием",
    "выполнено позже срока",
    "исполненно с опазданием",
    "выполнено с нарушением срока",
    "проведено с просрочкой",
  ],
  "not-done": [
    "не исполненно",
    "неисполнено",
    "не выполнено",
    "Не проведено",
    "просрочено",
    "не исполено",
    "ещё не исполнено",
    "пока не выполнено",
    "работа не выполнена",
    "исполнено не было",
    "исполнение просрочено",
    "не состоялось",
  ],
  "not-required": ["не требуеться", "нетребуется", "отменено", "снято с контроля", "неактуально"],
};

describe("statusOf()", () => {
  it.each(Object.entries(MEANT))("understands %s as people write it", (status, texts) => {
    expect(texts.map((typed) => [typed, statusOf({ status: { typed } })])).toEqual(
      texts.map((typed) => [typed, status]),
    );
  });

  it("names what means no status", () => {
    const texts = [
      "ждём",
      "?",
      "Иванова",
      "12",
      "-",
      "см. приказ",
      "",
      "исполнение",
      "будет исполнено",
      "ни исполнено",
    ];
    expect(texts.map((typed) => statusOf({ status: { typed } }))).toEqual(texts.map(() => "unknown"));
    expect(statusOf({ status: { typed: true } })).toBe("unknown");
    expect(statusOf({ status: null })).toBeNull();
  });
});
