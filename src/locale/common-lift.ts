import { commonLift, type CommonLift } from "../core/run/common-lift";
import type { CheckRun } from "../core/run/check-run";

const LINES: Readonly<Record<CommonLift, string>> = {
  region: "",
  curve:
    "Для вывода школы сравнены между собой, границы отметок — и с ровной кривой: другое завышение, общее для всех школ, так не видно.",
  nothing: "Для вывода школы сравнены между собой: завышение, общее для всех школ, так не видно.",
};

/** What the conclusion cannot see: results lifted in all schools alike; empty where that is not so, or nobody was judged. */
export function commonLiftLine(run: CheckRun): string {
  const seen = commonLift(run);
  return seen === null ? "" : LINES[seen];
}
