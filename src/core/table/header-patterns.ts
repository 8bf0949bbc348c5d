/** Logins of ФИС ОКО. */
export const LOGIN = /^(логин( школы| оо)?|пользователь|user|оо ?\(логин школы\))$/;

/** A municipality, as reports of ВПР head it. */
export const TERRITORY =
  /^(муниципалитет|муниципальн(ый район|ый округ|ое образование)( .*)?|район|мсу|моуо|мо|ате|территория|groups)$/;

/** A column of years. */
export const YEAR = /^(год|year)$/;

/** A school that has a column of its own, as tables of ОГЭ, ЕГЭ and medals head it. */
export const EXAM_SCHOOL =
  /(образовательная организация|образовательное учреждение|^(наименование |название )?о[оу]$|^школа$)/;

/** A municipality that has a column of its own. */
export const EXAM_TERRITORY =
  /^(муниципальное образование|муниципалитет|(наименование |название )?(мсу|моуо|ате|мо)|район)$/;

/** A school's code in РИС ГИА. */
export const SCHOOL_CODE = /^код( (о[оу]|школы|образовательно[а-я]+ .*))?$/;
