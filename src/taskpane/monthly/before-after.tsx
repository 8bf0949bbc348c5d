import { mergeClasses } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { Cell } from "../../workbook/cell";
import { monthlyCellText } from "../../locale/monthly-cell";
import { monthlyPane } from "../../locale/monthly-pane";
import { useMonthStyles } from "./month-styles";

/** A cell as it stood and as it becomes; what is read out says which is which. */
export function BeforeAfter({ before, after }: { readonly before: Cell; readonly after: Cell }) {
  const styles = useMonthStyles();
  const { changes } = monthlyPane;
  return (
    <span className={styles.wrap}>
      <span className={styles.hidden}>{changes.before} </span>
      <del className={mergeClasses(styles.value, styles.was)}>{monthlyCellText(before)}</del>
      <ArrowRightRegular className={styles.arrow} aria-hidden />
      <span className={styles.hidden}>, {changes.after} </span>
      <ins className={mergeClasses(styles.value, styles.is)}>{monthlyCellText(after)}</ins>
    </span>
  );
}
