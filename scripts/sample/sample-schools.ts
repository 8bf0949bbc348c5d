import { seededRandom } from "./seeded-random";

/** What was done to a made-up school's results, so that a run has something to find. */
export type Manipulation =
  | "lifted-grade-4"
  | "lifted-grade-5"
  | "lifted-russian-5"
  | "raised-grade-4"
  | "journal-differs"
  | "low-results";

/** A school of the made-up region. */
export interface SampleSchool {
  /** Six digits of its login. */
  readonly code: string;
  readonly name: string;
  /** How well its pupils do on the scale of ability, 0 = as the region. */
  readonly quality: number;
  /** Pupils in one grade. */
  readonly size: number;
  readonly manipulation: Manipulation | null;
}

/** Names and sizes of the municipality's schools. Villages are made up of common words. */
const LOCAL: readonly (readonly [name: string, size: number, manipulation?: Manipulation])[] = [
  ["МБОУ «СОШ № 1 г. Приозёрный»", 96],
  ["МБОУ «СОШ № 2 г. Приозёрный»", 108, "lifted-grade-4"],
  ["МБОУ «СОШ № 3 г. Приозёрный»", 71, "lifted-russian-5"],
  ["МБОУ «Гимназия № 4 г. Приозёрный»", 78],
  ["МБОУ «СОШ № 5 г. Приозёрный»", 88, "lifted-grade-5"],
  ["МБОУ «Лицей № 6 г. Приозёрный»", 64],
  ["МБОУ «СОШ № 7 п. Ясный»", 43],
  ["МБОУ «СОШ № 8 п. Ясный»", 52, "raised-grade-4"],
  ["МБОУ «СОШ № 9 с. Верхние Ключи»", 31],
  ["МБОУ «СОШ № 10 с. Нижние Ключи»", 27],
  ["МБОУ «СОШ № 11 с. Тихий Яр»", 46, "journal-differs"],
  ["МБОУ «СОШ № 12 с. Каменный Брод»", 38, "low-results"],
  ["МБОУ «СОШ № 13 с. Сухой Ручей-на-Заре»", 19],
  ["МБОУ «СОШ № 14 с. Журавлиное»", 22],
  ["МБОУ «СОШ № 15 с. Старый Причал»", 16],
  ["МБОУ «СОШ № 16 с. Новый Причал»", 14],
  ["МБОУ «СОШ № 17 д. Лосиный Бор»", 12],
  ["МБОУ «СОШ № 18 д. Медовая»", 17],
  ["МБОУ «ООШ № 19 д. Рябиновый Дол»", 9],
  ["МБОУ «ООШ № 20 д. Ольховый Лог»", 8],
  ["МБОУ «ООШ № 21 д. Синий Камень»", 11],
  ["МБОУ «ООШ № 22 д. Дальняя Пристань»", 6],
  ["МБОУ «ООШ № 23 х. Вольный Ветер»", 5],
  ["МБОУ «ООШ № 24 х. Белый Мох»", 7],
  ["МБОУ «ООШ № 25 д. Кедровая Падь»", 10],
  ["МБОУ «ООШ № 26 с. Большая Излука»", 13],
  ["МБОУ «НОШ–ДС № 27 д. Малая Излука»", 4],
  ["МБОУ «СОШ № 28 с. Озёрный Край»", 24],
  ["МБОУ «СОШ № 29 п. Озёрная Горка»", 33],
  ["МКОУ «Школа-интернат № 30»", 15],
];

/** Where a manipulation is meant to be the whole story, the school itself is set, not drawn. */
const QUALITY: Readonly<Partial<Record<Manipulation, number>>> = {
  "lifted-grade-4": -0.25,
  "lifted-grade-5": -0.2,
  "lifted-russian-5": 0,
  "raised-grade-4": -0.1,
  "journal-differs": 0,
  "low-results": -1.1,
};

/** The municipality's 30 schools. */
export function localSchools(seed: string): SampleSchool[] {
  const random = seededRandom(`${seed}/local`);
  return LOCAL.map(([name, size, manipulation = null], index) => {
    const drawn = Math.max(-0.25, Math.min(0.3, 0.25 * random.normal()));
    const quality = manipulation === null ? drawn : (QUALITY[manipulation] ?? drawn);
    return { code: String(990101 + index * 7), name, quality, size, manipulation };
  });
}

/** Other schools of the region: never printed one by one, they only make the region's rows. */
export function otherSchools(seed: string, count: number): SampleSchool[] {
  const random = seededRandom(`${seed}/other`);
  return Array.from({ length: count }, (_, index) => ({
    code: String(991000 + index),
    name: "",
    quality: 0.3 * random.normal(),
    size: Math.max(3, Math.round(38 + 26 * random.normal())),
    manipulation: null,
  }));
}
