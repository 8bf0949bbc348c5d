import { fileBase, type AlignedForm, type HeadText } from "./aligned-form";
import type { CleaningDecisions } from "./cleaning-decisions";
import { withoutFileWords } from "./file-words";
import { readMonthText } from "./monthly-dates";
import { schoolTexts } from "./school-texts";
import type { MonthId } from "./monthly-file";
import type { Question } from "./question";
import { nameKey, SchoolNames, wordsOf } from "./school-names";
import type { RegisteredSchool, SchoolRegister } from "./school-register";

/** Which school a file is of. */
export interface FoundSchool {
  readonly school: RegisteredSchool | null;
  /** Where its name stands; null where it stands nowhere in the file. */
  readonly at: HeadText | null;
  /** The question that has to be answered, or was. */
  readonly question: Question | null;
}

/**
 * The school of each file: by what stands above its table, else by its name. What could be two schools is asked, once for
 * all files that say the same.
 *
 * Source: docs/monthly.md#schools.
 *
 * @param byNumbers The school of a file among several by its numbers of last month; null where they tell nothing.
 */
export function findSchools(
  forms: readonly { readonly form: AlignedForm; readonly month: MonthId | null }[],
  register: SchoolRegister,
  decisions: CleaningDecisions,
  byNumbers: (
    form: AlignedForm,
    month: MonthId | null,
    among: readonly RegisteredSchool[],
  ) => RegisteredSchool | null,
): { readonly found: readonly FoundSchool[]; readonly questions: readonly Question[] } {
  const names = new SchoolNames(register);
  const questions = new Map<string, Question>();
  // One name in the rows of two books may be two schools, as in two files.
  const books = forms.flatMap(({ form }) => (form.schoolName === "" ? [fileKey(form.file)] : []));
  const isOneBook = new Set(books).size < 2;
  const found = forms.map(({ form, month }): FoundSchool => {
    const told = register.source === "files" && form.schoolKey !== null ? names.byId(form.schoolKey) : null;
    if (told !== null) return { school: told, at: null, question: null };
    const { at, sure, candidates, said } = candidatesOf(form, names);
    if (sure !== null) return { school: sure, at, question: null };
    const known = candidates.length > 1 ? byNumbers(form, month, candidates) : null;
    const id = `school:${nameKey(said)}@${form.schoolName === "" && isOneBook ? "" : fileKey(form.file)}`;
    const answer = decisions.answers[id];
    if (answer === undefined && known !== null) return { school: known, at, question: null };
    const offered = candidates.length > 0 ? candidates : register.schools;
    const question = withFile(questions.get(id), { id, said, offered, answer, file: form.file });
    questions.set(id, question);
    const chosen = register.schools.find((school) => school.id === question.answer);
    return { school: chosen ?? null, at, question };
  });
  // The last one of an id has all its files.
  return {
    found: found.map((of) => ({ ...of, question: questions.get(of.question?.id ?? "") ?? null })),
    questions: [...questions.values()],
  };
}

interface Asked {
  readonly id: string;
  readonly said: string;
  readonly offered: readonly RegisteredSchool[];
  readonly answer: string | undefined;
  readonly file: string;
}

function withFile(known: Question | undefined, { id, said, offered, answer, file }: Asked): Question {
  if (known !== undefined) return { ...known, fileNames: [...known.fileNames, file], cells: known.cells + 1 };
  const options = offered.map((school) => ({ id: school.id, label: school.name }));
  const isOffered = answer !== undefined && options.some((option) => option.id === answer);
  return {
    ...{ id, kind: "school", subject: said, written: said === "" ? [] : [said], options },
    ...{ answer: isOffered ? answer : null, fileNames: [file], cells: 1 },
  };
}

interface Candidates {
  readonly at: HeadText | null;
  readonly sure: RegisteredSchool | null;
  readonly candidates: readonly RegisteredSchool[];
  /** The name as it stands. */
  readonly said: string;
}

function candidatesOf(form: AlignedForm, names: SchoolNames): Candidates {
  const base = form.schoolName;
  const heads = schoolTexts(form);
  for (const at of heads) {
    const school = names.byId(at.text);
    if (school !== null) return { at, sure: school, candidates: [school], said: at.text };
  }
  // A code in a row of a table of several schools is no number of theirs.
  const named = form.schoolName === "" ? heads.filter(({ text }) => !/^[\d\s-]+$/.test(text)) : heads;
  const matches = named
    .map((at) => ({ at, match: names.named(at.text) }))
    .filter(({ match }) => match.schools.length > 0);
  const one = matches.find(({ match }) => match.schools.length === 1) ?? matches[0];
  const inName = names.inFileName(withoutFileWords(base));
  if (one !== undefined) {
    const { at, match } = one;
    const [only] = match.schools;
    if (only !== undefined && match.schools.length === 1)
      return { at, sure: only, candidates: [only], said: at.text };
    const both = match.schools.filter((school) => inName.schools.includes(school));
    const [agreed] = both;
    const isAgreed = both.length === 1 && agreed !== undefined && match.isExact;
    return { at, sure: isAgreed ? agreed : null, candidates: match.schools, said: at.text };
  }
  const [only] = inName.schools;
  const login = names.byId(base);
  const said = schoolText(heads);
  if (said === "" || wordsOf(said).length === 0) {
    const sure = login ?? (inName.schools.length === 1 ? (only ?? null) : null);
    return { at: null, sure, candidates: inName.schools, said: base };
  }
  // A name that is nobody's is never overruled by the file's.
  const isOther = looksLikeSchool(said, names);
  const sure = isOther ? null : (login ?? (inName.schools.length === 1 ? (only ?? null) : null));
  return {
    at: isOther ? (heads[0] ?? null) : null,
    sure,
    candidates: inName.schools,
    said: isOther ? said : base,
  };
}

/** The first text above the table that the school typed. */
function schoolText(heads: readonly HeadText[]): string {
  return heads[0]?.text ?? "";
}

/** It has a word of schools beside what no school has. */
function looksLikeSchool(text: string, names: SchoolNames): boolean {
  return wordsOf(text).some((word) => !/^\d+$/.test(word) && names.named(word).schools.length > 0);
}

/** What stays of a file's name from month to month. */
function fileKey(file: string): string {
  const base = withoutFileWords(fileBase(file)).toLowerCase().replaceAll("ё", "е");
  const words = base.split(/[^а-яa-z0-9№]+/).filter((word) => word !== "" && readMonthText(word) === null);
  return words.join(" ");
}
