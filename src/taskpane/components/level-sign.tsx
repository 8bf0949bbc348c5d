import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { EyeFilled } from "@fluentui/react-icons/svg/eye";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { EvidenceLevel } from "../../core/model/check-result";
import { levelName } from "../../locale/level-names";

const useStyles = makeStyles({
  sign: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: 600,
    whiteSpace: "nowrap",
    "& svg": { fontSize: "16px" },
  },
  check: { color: tokens.colorStatusDangerForeground3 },
  attention: { color: tokens.colorStatusWarningForeground3 },
  none: { color: tokens.colorNeutralForeground2 },
  "too-few": { color: tokens.colorNeutralForeground2 },
});

const ICONS = {
  check: WarningFilled,
  attention: EyeFilled,
  none: CheckmarkCircleRegular,
  "too-few": PeopleRegular,
} as const;

/** How strong the evidence is: a sign, words and a colour. */
export function LevelSign({ level }: { readonly level: EvidenceLevel }) {
  const styles = useStyles();
  const Icon = ICONS[level];
  return (
    <span className={mergeClasses(styles.sign, styles[level])}>
      <Icon aria-hidden />
      {levelName(level)}
    </span>
  );
}
