import { makeStyles } from "@fluentui/react-components";
import type { ClassLine as Line } from "../../app/classes-view";
import type { SchoolGroup } from "../../core/classify/school-groups";
import { GroupSign, type SignedGroup } from "../parts/group-sign";
import { ListLine } from "../parts/list-line";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({ signs: { display: "flex", flexWrap: "wrap", gap: "0 12px" } });

/** A classified school in the list: its name, its groups, and why. */
export function ClassLine(props: { readonly view: Line; readonly onOpen: (schoolId: string) => void }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { school, groups, reason } = props.view;
  const signs = groups.filter(hasSign);
  return (
    <ListLine name={school.name} schoolId={school.id} onOpen={() => props.onOpen(school.id)}>
      {signs.length > 0 && (
        <span className={styles.signs}>
          {signs.map((group) => (
            <GroupSign key={group} group={group} />
          ))}
        </span>
      )}
      {reason !== "" && <span className={shared.quiet}>{reason}</span>}
    </ListLine>
  );
}

function hasSign(group: SchoolGroup): group is SignedGroup {
  return group !== "both";
}
