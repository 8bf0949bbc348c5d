import type { CheckResult } from "../core/model/check-result";
import { CHECK_WORDS } from "./checks/all-check-words";
import { numberDetail } from "./finding-details";
import { countText, NOUNS, numberText } from "./number-text";

/** «4 МА, 2021: накопление у границы отметки»; without a sign, whose works they are. */
export function schoolChartTitle(procedure: string, signal: CheckResult | null): string {
  if (signal === null) return `${procedure}: работы школы на фоне муниципалитета и региона`;
  const boundary = boundaryText(signal);
  return `${procedure}: ${boundary ?? CHECK_WORDS[signal.check].signal}`;
}

/** «на границе отметки «4» 39 работ из 45 (обычно 22)»; null of other checks. */
function boundaryText(signal: CheckResult): string | null {
  const mark = numberDetail(signal, "mark");
  if (mark === null) return null;
  const [at, total, expected] = ["at", "total", "expected"].map((key) =>
    numberDetail(signal, `${key}${String(mark)}`),
  );
  if (at == null || total == null) return null;
  const usual = expected == null ? "" : ` (обычно ${numberText(expected)})`;
  return `на границе отметки «${String(mark)}» ${countText(at, NOUNS.work)} из ${numberText(total)}${usual}`;
}
