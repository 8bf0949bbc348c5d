import { mergeClasses } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../core/model/check-result";
import { useMonthStyles } from "./month-styles";

const SIGNS = {
  alert: { Icon: ErrorCircleFilled, style: "bad" },
  warn: { Icon: WarningRegular, style: "doubt" },
  info: { Icon: InfoRegular, style: "soft" },
} as const;

/** How weighty a remark is; a word says it beside. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  const styles = useMonthStyles();
  const { Icon, style } = SIGNS[severity];
  return <Icon className={mergeClasses(styles.sign, styles[style])} aria-hidden />;
}
