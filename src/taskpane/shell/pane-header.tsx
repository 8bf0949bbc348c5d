import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import type { OpenedWorkbook } from "../../app/session-values";
import { excelText } from "../../locale/excel";
import { filesPane } from "../../locale/files-pane";
import { monthlyStart } from "../../locale/monthly-start";
import { filesCount } from "../../locale/files-text";
import { paneText, sheetsText } from "../../locale/pane";
import { isJoinedSheet } from "../../workbook/joined-sheet";
import type { Door } from "../hooks/pane-state";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  header: { padding: "8px 8px 8px 16px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  top: { display: "flex", alignItems: "center", gap: "8px" },
  brand: { display: "flex", alignItems: "center", gap: "8px", flexGrow: 1, margin: 0 },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: 600 },
  file: { display: "flex", gap: "8px", alignItems: "baseline", paddingRight: "8px", minWidth: 0 },
  fileName: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  facts: { flexShrink: 0, display: "flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
});

/** The product, the workbook, and the two things that are always at hand. */
export function PaneHeader(props: {
  readonly book: OpenedWorkbook | null;
  readonly door: Door;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onSettings: () => void;
  /** Back to the first screen; null where another workbook is opened instead. */
  readonly onLeave: (() => void) | null;
}) {
  const styles = useStyles();
  const { book, door, isBusy } = props;
  const isPage = door === "page";
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.brand}>
          <Eye />
          <span className={styles.name}>{paneText.product}</span>
        </h1>
        {props.onLeave !== null && (
          <HeaderButton
            label={monthlyStart.leave}
            icon={<ArrowLeftRegular />}
            isBusy={isBusy}
            onClick={props.onLeave}
          />
        )}
        {book !== null && (
          <>
            <HeaderButton
              label={isPage ? paneText.openOther : excelText.reread}
              icon={isPage ? <FolderOpenRegular /> : <ArrowClockwiseRegular />}
              isBusy={isBusy}
              onClick={props.onOpen}
            />
            <HeaderButton
              label={paneText.settings}
              icon={<SettingsRegular />}
              isBusy={isBusy}
              onClick={props.onSettings}
            />
          </>
        )}
      </div>
      {book !== null && <FileLine book={book} />}
    </header>
  );
}

function HeaderButton(props: {
  readonly label: string;
  readonly icon: React.JSX.Element;
  readonly isBusy: boolean;
  readonly onClick: () => void;
}) {
  return (
    <Tooltip content={props.label} relationship="label">
      <Button appearance="subtle" icon={props.icon} disabled={props.isBusy} onClick={props.onClick} />
    </Tooltip>
  );
}

function FileLine({ book }: { readonly book: OpenedWorkbook }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { files, isWritable } = book;
  const own = book.sheets.filter(({ name }) => !isJoinedSheet(name));
  const lock = book.structureLocked
    ? paneText.structureLocked
    : own.some(({ isProtected }) => isProtected)
      ? paneText.sheetsProtected
      : null;
  return (
    <>
      <div className={styles.file}>
        <span className={`${shared.text} ${styles.fileName}`} title={book.fileName}>
          {isWritable ? book.fileName : filesCount(files.length)}
        </span>
        <span className={`${shared.quiet} ${styles.facts}`}>
          {lock !== null && <LockClosedRegular role="img" aria-label={lock} />}
          {sheetsText(isWritable ? own.length : book.sheets.length)}
          {isWritable && files.length > 0 && ` ${filesPane.andOthers(filesCount(files.length))}`}
        </span>
      </div>
      {book.savedAsNew && <p className={shared.quiet}>{paneText.savedAsNew}</p>}
    </>
  );
}

/** The product's sign: an eye whose pupil is a chart. */
function Eye() {
  return (
    <svg width="24" height="24" viewBox="0 0 64 64" aria-hidden>
      <rect width="64" height="64" rx="14" fill="#0f548c" />
      <path d="M8 32c6-10.5 14-16 24-16s18 5.500 24 16c-6 10.500-14 16-24 16S14 42.500 8 32z" fill="#fff" />
      <path d="M20 42V34h5v10zM29.500 45V27h5v18zM39 44V22h5v20z" fill="#0f548c" />
    </svg>
  );
}
