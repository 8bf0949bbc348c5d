import { findingCard } from "../../src/locale/finding-card";
import { findingText } from "../../src/locale/finding-text";
import { result, RUSSIAN_4 } from "../sheets/report/build-run";
import { normal } from "./normal-text";

/** The model sentences the product was asked to speak by, with «по региону» and «здесь» for the region's own name. */
describe("findingText() speaks as the model sentences do", () => {
  it("official-mean", () => {
    const details = {
      basis: "scores",
      regionMean: 12.0146,
      flaggedSchools: 80,
      testedSchools: 631,
      published: "yes",
      smallSample: "no",
    };
    const finding = result("official-mean", {
      value: 14.4058,
      threshold: 12.871,
      n: 69,
      severity: "info",
      details,
    });
    expect(normal(findingText(finding))).toBe(
      "Средний балл 14,41 (69 участников) выше, чем по региону (12,01): доверительные интервалы не пересекаются, " +
        "порог для неё — 12,87. Это признак по методике 2019 года. Сам по себе он часто встречается и у сильных школ: здесь его имеют 80 школ из 631.",
    );
  });

  it("official-mean says where the method is not meant to be used, and that a sample is small", () => {
    const details = { basis: "marks", regionMean: 3.2, published: "no", smallSample: "yes" };
    const text = normal(findingText(result("official-mean", { value: 4.03, n: 12, details })));
    expect(text).toContain("Средняя отметка 4,03 (12 участников)");
    expect(text).toContain("Методика 2019 года к этой процедуре не относится");
    expect(text).toContain("Малая выборка");
  });

  it("official-journal", () => {
    const finding = result("official-journal", { value: -0.2142, threshold: 0, n: 24 });
    expect(normal(findingText(finding))).toContain(
      "Чем выше отметка в журнале, тем ниже балл за работу (ранговая корреляция −0,21 по 24 ученикам, порог 0).",
    );
  });

  it("official-cohort", () => {
    const details = { before: 0.41, after: 0.83, direction: "growth", shareBelow: 0.993, schools: 631 };
    expect(
      normal(findingText(result("official-cohort", { value: 0.49, threshold: 0.55, details }))),
    ).toContain(
      "У той же параллели через год результат вырос с 41 % до 83 % от максимума: больше, чем у 99 % школ. " +
        "Отношение двух лет 0,49 при пороге 0,55.",
    );
  });

  it("official-cohort of a drop", () => {
    const details = { before: 0.6, after: 0.3, direction: "drop", shareBelow: 0, schools: 200 };
    expect(normal(findingText(result("official-cohort", { value: 2, details })))).toContain(
      "результат снизился с 60 % до 30 % от максимума: сильнее, чем у 99 % школ.",
    );
  });

  it.each([
    { value: 0.2, reference: 0.006, said: "(на 20,0 п. п.); в других школах вырос на 0,6 п. п. Для школы" },
    {
      value: -0.2,
      reference: -0.031,
      said: "(на 20,0 п. п.); в других школах снизился на 3,1 п. п. Для школы",
    },
    { value: 0.2, reference: 0.0001, said: "(на 20,0 п. п.); в других школах остался прежним. Для школы" },
  ])("cohort-change: $said", ({ value, reference, said }) => {
    const details = { before: 0.5, after: 0.5 + value, reference, usualFrom: -0.1, usualTo: 0.1 };
    const text = normal(findingText(result("cohort-change", { value, n: 25, details })));
    expect(text).toContain(`от максимума ${said}`);
    expect(text).not.toContain("..");
  });

  it("vpr-oge of a school that is too small ends with one full stop", () => {
    const details = { earlierShare: 0.6, laterShare: 0.3 };
    const text = normal(findingText(result("vpr-oge", { value: 0.3, n: 5, fired: null, details })));
    expect(text).toContain("разница 30 п. п.");
    expect(text).not.toContain("..");
  });

  it("funnel-share45", () => {
    const details = { reference: 0.61, referenceLevel: "territory", usualFrom: 0.35, usualTo: 0.84 };
    expect(normal(findingText(result("funnel-share45", { value: 0.92, n: 25, details })))).toBe(
      "Доля отметок «4» и «5» 92 % при 61 % по району. " +
        "Для школы с 25 участниками ожидаемый разброс 35–84 %, результат выходит за него.",
    );
  });

  it("boundary-region", () => {
    const details = {
      mark: 3,
      score3: 7,
      at3: 18,
      total3: 20,
      expected3: 15,
      reference: "region",
      regionBunched: "yes",
      regionBelow3: 469,
      regionAt3: 4010,
    };
    expect(normal(findingText(result("boundary-region", { p: 0.0089, details })))).toBe(
      "На границе отметки «3» (7 баллов) стоят 18 работ из 20, попавших в соседние баллы; по региону на границе обычно 15 из 20. " +
        "Случайно такое бывает реже, чем в 1 случае из 100. " +
        "По всему региону у этой границы накоплено необычно много работ (469 → 4 010): школа сравнивается с регионом, а не с ровной кривой.",
    );
  });

  it("boundary-smooth counts all boundaries together", () => {
    const details = {
      mark: 4,
      score3: 7,
      at3: 5,
      total3: 9,
      expected3: 3,
      score4: 11,
      at4: 1,
      total4: 1,
      expected4: 0.33,
      at: 6,
      total: 10,
      expected: 3.33,
    };
    const text = normal(findingText(result("boundary-smooth", { p: 0.004, details })));
    expect(text).toContain("стоит 1 работа из 1");
    expect(text).toContain("По двум границам вместе 6 из 10 (обычно 3).");
  });

  it("journal-raised", () => {
    const details = { reference: 0.12, referenceLevel: "territory" };
    expect(normal(findingText(result("journal-raised", { value: 0.45, details })))).toBe(
      "Отметка за работу выше журнальной у 45 % учеников (по району 12 %).",
    );
  });

  it("low-results", () => {
    const details = { count: 9, onePupilDecides: "yes" };
    expect(
      normal(findingText(result("low-results", { value: 9 / 28, threshold: 0.3, n: 28, details }))),
    ).toBe(
      "Отметку «2» получили 9 из 28 участников (32 %), порог 30 %. " +
        "Если бы таких работ было на одну меньше, порог не был бы достигнут: решает один ученик.",
    );
  });

  it("low-results shows on which side of the threshold a near share lies", () => {
    const details = { count: 8, onePupilDecides: "yes" };
    const text = normal(
      findingText(result("low-results", { fired: false, value: 8 / 27, threshold: 0.3, n: 27, details })),
    );
    expect(text).toContain("8 из 27 участников (29,6 %), порог 30 %");
    expect(text).toContain("на одну больше");
  });

  it("a small group", () => {
    const finding = result("funnel-share45", { fired: null, n: 7, p: null, details: { minPupils: 10 } });
    expect(normal(findingText(finding))).toContain(
      "7 участников: слишком мало для вывода. Показано для сведения.",
    );
  });

  it("a negative range is not glued by a dash", () => {
    const details = { before: 0.4, after: 0.7, reference: 0.02, usualFrom: -0.1, usualTo: 0.14 };
    expect(normal(findingText(result("cohort-change", { value: 0.3, n: 25, details })))).toContain(
      "ожидаемый разброс от −10,0 до 14,0 п. п., результат выходит за него",
    );
  });

  it("a sign that is repeated from last year", () => {
    const details = { reference: 0.12, repeated: "yes" };
    expect(normal(findingText(result("journal-raised", { procedure: RUSSIAN_4, details })))).toContain(
      "Годом раньше такой признак по этому предмету тоже был.",
    );
  });
});

describe("findingCard()", () => {
  it("gives every known number with a label, and leaves out unknown ones", () => {
    const details = { reference: 0.61, usualFrom: null, z: 2.9 };
    const card = findingCard(result("funnel-share45", { q: null, details }));
    const labels = card.numbers.map(({ label }) => label);
    expect(labels).toEqual(["Доля «4» и «5»", "Порог", "Участников", "По всем школам", "Метод", "Источник"]);
    expect(card.statistics.map(({ label }) => label)).toEqual([
      "p (вероятность случайного результата)",
      "z с поправкой на разброс между школами",
    ]);
    expect(normal(card.numbers[0]?.value ?? "")).toBe("92,0 %");
    expect(card.title).toContain("ВПР, математика, 4 класс, 2021");
  });
});
