import type { IndicatorId } from "../core/indicators/indicator";
import type { Light, Movement } from "../core/indicators/indicator-light";
import type { CollectedFrom } from "../core/indicators/lit-indicators";
import { monthText } from "./monthly-text";
import { numberText, percentText } from "./number-text";

const LIGHTS: Readonly<Record<Light, string>> = {
  green: "цель достигнута",
  amber: "близко к цели",
  red: "цель не достигнута",
};

const MOVEMENTS: Readonly<Record<Movement, string>> = {
  better: "лучше",
  worse: "хуже",
  same: "без изменений",
};

/** What an indicator is called, where its numbers come from and how they are got. */
interface IndicatorWords {
  readonly name: string;
  readonly source: string;
  readonly method: string;
}

const FIS = "Статистическая отчётность ФИС ОКО";
const GIA = "Статистическая отчётность РИС ГИА";
const SCHOOLS = "Документы УО, МКУ ИМЦ";
const TEACHERS = "Аналитические справки МКУ ИМЦ";
/** How an indicator is got that a person fills in. */
export const BY_HAND = "вносится вручную";

/** How an indicator is got that monthly tables of schools hold; anything else than `BY_HAND` is nobody's typing. */
export function collectedText({ month, schools, unknown, isWholeNamed }: CollectedFrom): string {
  const from = `ежемесячные таблицы, ${monthText(month)}`;
  if (unknown > 0) return `${from}: нет данных от ${numberText(unknown)} из ${numberText(schools)} школ`;
  const sum = `${from}: сумма по школам (${numberText(schools)})`;
  return isWholeNamed ? sum : `${sum}; от чего доля, в форме не названо`;
}

