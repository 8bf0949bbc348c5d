import { makeStyles } from "@fluentui/react-components";
import type { CardFact } from "../../app/card-fact";
import { classificationPane } from "../../locale/classification-pane";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({ facts: { margin: 0, "& dd": { margin: "0 0 8px" } } });

/** A school's category, conditions, cluster and expected result in words. */
export function CardClassification(props: { readonly facts: readonly CardFact[]; readonly isOpen: boolean }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  return (
    <Fold summary={classificationPane.card} open={props.isOpen}>
      <dl className={`${shared.text} ${styles.facts}`}>
        {props.facts.map(({ label, text }) => (
          <div key={label}>
            <dt className={shared.quiet}>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
