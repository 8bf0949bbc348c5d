import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { EyeFilled } from "@fluentui/react-icons/svg/eye";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { EvidenceLevel } from "../../core/model/check-result";
import { levelName } from "../../locale/level-names";
import { Sign, type SignLook } from "./sign";

const LOOKS: Readonly<Record<EvidenceLevel, SignLook>> = {
  check: { Icon: WarningFilled, tone: "strong" },
  attention: { Icon: EyeFilled, tone: "warning" },
  none: { Icon: CheckmarkCircleRegular, tone: "quiet" },
  few: { Icon: PeopleRegular, tone: "quiet" },
};

/** How strong the evidence is: a sign, words and a colour. */
export function LevelSign({ level }: { readonly level: EvidenceLevel }) {
  return <Sign look={LOOKS[level]}>{levelName(level)}</Sign>;
}
