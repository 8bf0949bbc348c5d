import { ArrowTrendingDownRegular } from "@fluentui/react-icons/svg/arrow-trending-down";
import { ArrowTrendingRegular } from "@fluentui/react-icons/svg/arrow-trending";
import { FlagFilled } from "@fluentui/react-icons/svg/flag";
import { PeopleCommunityRegular } from "@fluentui/react-icons/svg/people-community";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { SchoolGroup } from "../../core/classify/school-groups";
import { groupName } from "../../locale/classification-pane";
import { Sign, type SignLook } from "./sign";

/** A school that is in both groups shows the signs of the two. */
export type SignedGroup = Exclude<SchoolGroup, "both">;

const LOOKS: Readonly<Record<SignedGroup, SignLook>> = {
  low: { Icon: FlagFilled, tone: "strong" },
  risk: { Icon: WarningRegular, tone: "warning" },
  adverse: { Icon: PeopleCommunityRegular, tone: "brand" },
  below: { Icon: ArrowTrendingDownRegular, tone: "warning" },
  resilient: { Icon: ArrowTrendingRegular, tone: "brand" },
  "no-data": { Icon: QuestionCircleRegular, tone: "quiet" },
};

/** A group that a school is in: a sign, words and a colour. */
export function GroupSign({ group }: { readonly group: SignedGroup }) {
  return <Sign look={LOOKS[group]}>{groupName(group)}</Sign>;
}
