import { makeStyles, tokens } from "@fluentui/react-components";
import type { IndicatorRow, IndicatorsView } from "../../app/indicators-view";
import { classificationPane } from "../../locale/classification-pane";
import { byHandText, indicatorFacts } from "../../locale/indicator-pane";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column" },
  row: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
  },
  name: { fontWeight: 400 },
  values: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "0 10px" },
  value: { fontSize: tokens.fontSizeBase400, fontWeight: 600, fontVariantNumeric: "tabular-nums" },
});

/** Every row of the programme's table, by its parts; the rows that people fill in are folded until they are filled. */
export function IndicatorsScreen({ view }: { readonly view: IndicatorsView }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const words = classificationPane.indicators;
  return (
    <div className={shared.screen}>
      <h2 className={shared.subheading}>{words.title}</h2>
      <p className={shared.text}>{view.summary}</p>
      {view.groups.map(({ title, rows }) => {
        const empty = rows.filter(isEmptyByHand);
        return (
          <section key={title} aria-label={title}>
            <h3 className={shared.heading}>{title}</h3>
            <ul className={`${shared.list} ${styles.rows}`}>
              {rows
                .filter((row) => !isEmptyByHand(row))
                .map((row) => (
                  <Row key={row.id} row={row} />
                ))}
            </ul>
            {empty.length > 0 && (
              <Fold summary={byHandText(empty.length)}>
                <ul className={`${shared.list} ${styles.rows}`}>
                  {empty.map(({ id, name }) => (
                    <li key={id} className={`${styles.row} ${shared.text}`}>
                      {name}
                    </li>
                  ))}
                </ul>
              </Fold>
            )}
          </section>
        );
      })}
      <p className={shared.quiet}>{words.handAbout}</p>
      <p className={shared.quiet}>{view.note}</p>
    </div>
  );
}

function isEmptyByHand({ isByHand, value, target }: IndicatorRow): boolean {
  return isByHand && value === null && target === null;
}

/** An indicator: its value with what it is made of, what it was a year before, what it is to become. */
function Row({ row }: { readonly row: IndicatorRow }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const words = classificationPane.indicators;
  const { name, value, source, method, isByHand } = row;
  const facts = indicatorFacts(row);
  return (
    <li className={styles.row}>
      <h4 className={`${shared.text} ${styles.name}`}>{name}</h4>
      <div className={styles.values}>
        <span className={value === null ? shared.quiet : styles.value}>{value ?? words.noData}</span>
        {facts.map((fact) => (
          <span key={fact} className={shared.quiet}>
            {fact}
          </span>
        ))}
      </div>
      {!isByHand && (
        <Fold summary={words.details}>
          <p className={shared.quiet}>
            {words.method}: {method}.
          </p>
          <p className={shared.quiet}>
            {words.source}: {source}.
          </p>
        </Fold>
      )}
    </li>
  );
}
