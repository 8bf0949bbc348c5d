import type { School } from "../../core/model/school";

/** Whether a school's name or login has what is typed, in any case of letters. */
export function isSchoolNamed({ name, login }: Pick<School, "name" | "login">, typed: string): boolean {
  return `${name} ${login ?? ""}`.toLocaleLowerCase("ru").includes(typed.trim().toLocaleLowerCase("ru"));
}
