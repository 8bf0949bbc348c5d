import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { excelText } from "../../locale/excel";
import { usePaneStyles } from "../parts/pane-styles";

/** While the open workbook is read for the first time. */
export function ExcelStart() {
  const shared = usePaneStyles();
  return (
    <div className={shared.screen}>
      <p className={shared.text}>{excelText.start}</p>
      <p className={shared.quiet}>
        <LockClosedRegular aria-hidden /> {excelText.private}
      </p>
    </div>
  );
}
