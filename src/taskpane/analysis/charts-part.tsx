import { useCallback, useState, type ReactNode } from "react";
import { Button, Checkbox, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import type { AnalysisTarget, ChartEntry } from "../../app/session-analysis-api";
import { chartPane } from "../../locale/chart-pane";
import { paneText } from "../../locale/pane";
import { ChartView } from "../chart/chart-view";
import type { AnalysisActions } from "../hooks/analysis-actions";
import { useAsked } from "../hooks/use-asked";
import { Fold } from "../parts/fold";
import { OneOfList } from "../parts/one-of-list";
import { usePaneStyles } from "../parts/pane-styles";
import { ChoicesBeside } from "./choices-beside";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  head: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, justifyContent: "flex-start", textAlign: "left" },
  shown: { fontWeight: 600, backgroundColor: tokens.colorNeutralBackground1Selected },
  other: { fontWeight: 400 },
});

/** What a part of the screen needs. */
export interface PartProps {
  readonly actions: AnalysisActions;
  readonly target: AnalysisTarget;
  readonly isBusy: boolean;
}

/** The gallery of charts: what the data allow, the one shown now, and which go on the sheet. */
export function ChartsPart(props: PartProps) {
  const { api } = props.actions;
  const ask = useCallback(() => api.charts(), [api]);
  const outcome = useAsked(ask);
  const shared = usePaneStyles();
  if (outcome === null) return <Spinner label={paneText.loading} />;
  if (outcome.failure) return <p className={shared.text}>{outcome.message}</p>;
  return <Gallery {...props} entries={outcome.value} />;
}

function Gallery(props: PartProps & { readonly entries: readonly ChartEntry[] }) {
  const shared = usePaneStyles();
  const { entries, actions } = props;
  const possible = entries.filter(({ reason }) => reason === null);
  const [shown, setShown] = useState<string | null>(possible[0]?.pictures[0]?.id ?? null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(chosenOf(entries));
  const unavailable = entries.filter(({ reason }) => reason !== null);
  const entry = possible.find(({ pictures }) => pictures.some(({ id }) => id === shown)) ?? null;
  function toggle(of: ChartEntry, isOn: boolean): void {
    const next = new Set(chosen);
    for (const { id } of of.pictures) next.delete(id);
    const first = of === entry && shown !== null ? shown : of.pictures[0]?.id;
    if (isOn && first !== undefined) next.add(first);
    setChosen(next);
  }
  const preview = entry !== null && shown !== null && (
    <Preview {...{ entry, shown, chosen, actions }} onShow={setShown} onChoose={setChosen} />
  );
  return (
    <>
      <p className={shared.text}>{chartPane.about}</p>
      <ChoicesBeside
        choices={(isWide) => (
          <ul className={shared.list}>
            {possible.map((of) => (
              <EntryLine
                key={of.id}
                {...{
                  entry: of,
                  isShown: of === entry,
                  chosen: of.pictures.filter(({ id }) => chosen.has(id)).length,
                }}
                onShow={() => setShown(of === entry ? null : (of.pictures[0]?.id ?? null))}
                onToggle={(isOn) => toggle(of, isOn)}
              >
                {of === entry && !isWide && preview}
              </EntryLine>
            ))}
          </ul>
        )}
        shown={(isWide) => isWide && preview}
      />
      <Unavailable entries={unavailable} />
      <WriteButton {...props} chosen={chosen} />
    </>
  );
}

function WriteButton({
  actions,
  target,
  isBusy,
  chosen,
}: PartProps & { readonly chosen: ReadonlySet<string> }) {
  return (
    <Button
      appearance="primary"
      disabled={isBusy || chosen.size === 0}
      onClick={() => actions.writeCharts([...chosen], target)}
    >
      {chartPane.write(chosen.size)}
    </Button>
  );
}

/** A chart of the list: whether it goes on the sheet, its name, and under it the picture unless that stands beside. */
function EntryLine(props: {
  readonly entry: ChartEntry;
  readonly isShown: boolean;
  /** How many of its pictures go on the sheet. */
  readonly chosen: number;
  readonly onShow: () => void;
  readonly onToggle: (isOn: boolean) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { entry, isShown, chosen, onShow, onToggle } = props;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Checkbox
          checked={chosen > 0}
          onChange={(_event, data) => onToggle(data.checked === true)}
          aria-label={`${chartPane.put}: ${entry.name}`}
        />
        <Button
          className={mergeClasses(styles.name, isShown ? styles.shown : styles.other)}
          appearance="subtle"
          aria-expanded={isShown}
          onClick={onShow}
        >
          {entry.name}
        </Button>
        {chosen > 1 && <span className={shared.quiet}>{chartPane.several(chosen)}</span>}
      </div>
      {props.children}
    </li>
  );
}

/** What the data do not allow, each with the reason. */
function Unavailable({ entries }: { readonly entries: readonly ChartEntry[] }) {
  const shared = usePaneStyles();
  if (entries.length === 0) return null;
  return (
    <Fold summary={chartPane.unavailable(entries.length)}>
      <ul className={shared.list}>
        {entries.map(({ id, name, reason }) => (
          <li key={id} className={shared.quiet}>
            {name}: {reason}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** The picture that is shown, and which of its kind. */
function Preview(props: {
  readonly entry: ChartEntry;
  readonly shown: string;
  readonly chosen: ReadonlySet<string>;
  readonly actions: AnalysisActions;
  readonly onShow: (id: string) => void;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const shared = usePaneStyles();
  const { entry, shown, chosen, actions, onShow, onChoose } = props;
  const { api } = actions;
  const ask = useCallback(() => api.picture(shown), [api, shown]);
  const outcome = useAsked(ask);
  const { pictures } = entry;
  function toggle(isOn: boolean): void {
    const next = new Set(chosen);
    if (isOn) next.add(shown);
    else next.delete(shown);
    onChoose(next);
  }
  return (
    <section className={shared.fields} aria-label={entry.name}>
      {pictures.length > 1 && (
        <>
          <OneOfList
            label={chartPane.of}
            value={pictures.findIndex(({ id }) => id === shown)}
            names={pictures.map(({ id, of }) => of ?? id)}
            onChange={(index) => onShow(pictures[index]?.id ?? shown)}
          />
          <Checkbox
            label={chartPane.put}
            checked={chosen.has(shown)}
            onChange={(_event, data) => toggle(data.checked === true)}
          />
        </>
      )}
      {outcome === null ? (
        <Spinner label={chartPane.drawing} />
      ) : outcome.failure ? (
        <p className={shared.text}>{outcome.message}</p>
      ) : (
        <ChartView picture={outcome.value} level={3} />
      )}
    </section>
  );
}

function chosenOf(entries: readonly ChartEntry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ pictures }) => pictures.filter(({ isChosen }) => isChosen).map(({ id }) => id)),
  );
}
