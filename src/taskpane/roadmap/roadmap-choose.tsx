import { Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import type { RoadmapRequest, RoadmapStart } from "../../app/session-roadmap-api";
import type { RoadmapBasis } from "../../core/roadmap/finding-reasons";
import type { RoadmapScope, SchoolGroup } from "../../core/roadmap/plan-roadmap";
import { groupChoiceText, ROADMAP_FORM_IDS, roadmapFormName, roadmapPane } from "../../locale/roadmap-pane";
import { usePaneStyles } from "../parts/pane-styles";
import { RoadmapExtras } from "./roadmap-extras";
import { SchoolPicker } from "../parts/school-picker";
import { YearSelect } from "../parts/year-select";

const text = roadmapPane.choose;
const KINDS: readonly RoadmapScope["kind"][] = ["municipality", "group", "school"];
const GROUPS: readonly SchoolGroup[] = ["marker", "low", "risk", "adverse"];

interface ChooseProps {
  readonly start: RoadmapStart;
  readonly request: RoadmapRequest;
  readonly onChange: (request: RoadmapRequest) => void;
}

/** In what form, for whom and for which school year. */
export function RoadmapChoose(props: ChooseProps) {
  const shared = usePaneStyles();
  const { start, request, onChange } = props;
  function chooseForm(value: string): void {
    const form = ROADMAP_FORM_IDS.find((id) => id === value);
    if (form !== undefined) onChange({ ...request, form });
  }
  return (
    <div className={shared.fields}>
      <Field label={text.form}>
        <Select value={request.form} onChange={(_event, data) => chooseForm(data.value)}>
          {ROADMAP_FORM_IDS.map((id) => (
            <option key={id} value={id}>
              {roadmapFormName(id)}
            </option>
          ))}
        </Select>
      </Field>
      <ScopeChoice {...props} />
      <YearSelect
        today={start.year}
        value={request.year}
        onChange={(year) => onChange({ ...request, year })}
      />
      <RoadmapExtras {...props} />
    </div>
  );
}

function ScopeChoice({ start, request, onChange }: ChooseProps) {
  const { scope } = request;
  const groups = start.groups?.[request.basis] ?? null;
  const first = GROUPS.find((group) => groups !== null && groups[group] > 0) ?? "marker";
  function choose(value: string): void {
    const kind = KINDS.find((id) => id === value);
    if (kind === "municipality") onChange({ ...request, scope: { kind } });
    if (kind === "group") onChange({ ...request, scope: { kind, group: first } });
    if (kind === "school") onChange({ ...request, scope: { kind, school: "" } });
  }
  return (
    <>
      <Field label={text.whom}>
        <RadioGroup value={scope.kind} onChange={(_event, data) => choose(data.value)}>
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={text[kind]} />
          ))}
        </RadioGroup>
      </Field>
      {scope.kind === "group" && groups !== null && (
        <GroupSelect
          groups={groups}
          basis={request.basis}
          value={scope.group}
          onChange={(group) => onChange({ ...request, scope: { kind: "group", group } })}
        />
      )}
      {scope.kind === "school" && (
        <SchoolPicker
          schools={start.schools}
          value={scope.school}
          onChange={(school) => onChange({ ...request, scope: { kind: "school", school } })}
        />
      )}
    </>
  );
}

function GroupSelect(props: {
  readonly groups: Readonly<Record<SchoolGroup, number>>;
  readonly basis: RoadmapBasis;
  readonly value: SchoolGroup;
  readonly onChange: (group: SchoolGroup) => void;
}) {
  function choose(value: string): void {
    const group = GROUPS.find((id) => id === value);
    if (group !== undefined) props.onChange(group);
  }
  return (
    <Field label={text.groupField}>
      <Select value={props.value} onChange={(_event, data) => choose(data.value)}>
        {GROUPS.map((group) => (
          <option key={group} value={group} disabled={props.groups[group] === 0}>
            {groupChoiceText(group, props.groups[group], props.basis)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
