import { cleanText } from "../cleaning/clean-text";
import { schoolLoginIn } from "../table/schools/school-identity";
import type { SchoolSheet } from "./monthly-run";
import type { RegisteredSchool, SchoolRegister } from "./school-register";
import { nameKey, wordsOf } from "./school-names";

const ID_HEADER = /логин|код|идентификатор|\bid\b|инн|огрн/i;
const NAME_HEADER = /наимен|назван|организац|школ|учрежден|(?<![а-я])оо(?![а-я])/i;
const PLACE_HEADER = /населенн|насел[её]нн|пункт|муниципал|территор|район|адрес|место/i;

/** Reads the schools of a register from a workbook: the sheet and columns that hold most names. */
export function readRegister(sheets: readonly SchoolSheet[]): SchoolRegister | null {
  const read = sheets.map(registerOf).filter((schools) => schools.length > 0);
  const longest = read.reduce<RegisteredSchool[]>((most, of) => (of.length > most.length ? of : most), []);
  return longest.length === 0 ? null : { schools: longest, source: "register" };
}

function registerOf({ cells }: SchoolSheet): RegisteredSchool[] {
  const headerRow = cells.findIndex(
    (row) =>
      row.filter((cell) => NAME_HEADER.test(cleanText(cell))).length > 0 &&
      row.filter((cell) => cleanText(cell) !== "").length >= 1,
  );
  const headers = (cells[headerRow] ?? []).map((cell) => cleanText(cell));
  const body = cells.slice(headerRow + 1);
  const id = headers.findIndex((header) => ID_HEADER.test(header));
  const name = headers.findIndex((header, index) => index !== id && NAME_HEADER.test(header));
  const place = headers.findIndex(
    (header, index) => index !== id && index !== name && PLACE_HEADER.test(header),
  );
  if (name < 0) return [];
  const seen = new Set<string>();
  return body.flatMap((row): RegisteredSchool[] => {
    const text = cleanText(row[name]);
    if (text === "" || wordsOf(text).length === 0) return [];
    const code = id < 0 ? (schoolLoginIn(text) ?? "") : cleanText(row[id]);
    const key = code === "" ? nameKey(`${text} ${place < 0 ? "" : cleanText(row[place])}`) : code;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ id: key, name: text, place: place < 0 ? null : cleanText(row[place]) || null }];
  });
}

/** A register of the schools that the files themselves name: one for each name, never two names for one. */
export function registerOfNames(names: readonly string[]): SchoolRegister {
  const byKey = new Map<string, RegisteredSchool>();
  for (const name of names) {
    const key = nameKey(name);
    const known = byKey.get(key);
    if (key !== "" && (known === undefined || name.length > known.name.length))
      byKey.set(key, { id: key, name, place: null });
  }
  const schools = [...byKey.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { schools, source: "files" };
}
