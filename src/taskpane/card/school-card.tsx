import { useEffect, useRef, type KeyboardEvent } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { SchoolCard as Card } from "../../app/session-values";
import { paneText } from "../../locale/pane";
import type { ShowRow } from "../show-row";
import { CardClassification } from "./card-classification";
import { CardLinks } from "./card-links";
import { CardSectionBlock } from "./card-section-block";
import { cardSections } from "./card-sections";
import { ChartView } from "../chart/chart-view";
import { LevelSign } from "../parts/level-sign";
import { usePaneStyles } from "../parts/pane-styles";

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
 * One school over the list: the conclusion, the works behind its strongest sign, each sign with its numbers, the
 * other plots. Opens with the focus on its name; Esc closes it.
 */
export function SchoolCard(props: {
  readonly card: Card;
  readonly isClassOpen: boolean;
  readonly onClose: () => void;
  readonly showRow: ShowRow;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { card, onClose, showRow } = props;
  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key === "Escape") onClose();
  }
  const { level, conclusion, findings, leadingPlot } = card;
  const sections = cardSections(card);
  return (
    <section className={styles.card} aria-labelledby="card-name" onKeyDown={closeOnEscape}>
      <div className={shared.screen}>
        <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {paneText.card.toList}
        </Button>
        <CardHeading school={card.school} />
        <LevelSign level={level} />
        <p className={shared.text}>{conclusion}</p>
        <CardClassification facts={card.classification} isOpen={props.isClassOpen} />
        <CardLinks sections={sections} />
        {leadingPlot !== null && (
          <div>
            <h3 className={shared.quiet}>{paneText.card.leadingPlot}</h3>
            <ChartView picture={leadingPlot.picture} />
          </div>
        )}
        {findings.length === 0 && <p className={shared.text}>{paneText.card.noFindings}</p>}
        {sections.map((section) => (
          <CardSectionBlock key={section.id} section={section} showRow={showRow} />
        ))}
      </div>
    </section>
  );
}

/** The school's name, which takes the focus when the card opens, and where the school is. */
function CardHeading({ school }: { readonly school: Card["school"] }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [school.id]);
  return (
    <div>
      <h2 id="card-name" ref={heading} tabIndex={-1} className={`${shared.heading} ${styles.name}`}>
        {school.name}
      </h2>
      <p className={shared.quiet}>
        {[school.login, school.territory].filter((part) => part !== null).join(" · ")}
      </p>
    </div>
  );
}
