import { makeStyles } from "@fluentui/react-components";
import type { ShowRow } from "../show-row";
import { CardFindingBlock } from "./card-finding";
import type { CardSection } from "./card-sections";
import { ChartView } from "../chart/chart-view";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({ section: { display: "flex", flexDirection: "column", gap: "12px" } });

/** A part of a school's card: its heading, then its signs or its plots. */
export function CardSectionBlock(props: { readonly section: CardSection; readonly showRow: ShowRow }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { id, title, about, findings, plots } = props.section;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        <h3 id={id} tabIndex={-1} className={shared.heading}>
          {title}
        </h3>
        {about !== null && <p className={shared.quiet}>{about}</p>}
      </div>
      {findings.map((finding, index) => (
        <CardFindingBlock key={index} finding={finding} showRow={props.showRow} />
      ))}
      {plots.map(({ picture }) => (
        <ChartView key={picture.id} picture={picture} />
      ))}
    </section>
  );
}
