import type { SchoolChoice } from "../../app/session-roadmap-api";

/** Schools whose names have every typed word, in any case of letters; all of them when nothing is typed. */
export function matchingSchools(schools: readonly SchoolChoice[], typed: string): SchoolChoice[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return schools.filter(({ name }) => {
    const own = plain(name);
    return words.every((word) => own.includes(word));
  });
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}
