import { useCallback, useEffect, useState } from "react";
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
  const [outcome, setOutcome] = useState<DraftOutcome | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const { sheet, table } = place;
  const load = useCallback(
    (wish: DraftWish, facts: ShownFacts | null) =>
      shown.draft({ sheet, table }, wish).then((found) => {
        setFailed(found.failure ? found.message : null);
        if (!found.failure) setView(facts === null ? found.value : { ...found.value, facts });
      }),
    [shown, sheet, table],
  );
  useEffect(() => {
    void load({}, null);
  }, [load]);

  const draft = view?.draft;
  const facts = view?.facts;
  useEffect(() => {
    if (draft === undefined || facts === undefined) return undefined;
    let isOver = false;
    const timer = setTimeout(() => {
      void shown.preview(draft, facts).then((made) => {
        if (isOver) return;
        setFailed(made.failure ? made.message : null);
        setOutcome(made.failure ? null : made.value);
      });
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [shown, draft, facts]);

  function wish(change: DraftWish): void {
    if (view === null) return;
    const { laying, headerRow, headerRows, firstDataRow, form } = view.draft;
    // A table that lies otherwise has other rows and columns.
    if (change.laying !== undefined) void load(change, view.facts);
    else void load({ laying, headerRow, headerRows, firstDataRow, form, ...change }, view.facts);
  }
  return {
    view,
    outcome,
    failed,
    wish,
    setDraft: (next) => setView((known) => (known === null ? null : { ...known, draft: next })),
    setFacts: (next) => setView((known) => (known === null ? null : { ...known, facts: next })),
  };
}
