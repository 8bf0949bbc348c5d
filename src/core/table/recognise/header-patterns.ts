/** A school's login. */
export const LOGIN = /^(логин( школы| оо)?|пользователь|user|оо ?\(логин школы\))$/;

/** A school's name. */
export const NAME = /^(оо|школа|(название|наименование) (оо|оу|школы)|образовательная организация.*)$/;

/** A municipality. */
export const TERRITORY =
  /^(муниципалитет|муниципальн(ый район|ый округ|ое образование)( .*)?|район|мсу|моуо|мо|ате|территория|groups)$/;

/** The year. */
export const YEAR = /^(год|year)$/;

/** The grade (параллель). */
export const GRADE = /^(класс|параллель)$/;

/** The subject. */
export const SUBJECT = /^(предмет|код предмета.*)$/;

/** A code that stands for a pupil. */
export const PUPIL_CODE = /^(код( участника| обучающегося| ученика)?|code)$/;

/** A school that has a column of its own, as tables of ОГЭ, ЕГЭ and medals head it. */
export const EXAM_SCHOOL =
  /(образовательная организация|образовательное учреждение|^(наименование |название )?о[оу]$|^школа$)/;

/** A municipality that has a column of its own. */
export const EXAM_TERRITORY =
  /^(муниципальное образование|муниципалитет|(наименование |название )?(мсу|моуо|ате|мо)|район)$/;

/** A school's code in РИС ГИА. */
export const SCHOOL_CODE = /^код( (о[оу]|школы|образовательно[а-я]+ .*))?$/;
