import { useCallback, useState } from "react";
import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import type { QueriesView } from "../../app/session-analysis-api";
import { LEVELS } from "../../core/model/level-ranks";
import { chartPane } from "../../locale/chart-pane";
import { checkName } from "../../locale/check-names";
import { levelName } from "../../locale/level-names";
import { paneText } from "../../locale/pane";
import { QUERY } from "../../locale/query-text";
import type { NamedQuery } from "../../sheets/queries/query-edits";
import { useAsked } from "../hooks/use-asked";
import { OneOf } from "../parts/one-of";
import { usePaneStyles } from "../parts/pane-styles";
import { AnswerPreview } from "./answer-preview";
import { ChoicesBeside } from "./choices-beside";
import type { PartProps } from "./charts-part";

const text = chartPane.queries;
const OWN = "";
const NUMBERS = ["1", "2", "3", "4"] as const;

/** Questions of schools: a ready one, one that was kept, or a new one, answered before it is written. */
export function QueriesPart(props: PartProps) {
  const { api } = props.actions;
  const ask = useCallback(() => api.queries(), [api]);
  const outcome = useAsked(ask);
  const shared = usePaneStyles();
  if (outcome === null) return <Spinner label={paneText.loading} />;
  if (outcome.failure) return <p className={shared.text}>{outcome.message}</p>;
  const { reason } = outcome.value;
  return reason === null ? (
    <Asking {...props} view={outcome.value} />
  ) : (
    <p className={shared.text}>{reason}.</p>
  );
}

function Asking(props: PartProps & { readonly view: QueriesView }) {
  const shared = usePaneStyles();
  const { actions, target, isBusy, view } = props;
  const choices = choicesOf(view);
  const [query, setQuery] = useState<NamedQuery>(choices[0]?.query ?? { name: text.own });
  const [chosen, setChosen] = useState(choices[0]?.id ?? OWN);
  const { api } = actions;
  const ask = useCallback(() => api.previewQuery(query), [api, query]);
  function choose(id: string): void {
    setChosen(id);
    setQuery(choices.find((of) => of.id === id)?.query ?? { name: text.own });
  }
  return (
    <>
      <p className={shared.text}>{text.about}</p>
      <ChoicesBeside
        choices={() => (
          <div className={shared.fields}>
            <OneOf
              label={text.query}
              value={chosen}
              options={[...choices.map(({ id }) => id), OWN]}
              name={(id) => choices.find((of) => of.id === id)?.label ?? text.own}
              onChange={choose}
            />
            {choices.find((of) => of.id === chosen)?.isReady !== true && (
              <Conditions {...{ view, query }} onChange={setQuery} />
            )}
          </div>
        )}
        shown={() => <AnswerPreview ask={ask} label={text.preview} nothing={QUERY.nothing} />}
      />
      <Button
        appearance="primary"
        disabled={isBusy || query.name.trim() === ""}
        onClick={() => actions.writeQuery(query, target)}
      >
        {text.write}
      </Button>
    </>
  );
}

/** The ready questions and one's own; one that is called as a ready one is told from it. */
function choicesOf({ ready, own }: QueriesView) {
  const taken = new Set(ready.map(({ name }) => name));
  return [
    ...ready.map((query) => ({ id: `ready ${query.name}`, label: query.name, query, isReady: true })),
    ...own.map((query) => ({
      id: `own ${query.name}`,
      label: taken.has(query.name) ? text.ownOf(query.name) : query.name,
      query,
      isReady: false,
    })),
  ];
}

/** What a question of one's own asks. */
function Conditions(props: {
  readonly view: QueriesView;
  readonly query: NamedQuery;
  readonly onChange: (query: NamedQuery) => void;
}) {
  const shared = usePaneStyles();
  const { view, query, onChange } = props;
  function set(key: Exclude<keyof NamedQuery, "name">, value: string | number | null): void {
    onChange(withCondition(query, key, value));
  }
  const years = view.years.map(String);
  return (
    <div className={shared.fields}>
      <Field label={text.name}>
        <Input value={query.name} onChange={(_event, { value }) => onChange({ ...query, name: value })} />
      </Field>
      <AnyOf
        label={text.territory}
        value={query.territory}
        options={view.territories}
        onChange={(of) => set("territory", of)}
      />
      <AnyOf
        label={text.level}
        value={query.level}
        options={LEVELS}
        name={levelName}
        onChange={(of) => set("level", of)}
      />
      <AnyOf
        label={text.year}
        value={query.year?.toString()}
        options={years}
        onChange={(of) => set("year", numberOf(of))}
      />
      <AnyOf
        label={text.check}
        value={query.check}
        options={view.checks}
        name={checkName}
        onChange={(of) => set("check", of)}
      />
      <AtLeast query={query} onChange={set} />
    </div>
  );
}

/** How many at least. */
function AtLeast(props: {
  readonly query: NamedQuery;
  readonly onChange: (key: "minSubjects" | "minLowYears", value: number | null) => void;
}) {
  const { query, onChange } = props;
  return (["minSubjects", "minLowYears"] as const).map((key) => (
    <AnyOf
      key={key}
      label={text[key]}
      value={query[key]?.toString()}
      options={NUMBERS}
      onChange={(of) => onChange(key, numberOf(of))}
    />
  ));
}

/** The question with one condition changed, or without it. */
function withCondition(query: NamedQuery, key: keyof NamedQuery, value: string | number | null): NamedQuery {
  const others = Object.entries(query).filter(([name]) => name !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]) as unknown as NamedQuery;
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** A choice of one, or of all. */
function AnyOf<T extends string>(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly T[];
  readonly name?: (value: T) => string;
  readonly onChange: (value: T | null) => void;
}) {
  const { label, value = "", options, name, onChange } = props;
  return (
    <OneOf
      label={label}
      value={value}
      options={["", ...options]}
      name={(of) => {
        const found = options.find((option) => option === of);
        return found === undefined ? text.any : (name?.(found) ?? found);
      }}
      onChange={(of) => onChange(options.find((option) => option === of) ?? null)}
    />
  );
}
