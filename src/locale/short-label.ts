/** Words that names of schools begin with, and what everyone writes for them. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /(?:муниципальное|государственное|областное|краевое|частное)(?: (?:бюджетное|казённое|казенное|автономное))? (?:обще)?образовательное(?: (?:бюджетное|казённое|казенное|автономное))? учреждение/iu,
    "",
  ],
  [/средняя (?:общеобразовательная )?школа/iu, "СОШ"],
  [/основная (?:общеобразовательная )?школа/iu, "ООШ"],
  [/начальная (?:общеобразовательная )?школа\s*[—–-]\s*детский сад/iu, "НШ-ДС"],
  [/начальная (?:общеобразовательная )?школа/iu, "НОШ"],
];
/** What a school is named after and what it teaches more of: neither is said where the name has no room. */
const HONOUR =
  / (?:имени|им\.) [^«»№]*?(?=[»"№]|,| (?:город|сел|посёлк|поселк|деревн|станиц|хутор|аул|улус)[а-я]*(?= )| (?:г|с|п|д|ст|х|пгт)\. |$)| с углубл[её]нным изучением [^«»№,]*?(?=[»"№,]|$)/gu;

/** Kinds of places as everyone writes them, and the region at the end, which is that of all schools. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/ (?:пос[её]лка городского типа) (?=[А-ЯЁ])/gu, " пгт "],
  [/ (?:рабочего )?пос[её]лка (?=[А-ЯЁ])/gu, " п. "],
  [/ сел[оа] (?=[А-ЯЁ])/gu, " с. "],
  [/ город[а]? (?=[А-ЯЁ])/gu, " г. "],
  [/ деревн[иья] (?=[А-ЯЁ])/gu, " д. "],
  [/ станиц[аы] (?=[А-ЯЁ])/gu, " ст. "],
  [/ хутора? (?=[А-ЯЁ])/gu, " х. "],
  [/ муниципального округа/gu, " МО"],
  [/ муниципального района/gu, " МР"],
  [/ городского округа/gu, " ГО"],
  [/(?<= (?:МО|МР|ГО|района)),? (?:[А-ЯЁ][а-яё-]+ (?:края|области)|Республики [А-ЯЁ][а-яё-]+)$/u, ""],
];

/** Names longer than this are shortened in charts. */
const LONGEST_LABEL = 34;
/** Letters of a name in a sentence that names several. */
export const IN_SENTENCE = 60;
/** Letters of a name in a table: longer ones are said as everyone says them. */
const IN_TABLE = 60;
/** The part of what is kept that stands before the gap: the village, at the end, tells schools apart. */
const BEFORE = 0.45;
/** The most of it that stands before the gap where the school's number is so far from the beginning. */
const MOST_BEFORE = 0.7;

/** A name that fits beside a bar or in a title; the table has it whole. */
export function shortLabel(name: string, longest = LONGEST_LABEL): string {
  const plain = spaced(name);
  if (plain.length <= longest) return plain;
  const known = everyday(plain);
  if (known.length <= longest) return known;
  const bare = spaced(known.replaceAll(HONOUR, ""));
  if (bare.length <= longest) return bare;
  const placed = PLACES.reduce((text, [pattern, short]) => text.replace(pattern, short), bare);
  return placed.length <= longest ? placed : gapped(placed, longest);
}

/** A school's name where nothing beside it says that it is one: «17» is «школа 17». */
export function schoolLabel(name: string, longest = LONGEST_LABEL): string {
  const plain = spaced(name);
  return /^№? ?\d+$/.test(plain) ? `школа ${plain}` : shortLabel(name, longest);
}

/** The same where a title begins with it. */
export function schoolHeading(name: string, longest: number): string {
  const label = schoolLabel(name, longest);
  return label === spaced(name) ? label : label.slice(0, 1).toUpperCase() + label.slice(1);
}

/** The first words of a sentence that has no room: a direction or a measure is told by how it begins. */
export function shortSentence(text: string, longest = LONGEST_LABEL): string {
  const plain = spaced(text);
  if (plain.length <= longest) return plain;
  // «…образования в» would end with a word that says nothing alone.
  const words = plain
    .slice(0, longest)
    .replace(/\S*$/, "")
    .replace(/(?:[\s,;:.–—-]|\s[а-яё]{1,3}(?=[\s,]))+$/iu, "");
  return `${words === "" ? plain.slice(0, longest - 1) : words}…`;
}

/** A name in a table: nothing of it is left out but the long form of its organisation, which made rows of nine lines. */
export function tableName(name: string): string {
  const plain = spaced(name);
  return plain.length <= IN_TABLE ? plain : everyday(plain);
}

function everyday(name: string): string {
  return spaced(KNOWN.reduce((text, [pattern, short]) => text.replace(pattern, short), name));
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The school's number stays, whatever stands before it. */
function gapped(name: string, longest: number): string {
  const number = /№\s*\d+[»"]?/.exec(name);
  const numberEnd = number === null ? 0 : number.index + number[0].length;
  const half = Math.floor((longest - 1) * BEFORE);
  const before = numberEnd > half && numberEnd <= longest * MOST_BEFORE ? numberEnd : half;
  const start = wholeStart(name, before);
  return `${start}…${wholeEnd(name, name.length - (longest - 1 - start.length))}`;
}

/** What stands before a place of a name, without a piece of a word: «Ч…» says nothing. A word alone is cut. */
function wholeStart(name: string, end: number): string {
  const cut = name.slice(0, end);
  const whole = /\s/.test(name.charAt(end)) || !cut.includes(" ") || /№\s*\d+[»"]?$/.test(cut);
  return (whole ? cut : cut.replace(/\s\S*$/, "")).trimEnd();
}

/** The same of what stands after it. */
function wholeEnd(name: string, start: number): string {
  const cut = name.slice(start);
  const whole = /\s/.test(name.charAt(start - 1)) || !/\s\S/.test(cut);
  return (whole ? cut : cut.replace(/^\S*\s/, "")).trimStart();
}
