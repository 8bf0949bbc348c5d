import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { roadmapPane, sectionCountText } from "../../locale/roadmap-pane";
import type { ShownSection } from "./roadmap-choices";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  section: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    padding: "10px 0 6px",
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  tick: { marginLeft: "-8px" },
  name: { flexGrow: 1, paddingTop: "6px", overflowWrap: "anywhere" },
  count: { flexShrink: 0, paddingTop: "8px", whiteSpace: "nowrap" },
});

/** The name of a section, how many of its measures are ticked, and a tick for all of them. */
export function RoadmapSection(props: {
  readonly section: ShownSection;
  readonly onTick: (isOn: boolean) => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { section, onTick } = props;
  const { name, rows, ticked } = section;
  const state = ticked === 0 ? false : ticked === rows.length ? true : "mixed";
  return (
    <div className={styles.section}>
      {rows.length > 0 && (
        <Checkbox
          className={styles.tick}
          checked={state}
          aria-label={`${roadmapPane.rows.allOfSection}: ${name}`}
          onChange={() => onTick(state !== true)}
        />
      )}
      <h3 className={`${shared.subheading} ${styles.name}`}>{name}</h3>
      {rows.length > 0 && (
        <span className={`${shared.quiet} ${styles.count}`}>{sectionCountText(ticked, rows.length)}</span>
      )}
    </div>
  );
}
