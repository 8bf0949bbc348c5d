import type { CheckId } from "../core/model/check-result";
import { CHECK_WORDS } from "./checks/all-check-words";

/** «4 МА, 2021: накопление у границы отметки»; without a sign, whose works they are. */
export function schoolChartTitle(procedure: string, check: CheckId | null): string {
  return check === null
    ? `${procedure}: работы школы на фоне муниципалитета и региона`
    : `${procedure}: ${CHECK_WORDS[check].signal}`;
}
