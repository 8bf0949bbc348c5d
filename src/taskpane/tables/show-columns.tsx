import { useEffect, useRef, useState } from "react";
import { Button, Field, Input, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { DraftOutcome, DraftView, ShownPlace } from "../../app/session-shown-api";
import { sheetOrigin } from "../../core/table/recognise/sheet-origin";
import { paneText } from "../../locale/pane";
import { shownText } from "../../locale/shown-text";
import type { ShownActions } from "../hooks/shown-actions";
import { usePaneStyles } from "../parts/pane-styles";
import { ColumnFields } from "./column-fields";
import { FactFields, LayingField, PlaceFields } from "./place-fields";
import { PreviewPart } from "./preview-part";
import { StartGrid } from "./start-grid";
import { useDraft, type OpenDraft } from "./use-draft";

/** «Показать столбцы»: a table that was not recognised, or not rightly, is shown to the product. */
export function ShowColumns(props: {
  readonly shown: ShownActions;
  readonly place: ShownPlace;
  readonly onClose: () => void;
}) {
  const shared = usePaneStyles();
  const { shown, place, onClose } = props;
  const draft = useDraft(shown, place);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { sheetName } = sheetOrigin(place.sheet, "");
  return (
    <div className={shared.screen}>
      <div>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {shownText.back}
        </Button>
      </div>
      <h2
        className={shared.heading}
        ref={heading}
        tabIndex={-1}
        style={{ outline: "none", overflowWrap: "anywhere" }}
      >
        {shownText.title(sheetName)}
      </h2>
      <p className={shared.quiet}>{shownText.about}</p>
      {draft.failed !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{draft.failed}</MessageBarBody>
        </MessageBar>
      )}
      {draft.view === null ? (
        draft.failed === null && <Spinner label={paneText.loading} />
      ) : (
        <DraftParts draft={draft} view={draft.view} shown={shown} onClose={onClose} />
      )}
    </div>
  );
}

function DraftParts(props: {
  readonly draft: OpenDraft;
  readonly view: DraftView;
  readonly shown: ShownActions;
  readonly onClose: () => void;
}) {
  const { draft, view, shown, onClose } = props;
  const { outcome } = draft;
  function setFirstRow(firstDataRow: number): void {
    draft.setDraft({ ...view.draft, firstDataRow });
  }
  function remember(name: string): void {
    shown.remember(view.draft, view.facts, name);
    onClose();
  }
  return (
    <>
      <LayingField draft={view.draft} onWish={draft.wish} />
      <StartGrid view={view} onFirstRow={setFirstRow} />
      <PlaceFields draft={view.draft} onWish={draft.wish} onFirstRow={setFirstRow} />
      <ColumnFields draft={view.draft} onChange={(columns) => draft.setDraft({ ...view.draft, columns })} />
      {outcome !== null && (
        <>
          <FactFields asked={outcome.preview.questions} facts={view.facts} onChange={draft.setFacts} />
          <PreviewPart outcome={outcome} />
        </>
      )}
      <RememberForm key={view.name} view={view} outcome={outcome} onRemember={remember} />
      {view.shownBy !== null && (
        <div>
          <Button
            onClick={() => {
              shown.forget(view.shownBy ?? "");
              onClose();
            }}
          >
            {shownText.forget}
          </Button>
        </div>
      )}
    </>
  );
}

/** Only what can be read is remembered. */
function RememberForm(props: {
  readonly view: DraftView;
  readonly outcome: DraftOutcome | null;
  readonly onRemember: (name: string) => void;
}) {
  const shared = usePaneStyles();
  const { view, outcome, onRemember } = props;
  const [name, setName] = useState(view.name);
  const isReady = outcome !== null && outcome.problems.length === 0 && outcome.preview.schoolCount > 0;
  const isNamed = name.trim() !== "";
  return (
    <form
      className={shared.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && isNamed) onRemember(name.trim());
      }}
    >
      <Field
        label={shownText.name}
        hint={shownText.nameHint}
        {...(isNamed ? {} : { validationMessage: shownText.nameMissing })}
      >
        <Input value={name} onChange={(_event, data) => setName(data.value)} />
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={!isReady || !isNamed}>
          {shownText.remember}
        </Button>
      </div>
      <p className={shared.quiet}>{shownText.remembered}</p>
    </form>
  );
}
