import { makeStyles, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { paneText } from "../locale/pane";

const useStyles = makeStyles({
  box: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "8px",
    padding: "24px",
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: "48px" },
  text: { margin: 0, fontSize: tokens.fontSizeBase400 },
  about: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** In place of the sheets, before a workbook is opened. */
export function NothingOpen() {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <TableRegular className={styles.icon} aria-hidden />
      <p className={styles.text}>{paneText.page.nothingOpen}</p>
      <p className={styles.about}>{paneText.page.nothingOpenAbout}</p>
    </div>
  );
}
