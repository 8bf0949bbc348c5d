import { useEffect, useRef, type RefObject } from "react";
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import type { SheetInfo } from "../app/session-values";
import { sheetOrigin } from "../core/table/recognise/sheet-origin";
import { paneText } from "../locale/pane";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: { width: "max-content" },
  tab: { display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  own: { color: tokens.colorBrandForeground1 },
});

/** Keeps the chosen tab in view: when another is chosen, sheets come or go, or the strip gets more or less room. */
function useChosenInView(
  bar: RefObject<HTMLElement | null>,
  selected: string,
  sheets: readonly SheetInfo[],
): void {
  const names = sheets.map(({ name }) => name).join("\n");
  useEffect(() => {
    const { current } = bar;
    if (current === null) return;
    function show(): void {
      current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    // Told at once, and again when a strip that was away is shown.
    const watch = new ResizeObserver(show);
    watch.observe(current);
    show();
    return () => watch.disconnect();
  }, [bar, selected, names]);
}

/** The sheets' tabs, below the grid as in Excel; a locked or hidden one says so. */
export function SheetTabs(props: {
  readonly sheets: readonly SheetInfo[];
  readonly selected: string;
  readonly onSelect: (sheet: string) => void;
}) {
  const styles = useStyles();
  const bar = useRef<HTMLElement>(null);
  useChosenInView(bar, props.selected, props.sheets);
  return (
    <nav ref={bar} className={styles.bar} aria-label={paneText.page.sheets}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={props.selected}
        onTabSelect={(_event, data) => props.onSelect(String(data.value))}
      >
        {props.sheets.map(({ name, isProtected, isHidden, own }) => (
          <Tab key={name} value={name}>
            <span className={styles.tab}>
              {isProtected && <LockClosedRegular role="img" aria-label={paneText.page.protectedSheet} />}
              {isHidden && <EyeOffRegular role="img" aria-label={paneText.page.hiddenSheet} />}
              <span className={own ? styles.own : undefined}>{sheetOrigin(name, "").sheetName}</span>
            </span>
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
