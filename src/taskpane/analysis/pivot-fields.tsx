import type { PivotTable } from "../../app/session-analysis-api";
import { chartPane } from "../../locale/chart-pane";
import type { PivotSpec } from "../../sheets/pivots/pivot-spec";
import { OneOf } from "../parts/one-of";
import { usePaneStyles } from "../parts/pane-styles";

const text = chartPane.pivots;
const SUMMARIES = ["count", "sum", "average"] as const;

/** Which fields of which table stand where in a pivot of one's own. */
export function PivotFields(props: {
  readonly tables: readonly PivotTable[];
  readonly spec: PivotSpec;
  readonly onChange: (spec: PivotSpec) => void;
}) {
  const shared = usePaneStyles();
  const { tables, spec, onChange } = props;
  const table = tables.find(({ id }) => id === spec.source) ?? tables[0];
  if (table === undefined) return null;
  const { fields } = table;
  const choices = fieldChoices(spec, onChange);
  function retable(id: string): void {
    const [first = "", second = first] = tables.find((of) => of.id === id)?.fields ?? [];
    onChange({
      ...spec,
      source: id,
      rows: [first],
      columns: [],
      filters: [],
      field: second,
      summarise: "count",
    });
  }
  return (
    <div className={shared.fields}>
      <OneOf
        label={text.table}
        value={table.id}
        options={tables.map(({ id }) => id)}
        name={(id) => tables.find((of) => of.id === id)?.name ?? id}
        onChange={retable}
      />
      {choices.map((choice) => (
        <FieldChoice key={choice.label} fields={fields} {...choice} />
      ))}
      <OneOf
        label={text.summarise}
        value={spec.summarise}
        options={SUMMARIES}
        name={(id) => text.summaries[id]}
        onChange={(summarise) => onChange({ ...spec, summarise })}
      />
    </div>
  );
}

/** Where fields stand, and what another choice makes of the pivot. */
function fieldChoices(spec: PivotSpec, onChange: (spec: PivotSpec) => void): Choice[] {
  const [outer = "", inner = ""] = spec.rows;
  function withRows(...rows: readonly string[]): void {
    onChange({ ...spec, rows: rows.filter((field) => field !== "") });
  }
  return [
    { label: text.outer, value: outer, onChange: (field) => withRows(field, inner) },
    { label: text.inner, value: inner, isOptional: true, onChange: (field) => withRows(outer, field) },
    {
      ...{ label: text.columns, value: spec.columns[0] ?? "", isOptional: true },
      onChange: (field) => onChange({ ...spec, columns: listOf(field) }),
    },
    {
      ...{ label: text.filter, value: spec.filters[0] ?? "", isOptional: true },
      onChange: (field) => onChange({ ...spec, filters: listOf(field) }),
    },
    { label: text.field, value: spec.field, onChange: (field) => onChange({ ...spec, field }) },
  ];
}

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly isOptional?: boolean;
  readonly onChange: (field: string) => void;
}

function FieldChoice(props: Choice & { readonly fields: readonly string[] }) {
  const { label, value, fields, isOptional = false, onChange } = props;
  const options = [...(isOptional ? [""] : []), ...new Set(fields.filter((field) => field !== ""))];
  return (
    <OneOf
      label={label}
      value={value}
      options={options}
      name={(field) => (field === "" ? text.none : field)}
      onChange={onChange}
    />
  );
}

function listOf(field: string): string[] {
  return field === "" ? [] : [field];
}
