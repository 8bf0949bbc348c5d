import { grouped } from "../../grouped";
import type { Procedure } from "../../model/procedure";
import type { RecognisedTable } from "../../model/recognised-table";
import type { UnitResult } from "../../model/results";
import type { Notice } from "../../notice";
import { sumOfClasses } from "./class-parts";
import type { ResultBuilder } from "./result-builder";

/**
 * Adds together what reports of single classes say, «5А» and «5Б» each with a row for a school: a school has the pupils of
 * the classes that it has; a total counts only where every class has one, since a part must not pass for the whole.
 *
 * @returns A notice for each form whose classes were added (`classes-added`).
 */
export function addClasses(builder: ResultBuilder): Notice[] {
  return [...grouped(builder.ofClasses, ({ table }) => table.form).values()].flatMap((reports) => {
    const classes = grouped(reports, ({ table }) => table.classGroup);
    const units = reports.flatMap(({ table, units: own }) =>
      own.map((unit) => ({ unit, group: table.classGroup })),
    );
    for (const of of grouped(units, ({ unit }) => unitKey(unit)).values()) {
      // The first of two sheets of one class counts, as everywhere.
      const parts = [...grouped(of, ({ group }) => group).values()].flatMap(([first]) => first ?? []);
      const [first] = parts;
      if (first === undefined) continue;
      if (first.unit.level === "school" || parts.length === classes.size)
        builder.reported.push(
          added(
            parts.map(({ unit }) => unit),
            first.unit,
          ),
        );
    }
    return classes.size > 1
      ? [
          addedNotice(
            builder.procedure,
            reports.map(({ table }) => table),
          ),
        ]
      : [];
  });
}

function unitKey({ level, school, name }: UnitResult): string {
  return `${level}|${school?.id ?? name}`;
}

function added(parts: readonly UnitResult[], first: UnitResult): UnitResult {
  if (parts.length === 1) return first;
  const { unread, ...numbers } = sumOfClasses(parts.map((part) => ({ ...part, unread: part.unread ?? [] })));
  const { level, name, school, schoolCount, source } = first;
  const whole = { level, name, school, schoolCount, ...numbers, pupils: null, source };
  return unread.length === 0 ? whole : { ...whole, unread };
}

/** Says that tables of single classes were added together, and which. */
export function addedNotice(procedure: Procedure, tables: readonly RecognisedTable[]): Notice {
  const { exam, subject, grade, year } = procedure;
  const [first] = tables;
  const classes = tables.map(({ classGroup = "" }) => `${String(grade)}${classGroup.toUpperCase()}`);
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  return {
    code: "classes-added",
    place: first?.id ?? null,
    details: { exam, subject, grade, year, classes: [...new Set(classes)], sheets, count: tables.length },
  };
}
