import { evidenceText, summaryText } from "../../src/locale/evidence-text";
import type { EvidenceLevel, YearEvidence } from "../../src/core/model/check-result";
import { evidence, result, RUSSIAN_4, school } from "../sheets/report/build-run";
import { normal } from "./normal-text";

function yearEvidence(year: number, level: EvidenceLevel): YearEvidence {
  return {
    year,
    level,
    signals: [],
    participants: 25,
    proceduresChecked: 1,
    proceduresTooFew: 0,
    proceduresUnread: 0,
    possibleSignals: 2,
    kinds: [],
    combinedP: null,
    combinedQ: null,
  };
}

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
      level: "few",
      participants: 7,
      proceduresChecked: 0,
      proceduresTooFew: 1,
    });
    expect(normal(evidenceText(small))).toBe("7 участников: слишком мало для вывода. Показано для сведения.");
  });

  it("does not call a school small that is only on the list", () => {
    const listed = evidence({ level: "few", participants: null, proceduresChecked: 0 });
    expect(evidenceText(listed)).not.toContain("участник");
  });

  it("says the year of the conclusion and what the others say, where there are several", () => {
    const signals = [result("boundary-region", { details: { repeated: "yes" } })];
    const years = [
      yearEvidence(2022, "few"),
      { ...yearEvidence(2021, "attention"), signals },
      yearEvidence(2020, "none"),
    ];
    const boundary = { kind: "boundary", p: 0.001, ownP: 0.001, alone: "check", procedures: 1 } as const;
    const kinds = [{ ...boundary, repeated: true }];
    const attention = evidence({ level: "attention", signals, years, kinds });
    expect(normal(evidenceText(attention))).toBe(
      "Обратить внимание по 2021 году: один признак (накопление у границы отметки по математике в 4 классе). " +
        "Учтено потому, что повторяется: годом раньше этот признак тоже был. Другие годы: 2022 — мало данных, 2020 — без оснований для проверки.",
    );
    const none = evidence({ years: [yearEvidence(2021, "none"), yearEvidence(2020, "few")] });
    expect(evidenceText(none)).toContain("По 2021 году признаков не найдено.");
  });

  it("keeps the official signs apart", () => {
    const official = [result("official-mean"), result("official-list")];
    expect(normal(evidenceText(evidence({ official })))).toContain(
      "Отдельно: 1 признак по методике 2019 года и 1 маркер официального списка.",
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

  it("says which years it is of, and which nothing can be said of", () => {
    const years = [yearEvidence(2022, "few"), yearEvidence(2021, "check")];
    const all = schools.map((of, number) =>
      evidence({ school: of, level: number < 11 ? "check" : "none", years: number < 8 ? years : [] }),
    );
    expect(normal(summaryText(all))).toBe(
      "11 из 26 школ требуют проверки (по 2021 году); по 2022 году вывод сделать нельзя: мало данных",
    );
    const both = [yearEvidence(2022, "check"), yearEvidence(2021, "check")];
    const mixed = schools.map((of, number) =>
      evidence({
        school: of,
        level: number < 11 ? "check" : "attention",
        year: number < 9 ? 2022 : 2021,
        years: both,
      }),
    );
    expect(normal(summaryText(mixed))).toBe(
      "11 из 26 школ требуют проверки (2022 год — 9, 2021 год — 2), 15 — обратить внимание (по 2021 году)",
    );
    const ofOneYear = mixed.map((of) => ({ ...of, year: 2022 }));
    expect(normal(summaryText(ofOneYear))).toBe(
      "11 из 26 школ требуют проверки, 15 — обратить внимание (по 2022 году)",
    );
  });

  it("does not call schools clean that could not be checked", () => {
    const all = schools.map((of) => evidence({ school: of, level: "few" }));
    expect(normal(summaryText(all))).toContain("нельзя сделать вывод");
  });
});
