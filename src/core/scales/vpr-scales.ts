import type { Scale, SubjectId } from "../model/procedure";

/** First scores of "3", "4", "5" and the maximum. */
type Boundaries = readonly [from3: number, from4: number, from5: number, maximum: number];

interface ScaleGroup {
  readonly years: readonly number[];
  readonly source: string;
  readonly scales: readonly (readonly [SubjectId, grade: number, ...Boundaries])[];
}

/** Source: ФИОКО, «Описание контрольных измерительных материалов ВПР 2021»; its scales served 2020 to 2022. */
const FIOKO_2021: ScaleGroup = {
  years: [2020, 2021, 2022],
  source: "ФИОКО, описания КИМ ВПР 2021 года (применялись в 2020–2022 годах)",
  scales: [
    ["ru", 4, 14, 24, 33, 38],
    ["ru", 5, 18, 29, 39, 45],
    ["ru", 6, 25, 35, 45, 51],
    ["ru", 7, 22, 32, 42, 47],
    ["ru", 8, 26, 32, 45, 51],
    ["ma", 4, 6, 10, 15, 20],
    ["ma", 5, 7, 11, 15, 20],
    ["ma", 6, 6, 10, 14, 16],
    ["ma", 7, 7, 12, 16, 19],
    ["ma", 8, 8, 15, 21, 25],
    ["om", 4, 8, 18, 27, 32],
    ["bi", 5, 12, 18, 24, 29],
    ["bi", 6, 12, 18, 24, 28],
    ["bi", 7, 10, 17, 23, 28],
    ["bi", 8, 13, 21, 29, 36],
    ["is", 5, 4, 8, 12, 15],
    ["is", 6, 6, 11, 16, 20],
    ["is", 7, 7, 13, 19, 25],
    ["is", 8, 7, 12, 18, 24],
    ["gg", 6, 10, 22, 31, 37],
    ["gg", 7, 11, 26, 33, 37],
    ["gg", 8, 13, 27, 35, 40],
    ["ob", 6, 9, 15, 20, 23],
    ["ob", 7, 10, 16, 21, 23],
    ["ob", 8, 11, 17, 22, 25],
    ["fi", 7, 5, 8, 11, 18],
    ["fi", 8, 5, 8, 11, 18],
    ["hi", 8, 10, 19, 28, 36],
    ["en", 7, 13, 21, 27, 30],
    ["de", 7, 13, 21, 27, 30],
    ["fr", 7, 13, 21, 27, 30],
  ],
};

/** Source: vpr-ege.ru, scales of class 8 of the school year 2023/24. */
const CLASS_8_2024: ScaleGroup = {
  years: [2024],
  source: "vpr-ege.ru, 8 класс, 2023/24 учебный год",
  scales: [
    ["ob", 8, 8, 14, 19, 22],
    ["ma", 8, 8, 15, 21, 25],
    ["is", 8, 5, 10, 14, 17],
    ["gg", 8, 10, 21, 29, 33],
    ["bi", 8, 10, 18, 24, 29],
    ["ru", 8, 26, 32, 45, 51],
    ["hi", 8, 10, 19, 28, 36],
    ["fi", 8, 5, 8, 11, 18],
  ],
};

/** Source: vpr-ege.ru, scale of Russian in class 4 of 2026; marks in pupil rows of 2026 agree. */
const RUSSIAN_4_2026: ScaleGroup = {
  years: [2026],
  source: "vpr-ege.ru, русский язык, 4 класс, 2026 год",
  scales: [["ru", 4, 10, 16, 21, 24]],
};

/**
 * The scales that ship with the product, each read in its source (docs/methods.md#scales).
 *
 * Classes 10 and 11 are left out: no maximum was printed with their boundaries, so a table could not be checked
 * against them.
 */
export const VPR_SCALES: readonly Scale[] = [FIOKO_2021, CLASS_8_2024, RUSSIAN_4_2026].flatMap(scalesOfGroup);

function scalesOfGroup({ years, source, scales }: ScaleGroup): Scale[] {
  return years.flatMap((year) =>
    scales.map(([subject, grade, from3, from4, from5, maximum]): Scale => ({
      exam: "vpr",
      subject,
      grade,
      year,
      maximum,
      from3,
      from4,
      from5,
      source,
    })),
  );
}
