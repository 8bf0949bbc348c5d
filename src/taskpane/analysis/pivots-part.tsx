import { useCallback, useState } from "react";
import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import type { PivotsView, PivotTable } from "../../app/session-analysis-api";
import { chartPane } from "../../locale/chart-pane";
import { paneText } from "../../locale/pane";
import type { PivotSpec } from "../../sheets/pivots/pivot-spec";
import { useAsked } from "../hooks/use-asked";
import { Fold } from "../parts/fold";
import { OneOf } from "../parts/one-of";
import { usePaneStyles } from "../parts/pane-styles";
import type { PartProps } from "./charts-part";
import { AnswerPreview } from "./answer-preview";
import { ChoicesBeside } from "./choices-beside";
import { PivotFields } from "./pivot-fields";

const text = chartPane.pivots;
const OWN = "own";
const FORMS = ["pivot", "formulas"] as const;

/** Pivots: a ready one or the person's own, shown before it is written. */
export function PivotsPart(props: PartProps) {
  const { api } = props.actions;
  const ask = useCallback(() => api.pivots(), [api]);
  const outcome = useAsked(ask);
  const shared = usePaneStyles();
  if (outcome === null) return <Spinner label={paneText.loading} />;
  if (outcome.failure) return <p className={shared.text}>{outcome.message}</p>;
  const [first] = outcome.value.tables;
  if (first === undefined) return <p className={shared.text}>{text.nothing}</p>;
  return <Builder {...props} view={outcome.value} first={first} />;
}

function Builder(props: PartProps & { readonly view: PivotsView; readonly first: PivotTable }) {
  const shared = usePaneStyles();
  const { actions, view, first } = props;
  const [possible] = view.ready.filter(({ reason }) => reason === null);
  const [kind, setKind] = useState<string>(possible?.id ?? OWN);
  const [spec, setSpec] = useState<PivotSpec>(possible?.spec ?? ownSpec(first));
  const { api } = actions;
  const ask = useCallback(() => api.previewPivot(spec), [api, spec]);
  return (
    <>
      <p className={shared.text}>{text.about}</p>
      <ChoicesBeside
        choices={() => (
          <div className={shared.fields}>
            <PivotChoice {...{ view, kind, spec }} onKind={setKind} onChange={setSpec} />
          </div>
        )}
        shown={() => <AnswerPreview ask={ask} label={text.preview} nothing={text.empty} />}
      />
      <WriteButton {...props} spec={spec} />
    </>
  );
}

function WriteButton({ actions, target, isBusy, spec }: PartProps & { readonly spec: PivotSpec }) {
  return (
    <Button
      appearance="primary"
      disabled={isBusy || spec.name.trim() === ""}
      onClick={() => actions.writePivot(spec, target)}
    >
      {text.write}
    </Button>
  );
}

/** Which pivot, and of an own one what stands where. */
function PivotChoice(props: {
  readonly view: PivotsView;
  readonly kind: string;
  readonly spec: PivotSpec;
  readonly onKind: (kind: string) => void;
  readonly onChange: (spec: PivotSpec) => void;
}) {
  const { view, kind, spec, onKind, onChange } = props;
  const possible = view.ready.filter(({ reason }) => reason === null);
  const own = view.own.filter(({ reason }) => reason === null);
  function choose(next: string): void {
    onKind(next);
    const known = possible.find(({ id }) => id === next) ?? own.find((of) => ownId(of) === next);
    onChange(known?.spec ?? { ...spec, name: text.own });
  }
  return (
    <>
      <OneOf
        label={text.ready}
        value={kind}
        options={[...possible.map(({ id }): string => id), ...own.map(ownId), OWN]}
        name={(id) =>
          possible.find((of) => of.id === id)?.name ??
          own.flatMap((of) => (ownId(of) === id ? [ownName(of, possible)] : []))[0] ??
          text.own
        }
        onChange={choose}
      />
      <Unavailable ready={view.ready.filter(({ reason }) => reason !== null)} />
      <FormChoice spec={spec} onChange={onChange} />
      {!possible.some(({ id }) => id === kind) && (
        <>
          <Field label={text.name}>
            <Input value={spec.name} onChange={(_event, { value }) => onChange({ ...spec, name: value })} />
          </Field>
          <PivotFields tables={view.tables} spec={spec} onChange={onChange} />
        </>
      )}
    </>
  );
}

/** Whether it is a pivot of Excel, or formulas for programs that have none. */
function FormChoice({ spec, onChange }: { spec: PivotSpec; onChange: (spec: PivotSpec) => void }) {
  return (
    <OneOf
      label={text.form}
      value={spec.form ?? "pivot"}
      options={FORMS}
      name={(id) => text.forms[id]}
      onChange={(form) => onChange({ ...spec, form })}
    />
  );
}

/** Ready pivots that the data do not allow, each with the reason. */
function Unavailable({ ready }: { readonly ready: PivotsView["ready"] }) {
  const shared = usePaneStyles();
  if (ready.length === 0) return null;
  return (
    <Fold summary={chartPane.pivotsUnavailable(ready.length)}>
      <ul className={shared.list}>
        {ready.map(({ id, name, reason }) => (
          <li key={id} className={shared.quiet}>
            {name}: {reason}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** One that is called as a ready one is told from it. */
function ownName({ spec }: PivotsView["own"][number], ready: PivotsView["ready"]): string {
  return ready.some(({ name }) => name === spec.name) ? text.ownOf(spec.name) : spec.name;
}

function ownId({ spec }: PivotsView["own"][number]): string {
  return `${OWN} ${spec.name}`;
}

/** A pivot to begin with: how many rows the first field of a table has. */
function ownSpec({ id, fields }: PivotTable): PivotSpec {
  const [first = ""] = fields;
  return {
    ...{ name: text.own, source: id, rows: [first], columns: [], filters: [] },
    ...{ field: fields[1] ?? first, summarise: "count" },
  };
}
