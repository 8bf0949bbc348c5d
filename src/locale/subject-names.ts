import type { SubjectId } from "../core/model/procedure";

/** A subject's name in the cases that sentences need. */
export interface SubjectName {
  /** математика */
  readonly name: string;
  /** (по) математике */
  readonly dative: string;
  /** МА, as the reports of ФИС ОКО call it. */
  readonly code: string;
}

const SUBJECTS: Readonly<Record<SubjectId, SubjectName>> = {
  ru: { name: "русский язык", dative: "русскому языку", code: "РУ" },
  ma: { name: "математика", dative: "математике", code: "МА" },
  mb: { name: "математика (базовая)", dative: "математике (базовой)", code: "МБ" },
  om: { name: "окружающий мир", dative: "окружающему миру", code: "ОМ" },
  bi: { name: "биология", dative: "биологии", code: "БИ" },
  is: { name: "история", dative: "истории", code: "ИС" },
  gg: { name: "география", dative: "географии", code: "ГГ" },
  ob: { name: "обществознание", dative: "обществознанию", code: "ОБ" },
  fi: { name: "физика", dative: "физике", code: "ФИ" },
  hi: { name: "химия", dative: "химии", code: "ХИ" },
  in: { name: "информатика", dative: "информатике", code: "ИН" },
  it: { name: "информатика и ИКТ", dative: "информатике и ИКТ", code: "ИТ" },
  li: { name: "литература", dative: "литературе", code: "ЛИ" },
  en: { name: "английский язык", dative: "английскому языку", code: "АЯ" },
  de: { name: "немецкий язык", dative: "немецкому языку", code: "НЯ" },
  fr: { name: "французский язык", dative: "французскому языку", code: "ФЯ" },
  fl: { name: "иностранный язык", dative: "иностранному языку", code: "ИЯ" },
  all: { name: "все предметы", dative: "всем предметам", code: "ВСЕ" },
  es: { name: "испанский язык", dative: "испанскому языку", code: "ЯИ" },
};

/** Every subject. */
export const SUBJECT_IDS = Object.keys(SUBJECTS) as readonly SubjectId[];

/**
 * The names of a subject.
 *
 * @example
 * subjectName("ma").dative // => "математике"
 */
export function subjectName(subject: SubjectId): SubjectName {
  return SUBJECTS[subject];
}
