import { Spinner } from "@fluentui/react-components";
import type { PivotPreview } from "../../app/session-analysis-api";
import type { Outcome } from "../../app/session-values";
import { chartPane } from "../../locale/chart-pane";
import { paneText } from "../../locale/pane";
import { useAsked } from "../hooks/use-asked";
import { usePaneStyles } from "../parts/pane-styles";
import { GridTable } from "./grid-table";

/** The first rows of what will be written, or why it cannot be. */
export function AnswerPreview(props: {
  /** Must not change unless something else is asked. */
  readonly ask: () => Promise<Outcome<PivotPreview>>;
  readonly label: string;
  /** Said where there are headers alone. */
  readonly nothing: string;
}) {
  const shared = usePaneStyles();
  const { ask, label } = props;
  const outcome = useAsked(ask);
  if (outcome === null) return <Spinner label={paneText.loading} />;
  if (outcome.failure) return <p className={shared.text}>{outcome.message}</p>;
  const { reason, cells, headers, more } = outcome.value;
  if (reason !== null) return <p className={shared.text}>{reason}.</p>;
  if (cells.length <= headers) return <p className={shared.text}>{props.nothing}</p>;
  return (
    <section aria-label={label}>
      <GridTable {...{ cells, headers, label }} />
      {more > 0 && <p className={shared.quiet}>{chartPane.pivots.more(more)}</p>}
    </section>
  );
}
