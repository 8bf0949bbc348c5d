import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftOutcome, DraftView, ShownPlace } from "../../app/session-shown-api";
import type { DraftWish, TableDraft } from "../../core/table/shown/draft-table";
import type { ShownFacts } from "../../core/table/shown/preview-table";
import type { ShownActions } from "../hooks/shown-actions";

/** A pause in typing, ms, after which the preview is made. */
const PAUSE = 150;

/** A table that a person is showing. */
export interface OpenDraft {
  readonly view: DraftView | null;
  readonly outcome: DraftOutcome | null;
  /** What went wrong, in Russian. */
  readonly failed: string | null;
  /** Guesses anew for another place or form. */
  readonly wish: (change: DraftWish) => void;
  readonly setDraft: (draft: TableDraft) => void;
  readonly setFacts: (facts: ShownFacts) => void;
}

/** The draft of a table, guessed anew where its place or form changes, with its preview. */
export function useDraft(shown: ShownActions, place: ShownPlace): OpenDraft {
  const [view, setView] = useState<DraftView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const preview = usePreview(shown, view);
  const { sheet, table } = place;
  /** The wish whose answer is waited for. */
  const waiting = useRef<DraftWish | null>(null);
  const load = useCallback(
    (wish: DraftWish, facts: ShownFacts | null) => {
      waiting.current = wish;
      return shown.draft({ sheet, table }, wish).then((found) => {
        // More was wished meanwhile, and that answer has this wish in it.
        if (waiting.current !== wish) return;
        waiting.current = null;
        setFailed(found.failure ? found.message : null);
        if (!found.failure) setView(facts === null ? found.value : { ...found.value, facts });
      });
    },
    [shown, sheet, table],
  );
  useEffect(() => {
    void load({}, null);
  }, [load]);

  function wish(change: DraftWish): void {
    if (view === null) return;
    const { laying, headerRow, headerRows, firstDataRow, form } = view.draft;
    // A table that lies otherwise has other rows and columns.
    if (change.laying !== undefined) void load(change, view.facts);
    else {
      const known = waiting.current ?? { laying, headerRow, headerRows, firstDataRow, form };
      void load({ ...known, ...change }, view.facts);
    }
  }
  return {
    view,
    outcome: preview.outcome,
    failed: failed ?? preview.failed,
    wish,
    setDraft: (next) => setView((known) => (known === null ? null : { ...known, draft: next })),
    setFacts: (next) => setView((known) => (known === null ? null : { ...known, facts: next })),
  };
}

/** What a draft reads, made anew after a pause. */
function usePreview(
  shown: ShownActions,
  view: DraftView | null,
): { readonly outcome: DraftOutcome | null; readonly failed: string | null } {
  const [made, setMade] = useState<ReturnType<typeof usePreview>>({ outcome: null, failed: null });
  const draft = view?.draft;
  const facts = view?.facts;
  useEffect(() => {
    if (draft === undefined || facts === undefined) return undefined;
    let isOver = false;
    const timer = setTimeout(() => {
      void shown.preview(draft, facts).then((answer) => {
        if (isOver) return;
        setMade(
          answer.failure
            ? { outcome: null, failed: answer.message }
            : { outcome: answer.value, failed: null },
        );
      });
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [shown, draft, facts]);
  return made;
}
