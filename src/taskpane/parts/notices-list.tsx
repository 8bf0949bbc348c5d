import { makeStyles, tokens } from "@fluentui/react-components";
import type { Notice } from "../../core/notice";
import { noticeText } from "../../locale/notices";
import { noticesTogether } from "../../locale/notices-together";
import { noticesText, paneText } from "../../locale/pane";
import { Fold } from "./fold";
import { usePaneStyles } from "./pane-styles";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", display: "flex", flexDirection: "column", gap: "6px" },
  item: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What the analyst should know of the data, one sentence each. */
function NoticesList({ notices }: { readonly notices: readonly Notice[] }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  if (notices.length === 0) return <p className={shared.text}>{paneText.notices.none}</p>;
  return (
    <ul className={styles.list}>
      {notices.map((notice, index) => (
        <li key={`${notice.code}:${notice.place ?? ""}:${String(index)}`} className={styles.item}>
          {noticeText(notice)}
        </li>
      ))}
    </ul>
  );
}

/** The same, folded; nothing when there are none. */
export function NoticesFold({ notices }: { readonly notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  const told = noticesTogether(notices);
  return (
    <Fold summary={noticesText(told.length)}>
      <NoticesList notices={told} />
    </Fold>
  );
}

/** The screen of all notices of the workbook and of the last check. */
export function NoticesScreen({ notices }: { readonly notices: readonly Notice[] }) {
  const shared = usePaneStyles();
  return (
    <div className={shared.screen}>
      <h2 className={shared.heading}>{paneText.notices.title}</h2>
      <NoticesList notices={noticesTogether(notices)} />
    </div>
  );
}
