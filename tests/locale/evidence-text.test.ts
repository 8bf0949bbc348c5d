import { evidenceText, summaryText } from "../../src/locale/evidence-text";
import { evidence, result, RUSSIAN_4, school } from "../sheets/report/build-run";
import { normal } from "./normal-text";

describe("evidenceText()", () => {
  it("names two independent signals and what was there last year", () => {
    const signals = [
      result("boundary-region", { details: { repeated: "yes" } }),
      result("journal-raised", { procedure: RUSSIAN_4 }),
    ];
    expect(normal(evidenceText(evidence({ level: "check", signals })))).toBe(
      "Требует проверки: два независимых признака (накопление у границы отметки по математике в 4 классе и " +
        "завышение относительно журнала по русскому языку в 4 классе). В прошлом году один из них тоже был.",
    );
  });

  it("says that nothing found proves nothing", () => {
    const school = evidence({ proceduresChecked: 4, proceduresTooFew: 2 });
    expect(normal(evidenceText(school))).toBe(
      "Признаков не найдено. Это не доказывает объективность: проверено 4 процедуры из 6, 2 пропущены из-за малого числа участников.",
    );
  });

  it("says that a small group is too small, not clean", () => {
    const small = evidence({
      level: "too-few",
      participants: 7,
      proceduresChecked: 0,
      proceduresTooFew: 1,
    });
    expect(normal(evidenceText(small))).toBe("7 участников: слишком мало для вывода. Показано для сведения.");
  });

  it("does not call a school small that is only on the list", () => {
    const listed = evidence({ level: "too-few", participants: null, proceduresChecked: 0 });
    expect(evidenceText(listed)).not.toContain("участник");
  });

  it("keeps the official signs apart", () => {
    const official = [result("official-mean"), result("official-list")];
    expect(normal(evidenceText(evidence({ official })))).toContain(
      "Отдельно от них: 1 признак по методике 2019 года и 1 маркер официального списка.",
    );
  });
});

describe("summaryText()", () => {
  const schools = Array.from({ length: 26 }, (_, number) => school(number));

  it("counts schools as the model sentence does", () => {
    const all = schools.map((of, number) =>
      evidence({ school: of, level: number < 3 ? "check" : number < 8 ? "attention" : "none" }),
    );
    expect(normal(summaryText(all))).toBe("3 из 26 школ требуют проверки, 5 — обратить внимание");
  });

  it("agrees with one school and with none", () => {
    const [first, ...others] = schools.map((of) => evidence({ school: of }));
    const one = [{ ...(first ?? evidence()), level: "check" as const }, ...others];
    expect(normal(summaryText(one))).toBe("1 из 26 школ требует проверки");
    expect(normal(summaryText(others))).toBe("Ни одна из 25 школ не требует проверки");
  });

  it("does not call schools clean that could not be checked", () => {
    const all = schools.map((of) => evidence({ school: of, level: "too-few" }));
    expect(normal(summaryText(all))).toContain("нельзя сделать вывод");
  });
});
