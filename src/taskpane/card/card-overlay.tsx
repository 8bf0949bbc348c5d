import type { Outcome, SchoolCard as Card } from "../../app/session-values";
import type { ShowRow } from "../show-row";
import { FailureBar } from "../shell/failure-bar";
import { SchoolCard } from "./school-card";

/** A school's card, or why it could not be shown. Loaded when the first card is opened. */
export default function CardOverlay(props: {
  readonly outcome: Outcome<Card>;
  /** The classification is what the person came from. */
  readonly isClassOpen: boolean;
  readonly onClose: () => void;
  readonly showRow: ShowRow;
}) {
  const { outcome, isClassOpen, onClose, showRow } = props;
  if (outcome.failure)
    return <FailureBar failed={{ failure: outcome, retry: onClose }} onDismiss={onClose} />;
  return <SchoolCard card={outcome.value} isClassOpen={isClassOpen} onClose={onClose} showRow={showRow} />;
}