/** Names as in table 2 of the Северский programme; the indices say what they are a calculation of. */
const WORDS: Readonly<Record<IndicatorId, IndicatorWords>> = {
  "vpr-primary-below": {
    name: "Доля обучающихся, не освоивших программу начального общего образования на базовом уровне (по результатам ВПР)",
    source: FIS,
    method: "отметки «2» в 4 классе / все отметки",
  },
  "vpr-above-basic": {
    name: "Доля обучающихся, имеющих результаты ВПР на уровне выше базового",
    source: FIS,
    method: "отметки «4» и «5» / все отметки",
  },
  "basic-below": {
    name: "Доля обучающихся, не освоивших программу основного общего образования на базовом уровне (по результатам ВПР и ГИА)",
    source: `${FIS} и РИС ГИА`,
    method: "отметки «2» ВПР 5–9 классов и ОГЭ / все отметки",
  },
  "ege-reached": {
    name: "Доля обучающихся, освоивших программы среднего общего образования на базовом уровне",
    source: GIA,
    method: "преодолели порог ЕГЭ по русскому языку и математике / все участники",
  },
  "ege-high": {
    name: "Доля обучающихся, показавших высокобалльные результаты по итогам ЕГЭ (80–100 баллов)",
    source: GIA,
    method: "80–99 и 100 баллов / все участники экзаменов",
  },
  "ege-below": {
    name: "Доля обучающихся, не преодолевших порог успешности по итогам ЕГЭ",
    source: GIA,
    method: "не преодолели порог / все участники экзаменов",
  },
  "universal-skills": {
    name: "Доля обучающихся, не достигших минимального уровня сформированности универсальных учебных действий (по результатам ВПР)",
    source: FIS,
    method: BY_HAND,
  },
  "rechecks-unchanged": {
    name: "Доля перепроверок, по результатам которых в оценивание ответов ВПР не было внесено изменений ни по одному критерию",
    source: "Протоколы комиссий по перепроверке",
    method: "работы без изменений / перепроверенные работы",
  },
  "assessment-schedule": {
    name: "Наличие графика проведения оценочных процедур в учебном году",
    source: "Официальные сайты ОО",
    method: BY_HAND,
  },
  "functional-literacy": {
    name: "Оценка функциональной грамотности",
    source: "Банк заданий портала «Российская электронная школа»",
    method: BY_HAND,
  },
  "teams-trained": {
    name: "Доля школьных управленческих команд ШНОР/ШССУ, прошедших повышение квалификации",
    source: SCHOOLS,
    method: BY_HAND,
  },
  "mentors-assigned": {
    name: "Доля ШНОР/ШССУ, за которыми закреплены наставники и тьюторы",
    source: SCHOOLS,
    method: BY_HAND,
  },
  "programmes-run": {
    name: "Доля ШНОР/ШССУ, реализующих школьные программы развития на основе лучших практик",
    source: "Сайты ОО",
    method: BY_HAND,
  },
  "regional-project": {
    name: "Доля ШНОР/ШССУ, участвующих в региональном проекте по их сопровождению",
    source: SCHOOLS,
    method: BY_HAND,
  },
  "project-500": {
    name: "Доля ШНОР/ШССУ, включённых в федеральный проект «500+»",
    source: "Документы УО, ФИС ОКО",
    method: BY_HAND,
  },
  "effective-mode": {
    name: "Доля ШНОР/ШССУ, перешедших в режим эффективного функционирования и развития",
    source: "Документы УО, ГБОУ ИРО, ФИС ОКО",
    method: BY_HAND,
  },
  "medals-unconfirmed": {
    name: "Индекс неподтверждения медалистов (расчёт: доля претендентов)",
    source: GIA,
    method: "претенденты, не выполнившие условия ЕГЭ / претенденты, заявленные школами",
  },
  "medals-awarded-below": {
    name: "Доля медалистов с результатами ЕГЭ ниже условий",
    source: GIA,
    method: "медали при невыполненных условиях / выданные медали с известными баллами",
  },
  "medals-unannounced": {
    name: "Новые медалисты, не заявленные школами",
    source: GIA,
    method: "медали выпускникам, которых школы не заявляли",
  },
  "medals-of-graduates": {
    name: "Доля медалистов среди выпускников 11 классов",
    source: GIA,
    method: "выдано медалей / выпускники",
  },
  "vpr-index-schools": {
    name: "Индекс необъективности ВПР (расчёт: доля школ официального списка или с признаком методики 2019 года)",
    source: FIS,
    method: "ОО с маркером списка, без списка — по методике 2019 года / все ОО",
  },
  "vpr-index-participants": {
    name: "Индекс необъективности ВПР (расчёт: доля участников в школах официального списка или с признаком методики 2019 года)",
    source: FIS,
    method: "участники в этих ОО / все участники, РУ и МА 4–5 классов",
  },
  "vpr-index-markers": {
    name: "Индекс необъективности ВПР (расчёт: число маркеров списка или признаков методики 2019 года)",
    source: FIS,
    method: "сумма маркеров",
  },
  "oge-index-schools": {
    name: "Индекс необъективности ОГЭ (расчёт: завышенный средний балл)",
    source: GIA,
    method: "ОО со средней отметкой РУ или МА выше интервала региона / все ОО",
  },
  "oge-index-participants": {
    name: "Индекс необъективности ОГЭ (расчёт: доля участников в этих школах)",
    source: GIA,
    method: "участники в этих ОО / все участники",
  },
  observers: {
    name: "Доля ОО, обеспеченных общественными/независимыми наблюдателями при проведении оценочных процедур",
    source: "Приказы УО, ОО",
    method: BY_HAND,
  },
  "young-adapted": {
    name: "Доля молодых педагогов, успешно прошедших профессиональную адаптацию",
    source: TEACHERS,
    method: BY_HAND,
  },
  "young-mentored": {
    name: "Доля молодых педагогов, за которыми в ОО закреплены наставники",
    source: "Приказы образовательных организаций",
    method: BY_HAND,
  },
  "young-satisfied": {
    name: "Доля молодых педагогов, удовлетворённых помощью наставников",
    source: TEACHERS,
    method: BY_HAND,
  },
  "plans-made": {
    name: "Доля педагогов, для которых разработаны ИОМы по результатам диагностики профессиональных дефицитов",
    source: TEACHERS,
    method: BY_HAND,
  },
  "plans-done": {
    name: "Доля педагогов, полностью реализовавших ИОМы по результатам диагностики профессиональных дефицитов",
    source: TEACHERS,
    method: BY_HAND,
  },
  "contest-participants": {
    name: "Количество участников профессиональных конкурсов",
    source: TEACHERS,
    method: BY_HAND,
  },
  "contest-winners": {
    name: "Количество победителей и призёров профессиональных конкурсов",
    source: TEACHERS,
    method: BY_HAND,
  },
  speakers: {
    name: "Количество педагогов, принявших участие в региональных методических мероприятиях в качестве спикеров",
    source: TEACHERS,
    method: BY_HAND,
  },
  publications: {
    name: "Количество педагогов, имеющих публикации в профессиональных научно-методических изданиях",
    source: TEACHERS,
    method: BY_HAND,
  },
};

/** The words of an indicator's row, where tables give it. */
export function indicatorWords(id: IndicatorId): IndicatorWords {
  return WORDS[id];
}

/** Whether the target is reached, in words: stands beside the colour. */
export function lightName(light: Light): string {
  return LIGHTS[light];
}

/** Which way an indicator has moved since a year before. */
export function movementName(movement: Movement): string {
  return MOVEMENTS[movement];
}

/** How the columns of change and target work. */
export function lightsNote(amberGap: number): string {
  return `Впишите цель в столбец «Цель»: изменение, динамика и достижение цели пересчитаются сами, и без надстройки. Изменение долей — в процентных пунктах. Что лучше, рост или снижение, у каждого показателя своё. «Близко к цели» — не хватает не больше ${percentText(amberGap)} цели; порог предложен разработчиками и меняется в настройках.`;
}
