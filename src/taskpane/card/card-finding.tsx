import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CardFinding } from "../../app/session-values";
import { paneText } from "../../locale/pane";
import type { ShowRow } from "../show-row";
import { Fold } from "../parts/fold";
import { MethodsLink } from "../parts/methods-link";
import { usePaneStyles } from "../parts/pane-styles";

/** Longer values do not fit beside their label, characters. */
const LONGEST_NUMBER = 22;

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", gap: "8px" },
  numbers: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "2px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { color: tokens.colorNeutralForeground2 },
  wide: { gridColumnStart: 1, gridColumnEnd: -1, textAlign: "left" },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  toRow: { flexShrink: 0, whiteSpace: "nowrap" },
  bottom: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
});

/** One sign of a school: sentence, numbers, what it can mean and what it does not, what to do. */
export function CardFindingBlock(props: { readonly finding: CardFinding; readonly showRow: ShowRow }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { result, title, text, numbers, statistics, counted, means, doesNotMean, next, source } =
    props.finding;
  const words = paneText.card;
  return (
    <article className={`${shared.box} ${styles.block}`}>
      <div>
        <h4 className={shared.subheading}>{title}</h4>
      </div>
      <p className={shared.text}>{text}</p>
      <p className={shared.quiet}>{counted}</p>
      <Pairs numbers={numbers} />
      {statistics.length > 0 && (
        <Fold summary={words.statistics}>
          <Pairs numbers={statistics} />
        </Fold>
      )}
      <Fold summary={words.means}>
        <p className={shared.text}>{means}</p>
      </Fold>
      <Fold summary={words.doesNotMean}>
        <p className={shared.text}>{doesNotMean}</p>
      </Fold>
      <Fold summary={words.next}>
        <p className={shared.text}>{next}</p>
      </Fold>
      <div>
        <MethodsLink of={result.check} name={title} />
      </div>
      <div className={styles.bottom}>
        <span className={shared.quiet}>{source}</span>
        <Button
          className={styles.toRow}
          size="small"
          onClick={() => props.showRow(result.source)}
          aria-label={`${words.showRow}: ${source}`}
        >
          {words.showRow}
        </Button>
      </div>
    </article>
  );
}

function Pairs({ numbers }: { readonly numbers: CardFinding["numbers"] }) {
  const styles = useStyles();
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ label, value }) => (
        <Pair key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

/** A label with its value beside it; below it where the value is a sentence. */
function Pair({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  const wide = value.length > LONGEST_NUMBER && styles.wide;
  return (
    <>
      <dt className={mergeClasses(styles.label, wide)}>{label}</dt>
      <dd className={mergeClasses(styles.value, wide)}>{value}</dd>
    </>
  );
}
