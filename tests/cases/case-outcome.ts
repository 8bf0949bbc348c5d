import { itemPoints } from "../../src/core/model/item-points";
import { procedureKey } from "../../src/core/model/procedure";
import type { ExamUnit } from "../../src/core/model/exam-results";
import type { MedalRecords } from "../../src/core/model/medals";
import type { RecheckResults } from "../../src/core/model/rechecks";
import type { SchoolRiskFactors } from "../../src/core/model/risk-factors";
import type { ListedSchool } from "../../src/core/model/school-list";
import type { UnitResult } from "../../src/core/model/results";
import { readRecords } from "../../src/core/table/read-records";
import { recogniseTables } from "../../src/core/table/recognise-tables";
import type { Notice } from "../../src/core/notice";
import type { WorkbookRecords } from "../../src/core/model/workbook-records";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

/** What recognising and reading made of a workbook, short enough to be checked by eye in `expected.json`. */
export function caseOutcome(workbook: WorkbookSnapshot): object {
  const { tables, notices } = recogniseTables(workbook, {});
  const records = readRecords(workbook, tables, []);
  return {
    tables: tables.map((table) => ({
      id: table.id,
      form: table.form,
      procedure: [table.exam, fact(table.subject), fact(table.grade), fact(table.year)].join(" "),
      maximum: table.maximum,
      dataRows: table.dataRows,
      schoolCount: table.schoolCount,
      questions: table.questions,
      excluded: table.excluded,
    })),
    procedures: records.procedures.map(({ procedure, maximum, scale, country, region, territories, schools }) => ({
      procedure: procedureKey(procedure),
      maximum,
      scale: scale === null ? null : [scale.from3, scale.from4, scale.from5],
      country: country === null ? null : unitLine(country),
      region: region === null ? null : unitLine(region),
      territories: territories.map(unitLine),
      schools: schools.map((unit) => ({ id: unit.school?.id, territory: unit.school?.territory, ...unitLine(unit) })),
    })),
    exams: records.exams.map(({ procedure, region, territories, schools }) => ({
      procedure: procedureKey(procedure),
      region: region === null ? null : examLine(region),
      territories: territories.map(examLine),
      schools: schools.map((unit) => ({ id: unit.school?.id, territory: unit.school?.territory, ...examLine(unit) })),
    })),
    markers: records.markers.map(({ year, school, markers }) => {
      return [year, school.id, ...markers.map(({ grade, subject }) => `${String(grade)} ${subject}`)].join(" ");
    }),
    ...(records.medals === null ? {} : { medals: medalLines(records.medals) }),
    ...(records.rechecks.length === 0 ? {} : { rechecks: records.rechecks.map(recheckLine) }),
    ...monitoringLines(records),
    ...(records.lists.length === 0 ? {} : { lists: records.lists.map(listLine) }),
    ...(records.riskFactors.length === 0 ? {} : { riskFactors: records.riskFactors.map(factorsLine) }),
    notices: [...notices, ...records.notices].map(noticeLine),
  };
}

/** What tables of two scores, of indicators and of the kinds of schools say; nothing where there are none. */
function monitoringLines({ progress, indicators, contexts }: WorkbookRecords): object {
  return {
    ...(contexts.length === 0 ? {} : { contexts: contexts.map(({ school }) => school.id) }),
    ...(progress.length === 0
      ? {}
      : {
          progress: progress.map(({ subject, schools, pupils }) => ({
            subject,
            schools: schools.map(({ id }) => id),
            pupils: pupils.map(({ group, earlier, later }) => `${group} ${String(earlier)} ${String(later)}`),
          })),
        }),
    ...(indicators.length === 0
      ? {}
      : { indicators: indicators.map(({ name, unit, values }) => `${unit} ${values.map(String).join(" ")} | ${name}`) }),
  };
}

function listLine({ school, year, groups }: ListedSchool): string {
  const told = Object.entries(groups).map(([group, is]) => `${group} ${is ? "yes" : "no"}`);
  return [school.id, year ?? "?", ...told].join(" | ");
}

function factorsLine({ school, factors }: SchoolRiskFactors): string {
  return [school.id, ...factors.map(({ number, significance }) => `${number}=${significance}`)].join(" ");
}

function unitLine({ name, participants, schoolCount, marks, histogram, journal, pupils }: UnitResult): object {
  return {
    name,
    participants,
    schoolCount,
    marks: marks?.map(shown).join(" ") ?? null,
    histogram: histogram?.map(shown).join(" ") ?? null,
    journal: journal === null ? null : Object.values(journal).map(String).join(" "),
    scores: pupils?.map((pupil) => {
      const { score, scoreAsGiven, journalMark } = pupil;
      return `${String(score)} (${String(scoreAsGiven)}), journal ${String(journalMark)}: ${itemPoints(pupil).join(" ")}`;
    }),
  };
}

function examLine({ name, participants, below, high, marks, meanMark, meanScore }: ExamUnit): object {
  return { name, participants, below, high, marks: marks?.join(" ") ?? null, meanMark, meanScore };
}

function medalLines({ claims, counts }: MedalRecords): string[] {
  return [
    ...claims.map(({ school, year, isAnnounced, degree, russian, others, baseMark, isConfirmed, isAwarded }) => {
      const other = others.map(({ subject, points }) => `${subject ?? "best"} ${String(points)}`).join(", ");
      const told = [`announced ${String(isAnnounced)}`, `degree ${String(degree)}`, `ru ${String(russian)}`, other];
      const outcome = [`base ${String(baseMark)}`, `confirmed ${String(isConfirmed)}`, `awarded ${String(isAwarded)}`];
      return `${String(year)} ${school.id}: ${[...told, ...outcome].join("; ")}`;
    }),
    ...counts.map(({ school, year, source, ...numbers }) => {
      const told = Object.entries(numbers).map(([key, count]) => `${key} ${String(count)}`);
      return `${String(year)} ${school.id} row ${String(source.row)}: ${told.join("; ")}`;
    }),
  ];
}

function recheckLine({ school, procedure, works, changed, lowered, raised }: RecheckResults): string {
  const counts = [works, changed, lowered, raised].map(String);
  return `${procedureKey(procedure)} ${school.id}: ${counts.join(" ")}`;
}

/** Four decimals: expected.json is for eyes. */
function shown(count: number): number {
  return Number(count.toFixed(4));
}

function noticeLine({ code, place, details }: Notice): string {
  const { count, first } = details;
  return [code, place, count, Array.isArray(first) ? first.join(" ") : first]
    .filter((part) => part !== undefined && part !== null)
    .join(" | ");
}

function fact(value: { readonly value: string | number; readonly from: string } | null): string {
  return value === null ? "?" : `${String(value.value)}(${value.from})`;
}
