import type { RecognisedTable } from "../../model/recognised-table";
import type { Notice } from "../../notice";
import { examColumnOf } from "../recognise/exam-columns";
import { columnsOf } from "../recognise/table-cells";

/** «81–100», «от 81 балла», «более 80 баллов»; «не более 80» and «80 и более» are others. */
const WITHOUT_80 = /(?<!\d)81(?!\d)|(?<!не )(?<![а-я])(более|больше|выше|свыше) (чем )?80(?!\d)/i;

/**
 * Says of a table of exams that its high scores begin above 80 points: who has 80 is not among them.
 *
 * Source: docs/methods.md#ege-minima (high scores are 80 to 100).
 *
 * @returns One notice (`high-without-80`) with the `header`; empty where none is so.
 */
export function highWithout80(table: RecognisedTable): Notice[] {
  const { id, sheet } = table;
  const found = columnsOf(table, "exam:").find(
    (of) => examColumnOf(of)?.measure === "high" && WITHOUT_80.test(of.header),
  );
  if (found === undefined) return [];
  return [{ code: "high-without-80", place: id, details: { sheet, header: found.header } }];
}
