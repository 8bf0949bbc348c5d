import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { DirectionView, TerritoryView } from "../../app/territory-view";
import type { School } from "../../core/model/school";
import { classificationPane } from "../../locale/classification-pane";
import { sectionLinkText } from "../../locale/pane";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  numbers: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "6px 12px",
    alignItems: "baseline",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  number: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: 600, textAlign: "right" },
  school: { textAlign: "left", overflowWrap: "anywhere" },
  direction: { display: "flex", flexDirection: "column", gap: "4px" },
});

/** A longer list of schools is folded. */
const SHOWN_SCHOOLS = 8;

/** The territory on one page: schools with signs, what became of them in a year, and the directions of work. */
export function TerritoryScreen(props: {
  readonly view: TerritoryView;
  readonly onOpen: (schoolId: string) => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const words = classificationPane.territory;
  const { summary, numbers, lists, directions } = props.view;
  return (
    <div className={shared.screen}>
      <h2 className={shared.subheading}>{words.title}</h2>
      <p className={shared.heading}>{summary}</p>
      <dl className={styles.numbers}>
        {numbers.map(({ label, value }) => (
          <NumberPair key={label} label={label} value={value} />
        ))}
      </dl>
      {lists.map(({ title, schools }) =>
        schools === null ? (
          <p key={title} className={shared.quiet}>
            {title}: {words.unknown}
          </p>
        ) : (
          <section key={title} aria-label={title}>
            <SchoolsFold title={title} schools={schools} onOpen={props.onOpen} />
          </section>
        ),
      )}
      {directions.length > 0 && (
        <>
          <h3 className={shared.heading}>{words.directions}</h3>
          <ul className={shared.list} style={{ gap: 8 }}>
            {directions.filter(isTold).map((direction) => (
              <Direction key={direction.direction} view={direction} onOpen={props.onOpen} />
            ))}
          </ul>
          <EmptyDirections directions={directions.filter((direction) => !isTold(direction))} />
          <p className={shared.quiet}>{words.measuresAbout}</p>
        </>
      )}
    </div>
  );
}

function NumberPair({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.number}>{value}</dd>
    </>
  );
}

/** Schools by name, each leading to its card; a long list is folded. */
function SchoolsFold(props: {
  readonly title: string;
  readonly schools: readonly School[];
  readonly onOpen: (schoolId: string) => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { title, schools, onOpen } = props;
  if (schools.length === 0) {
    return (
      <p className={shared.text}>
        {title}: {classificationPane.territory.nobody}
      </p>
    );
  }
  return (
    <Fold summary={sectionLinkText(title, schools.length)} open={schools.length <= SHOWN_SCHOOLS}>
      <ul className={shared.list} style={{ gap: 4 }}>
        {schools.map(({ id, name }) => (
          <li key={id}>
            <Link as="button" className={styles.school} onClick={() => onOpen(id)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Direction(props: { readonly view: DirectionView; readonly onOpen: (schoolId: string) => void }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const words = classificationPane.territory;
  const { direction, proposal, schools, measures } = props.view;
  return (
    <li className={`${shared.box} ${styles.direction}`}>
      <h4 className={shared.subheading}>{direction}</h4>
      <p className={proposal === null ? shared.quiet : shared.text}>
        {proposal === null ? words.noProposal : `${words.proposal}: ${proposal}`}
      </p>
      {schools.length > 0 && <SchoolsFold title={words.schools} schools={schools} onOpen={props.onOpen} />}
      <p className={measures === null ? shared.quiet : shared.text}>
        {words.measures}: {measures ?? words.none}
      </p>
    </li>
  );
}

function isTold({ proposal, measures }: DirectionView): boolean {
  return proposal !== null || measures !== null;
}

/** Directions of which nothing is told yet, in short. */
function EmptyDirections({ directions }: { readonly directions: readonly DirectionView[] }) {
  const shared = usePaneStyles();
  if (directions.length === 0) return null;
  return (
    <div>
      <h4 className={shared.subheading}>{classificationPane.territory.emptyDirections}</h4>
      <ul className={shared.quiet} style={{ paddingLeft: 20 }}>
        {directions.map(({ direction }) => (
          <li key={direction}>{direction}</li>
        ))}
      </ul>
    </div>
  );
}
