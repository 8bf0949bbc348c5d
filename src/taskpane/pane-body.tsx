import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import type { OpenedWorkbook, WriteOptions, WritePreview } from "../app/session-values";
import type { ChartId } from "../locale/chart-text";
import { paneText } from "../locale/pane";
import type { OpenCard } from "./hooks/use-card";
import { useIsWide } from "./hooks/use-is-wide";
import type { MethodsPlace } from "./hooks/use-methods";
import type { OverviewOfCheck } from "./hooks/use-overview";
import type { Pane } from "./hooks/use-pane";
import { loadCardOverlay, loadChartsAside, loadPaneScreen } from "./late-parts";
import { OpenedSchool } from "./parts/opened-school";
import type { Screen } from "./screen";
import type { ShowRow } from "./show-row";

const PaneScreen = lazy(loadPaneScreen);
const CardOverlay = lazy(loadCardOverlay);
const ChartsAside = lazy(loadChartsAside);

/** Lists that have a chart beside them while no card is open, and which charts say most about them. */
const BESIDE: Readonly<Partial<Record<Screen, readonly ChartId[]>>> = {
  findings: ["heat", "signs", "levels"],
  schools: ["levels", "marks", "low"],
  classes: ["clusters", "expected", "low"],
};

const useStyles = makeStyles({
  body: { height: "100%", minWidth: 0 },
  split: { display: "grid", gridTemplateColumns: "minmax(264px, 2fr) minmax(0, 3fr)" },
  scroller: { height: "100%", minWidth: 0, overflowY: "auto", boxSizing: "border-box" },
  beside: {
    position: "relative",
    height: "100%",
    minWidth: 0,
    boxSizing: "border-box",
    overflowY: "auto",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface PaneBodyProps {
  readonly pane: Pane;
  readonly book: OpenedWorkbook;
  readonly card: OpenCard;
  readonly options: WriteOptions;
  readonly preview: WritePreview | null;
  readonly overview: OverviewOfCheck;
  readonly methods: MethodsPlace;
  readonly onOptions: (options: WriteOptions) => void;
  readonly showRow: ShowRow;
}

/** The screen of an opened workbook. A card lies over it; where there is room, beside it, as charts do before. */
export function PaneBody(props: PaneBodyProps) {
  const styles = useStyles();
  const { pane, card } = props;
  const { screen, result } = pane.state;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [watch, isWide] = useIsWide();
  const opener = useOpener(card);
  const isCardOpen = card.outcome !== null;
  const charts = isWide && !isCardOpen && result !== null ? (BESIDE[screen] ?? null) : null;
  const isSplit = isWide && (isCardOpen || charts !== null);
  return (
    <Suspense fallback={<Spinner label={paneText.loading} />}>
      <div ref={watch} className={mergeClasses(styles.body, isSplit && styles.split)}>
        <div
          className={styles.scroller}
          ref={setScroller}
          key={screen}
          inert={isCardOpen && !isWide}
          role="region"
          aria-label={paneText.section}
          tabIndex={0}
        >
          <OpenedSchool.Provider value={isWide ? card.schoolId : null}>
            <PaneScreen {...props} onOpenCard={opener} scroller={scroller} />
          </OpenedSchool.Provider>
        </div>
        <Suspense fallback={null}>
          <CardPlace {...props} className={isWide ? styles.beside : ""} />
          {charts !== null && (
            <ChartsAside
              key={screen}
              className={styles.beside}
              api={pane.analysis.api}
              first={charts}
              result={result}
            />
          )}
        </Suspense>
      </div>
    </Suspense>
  );
}

/** The card of the school that was chosen. */
function CardPlace(props: PaneBodyProps & { readonly className: string }) {
  const { card, className, pane, showRow } = props;
  if (card.outcome === null) return null;
  return (
    <div className={className}>
      <CardOverlay
        outcome={card.outcome}
        isClassOpen={pane.state.screen === "classes"}
        onClose={card.close}
        showRow={showRow}
      />
    </div>
  );
}

/** @returns Opens a school's card; the keyboard comes back to where that was asked when the card is closed. */
function useOpener(card: OpenCard): (schoolId: string) => void {
  const opener = useRef<Element | null>(null);
  const isOpen = card.outcome !== null;
  useEffect(() => {
    if (!isOpen && opener.current instanceof HTMLElement) opener.current.focus();
  }, [isOpen]);
  return (schoolId) => {
    opener.current = document.activeElement;
    card.open(schoolId);
  };
}
