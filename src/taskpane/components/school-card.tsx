import { useEffect, useRef, type KeyboardEvent } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { SchoolCard as Card } from "../../app/session-api";
import { paneText } from "../../locale/pane";
import type { ShowRow } from "../show-row";
import { CardFindingBlock } from "./card-finding";
import { DistributionPlotFigure } from "./distribution-plot";
import { LevelSign } from "./level-sign";
import { usePaneStyles } from "./pane-styles";

const useStyles = makeStyles({
  card: {
    position: "absolute",
    inset: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
  name: { overflowWrap: "anywhere", ":focus": { outline: "none" } },
  back: { alignSelf: "flex-start", marginLeft: "-8px" },
});

/**
 * One school over the list: the conclusion, each sign with its numbers, the plots.
 * Opens with the focus on its name; Esc closes it.
 */
export function SchoolCard(props: {
  readonly card: Card;
  readonly onClose: () => void;
  readonly showRow: ShowRow;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { card, onClose, showRow } = props;
  useEffect(() => heading.current?.focus(), [card.school.id]);
  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key === "Escape") onClose();
  }
  const { school, level, conclusion, findings, plots } = card;
  return (
    <section className={styles.card} aria-labelledby="card-name" onKeyDown={closeOnEscape}>
      <div className={shared.screen}>
        <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {paneText.card.toList}
        </Button>
        <div>
          <h2 id="card-name" ref={heading} tabIndex={-1} className={`${shared.heading} ${styles.name}`}>
            {school.name}
          </h2>
          <p className={shared.quiet}>
            {[school.login, school.territory].filter((part) => part !== null).join(" · ")}
          </p>
        </div>
        <LevelSign level={level} />
        <p className={shared.text}>{conclusion}</p>
        <h3 className={shared.subheading}>{paneText.card.findings}</h3>
        {findings.length === 0 && <p className={shared.text}>{paneText.card.noFindings}</p>}
        {findings.map((finding, index) => (
          <CardFindingBlock key={index} finding={finding} showRow={showRow} />
        ))}
        {plots.length > 0 && <h3 className={shared.subheading}>{paneText.card.plots}</h3>}
        {plots.map((plot, index) => (
          <DistributionPlotFigure key={index} plot={plot} />
        ))}
      </div>
    </section>
  );
}
