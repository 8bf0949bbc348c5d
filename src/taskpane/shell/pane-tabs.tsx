import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { chartPane } from "../../locale/chart-pane";
import { classificationPane } from "../../locale/classification-pane";
import { meetingStart } from "../../locale/meeting-start";
import { monthlyStart } from "../../locale/monthly-start";
import { paneText } from "../../locale/pane";
import { roadmapPane } from "../../locale/roadmap-pane";
import { OVERVIEW_PARTS, type Screen } from "../screen";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { color: tokens.colorNeutralForeground2, marginLeft: "4px", fontWeight: 400 },
});

/** What stands under the three dots after a check; and before one. */
const MORE_AFTER = [
  "meeting",
  ...OVERVIEW_PARTS,
  "analysis",
  "roadmap",
  "monthly",
  "notices",
  "methods",
  "settings",
] as const;
const MORE_BEFORE = ["meeting", "roadmap", "analysis", "monthly", "notices", "methods", "settings"] as const;
const NAMES = {
  ...paneText.tabs,
  ...classificationPane.tabs,
  meeting: meetingStart.tab,
  roadmap: roadmapPane.title,
  analysis: chartPane.tab,
  monthly: monthlyStart.tab,
};

/** The sections of the pane; what does not fit 350 px is under the three dots. */
export function PaneTabs(props: {
  readonly screen: Screen;
  readonly tableCount: number;
  readonly hasResult: boolean;
  readonly isBusy: boolean;
  readonly onSelect: (screen: Screen) => void;
}) {
  const styles = useStyles();
  const { screen, tableCount, hasResult, isBusy, onSelect } = props;
  const tabs: readonly ("tables" | "findings" | "schools")[] = hasResult
    ? ["tables", "findings", "schools"]
    : ["tables"];
  const more = hasResult ? MORE_AFTER : MORE_BEFORE;
  return (
    <nav className={styles.bar} aria-label={paneText.tabs.label}>
      <TabList
        size="small"
        selectedValue={screen}
        disabled={isBusy}
        onTabSelect={(_event, data) => onSelect(data.value as Screen)}
      >
        {tabs.map((id) => (
          <Tab key={id} value={id} id={`tab-${id}`} aria-controls="pane-screen">
            {paneText.tabs[id]}
            {id === "tables" && <span className={styles.count}>{tableCount}</span>}
          </Tab>
        ))}
      </TabList>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance={more.some((id) => id === screen) ? "secondary" : "subtle"}
            disabled={isBusy}
            icon={<MoreHorizontalRegular />}
            aria-label={paneText.tabs.more}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {more.map((id) => (
              <MenuItem key={id} onClick={() => onSelect(id)}>
                {NAMES[id]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </nav>
  );
}
