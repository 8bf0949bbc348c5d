import { useCallback, useEffect, useState } from "react";
import type { AnalysisApi, ChartEntry } from "../../app/session-analysis-api";
import { chartPane } from "../../locale/chart-pane";
import type { ChartId } from "../../locale/chart-text";
import { useAsked } from "../hooks/use-asked";
import { OneOfList } from "../parts/one-of-list";
import { usePaneStyles } from "../parts/pane-styles";
import { ChartView } from "./chart-view";

/**
 * A chart of the gallery beside a list of schools, for which there is room in a wide pane; the person chooses which.
 * Nothing where the data allow none.
 *
 * @param props.first The charts that say most about the list, best first.
 * @param props.result Charts of other results are asked for anew.
 */
export default function ChartsAside(props: {
  readonly api: AnalysisApi;
  readonly first: readonly ChartId[];
  readonly result: unknown;
  readonly className: string;
}) {
  const shared = usePaneStyles();
  const { api, first, result } = props;
  const entries = useEntries(api, result);
  const [chosen, setChosen] = useState<ChartId | null>(null);
  const ids = [...(chosen === null ? [] : [chosen]), ...first];
  const shown = ids.map((id) => entries.find((entry) => entry.id === id)).find(isThere) ?? entries[0];
  if (shown === undefined) return null;
  return (
    <div className={props.className} role="region" aria-label={chartPane.title} tabIndex={0}>
      <div className={shared.screen}>
        <OneOfList
          label={chartPane.chart}
          value={entries.indexOf(shown)}
          names={entries.map(({ name }) => name)}
          onChange={(index) => setChosen(entries[index]?.id ?? null)}
        />
        <Picture key={shown.id} api={api} entry={shown} />
      </div>
    </div>
  );
}

function isThere(entry: ChartEntry | undefined): entry is ChartEntry {
  return entry !== undefined;
}

/** The picture of a chart, and which, where it has several. */
function Picture({ api, entry }: { readonly api: AnalysisApi; readonly entry: ChartEntry }) {
  const shared = usePaneStyles();
  const [index, setIndex] = useState(0);
  const { pictures } = entry;
  const id = pictures[index]?.id ?? "";
  const ask = useCallback(() => api.picture(id), [api, id]);
  const outcome = useAsked(ask);
  return (
    <>
      <OneOfList
        label={chartPane.of}
        value={index}
        names={pictures.map((picture) => picture.of ?? picture.id)}
        onChange={setIndex}
      />
      {outcome === null ? (
        <p className={shared.quiet}>{chartPane.drawing}</p>
      ) : outcome.failure ? (
        <p className={shared.text}>{outcome.message}</p>
      ) : (
        <ChartView picture={outcome.value} level={3} />
      )}
    </>
  );
}

/** The charts that the data allow; the last ones stay while those of other results are on their way. */
function useEntries(api: AnalysisApi, result: unknown): readonly ChartEntry[] {
  const [entries, setEntries] = useState<readonly ChartEntry[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void api.charts().then((outcome) => {
      if (!isCurrent || outcome.failure) return;
      setEntries(outcome.value.filter(({ reason, pictures }) => reason === null && pictures.length > 0));
    });
    return () => {
      isCurrent = false;
    };
  }, [api, result]);
  return entries;
}
