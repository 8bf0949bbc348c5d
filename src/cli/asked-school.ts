import type { School } from "../core/model/school";
import type { CheckRun } from "../core/run/check-run";
import { named, schoolsOf } from "../core/roadmap/trigger-reason";
import { isSchoolNamed } from "../core/table/schools/is-school-named";
import { callText } from "../locale/cli";
import { WrongCall } from "./command-line";

/**
 * The school that «--who» names: by its whole name, login or code, else the only one that a search in the pane finds.
 *
 * @throws {WrongCall} No school is called so, or several are.
 */
export function askedSchool(run: CheckRun, asked: string): School {
  const schools = schoolsOf(run);
  const whole = named(schools, [asked]);
  const found = whole.length > 0 ? whole : schools.filter((school) => isSchoolNamed(school, asked));
  const [school, ...others] = found;
  if (school === undefined) throw new WrongCall(callText.noSuchSchool(asked));
  if (others.length > 0) throw new WrongCall(callText.severalSchools(asked, found.map(labelOf)));
  return school;
}

/** With what tells it from another school of its name. */
function labelOf({ name, login, id }: School): string {
  return `${name} (${login ?? id})`;
}
