import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { RoadmapRequest, RoadmapStart } from "../../app/session-roadmap-api";
import type { RoadmapBasis } from "../../core/roadmap/finding-reasons";
import type { OfficeTable } from "../../core/roadmap/office-tables";
import { basisWords, extrasTitle, roadmapExtras, tableWords } from "../../locale/roadmap-extras";
import { willBeProtected } from "./roadmap-protection";
import { Fold } from "../parts/fold";
import { HintedCheckbox } from "../parts/hinted-checkbox";
import { usePaneStyles } from "../parts/pane-styles";

const BASES: readonly RoadmapBasis[] = ["evidence", "any-sign"];
const TABLES: readonly OfficeTable[] = ["measures", "executors", "facts"];

/** What is seldom changed: by what schools are chosen, the sheet's protection, the office's own tables. */
export function RoadmapExtras(props: {
  readonly start: RoadmapStart;
  readonly request: RoadmapRequest;
  readonly onChange: (request: RoadmapRequest) => void;
}) {
  const shared = usePaneStyles();
  const { start, request, onChange } = props;
  const { writes } = request;
  const isProtected = willBeProtected(start, request);
  const wasProtected = willBeProtected(start, { ...request, isProtected: null });
  const chosen =
    [request.basis !== "evidence", isProtected !== wasProtected].filter(Boolean).length + writes.length;
  function ask(table: OfficeTable, isAsked: boolean): void {
    const others = writes.filter((id) => id !== table);
    onChange({ ...request, writes: isAsked ? [...others, table] : others });
  }
  return (
    <Fold summary={extrasTitle(chosen)}>
      <div className={shared.fields}>
        <BasisChoice value={request.basis} onChange={(basis) => onChange({ ...request, basis })} />
        <HintedCheckbox
          label={roadmapExtras.protect}
          hint={roadmapExtras.protectHint}
          checked={isProtected}
          onChange={(isOn) => onChange({ ...request, isProtected: isOn })}
        />
        {TABLES.map((table) => (
          <HintedCheckbox
            key={table}
            {...tableWords(table, start.tables.includes(table))}
            checked={writes.includes(table)}
            onChange={(isOn) => ask(table, isOn)}
          />
        ))}
      </div>
    </Fold>
  );
}

function BasisChoice(props: {
  readonly value: RoadmapBasis;
  readonly onChange: (basis: RoadmapBasis) => void;
}) {
  const shared = usePaneStyles();
  function choose(value: string): void {
    const basis = BASES.find((id) => id === value);
    if (basis !== undefined) props.onChange(basis);
  }
  return (
    <Field label={roadmapExtras.basis}>
      <RadioGroup value={props.value} onChange={(_event, data) => choose(data.value)}>
        {BASES.map((id) => (
          <Radio
            key={id}
            value={id}
            label={
              <>
                {basisWords(id).name}
                <br />
                <span className={shared.quiet}>{basisWords(id).about}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
