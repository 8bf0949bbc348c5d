import { Checkbox, Field } from "@fluentui/react-components";
import type { FilterChoices } from "../../app/session-values";
import type { MeetingStart } from "../../app/session-meeting-api";
import { meetingPane } from "../../locale/meeting-pane";
import { MEETING } from "../../locale/meeting-text";
import { subjectName } from "../../locale/subject-names";
import type { ResultsFilter } from "../../core/run/results-filter";
import type { MeetingChoice } from "../../sheets/meeting/meeting-matter";
import type { MeetingSet, MeetingTheme } from "../../sheets/meeting/meeting-set";
import { Choice } from "../parts/choice";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";

/** Parts that can be left out; the summary is always there. */
const PARTS = [
  "objectivity",
  "low",
  "indicators",
  "roadmap",
  "school",
] as const satisfies readonly MeetingTheme[];

interface ChoicesProps {
  readonly choice: MeetingChoice;
  readonly onChange: (choice: MeetingChoice) => void;
}

/** Of which schools and procedures the pages are. */
export function ScopeChoices(
  props: ChoicesProps & { readonly choices: FilterChoices; readonly start: MeetingStart | null },
) {
  const shared = usePaneStyles();
  const { choice, choices, start, onChange } = props;
  const { filter, schools } = choice;
  function pick<K extends "territory" | "subject" | "grade">(
    key: K,
    values: readonly NonNullable<ResultsFilter[K]>[],
    name: (value: NonNullable<ResultsFilter[K]>) => string,
  ) {
    const value = values.find((one) => one === filter[key]) ?? null;
    return (
      <Choice
        label={meetingPane[key]}
        value={value}
        options={values}
        name={name}
        onChange={(next) => onChange({ ...choice, filter: { ...filter, [key]: next } })}
      />
    );
  }
  const names = new Map((start?.schools ?? []).map(({ id, name }) => [id, name]));
  return (
    <Fold summary={meetingPane.scope}>
      <div className={shared.fields}>
        {choices.territories.length > 1 && pick("territory", choices.territories, String)}
        <div className={shared.pair}>
          {pick("subject", choices.subjects, (id) => subjectName(id).name)}
          {pick("grade", choices.grades, String)}
        </div>
        {choices.years.length > 1 && <YearChoices {...{ choice, onChange }} years={choices.years} />}
        <Choice
          label={meetingPane.school}
          value={schools?.[0] ?? null}
          options={[...names.keys()]}
          name={(id) => names.get(id) ?? id}
          onChange={(id) => onChange({ ...choice, schools: id === null ? null : [id] })}
        />
        <p className={shared.quiet}>{meetingPane.schoolHint}</p>
      </div>
    </Fold>
  );
}

/** Which years the pages are of: one at least. */
function YearChoices({ choice, years, onChange }: ChoicesProps & { readonly years: readonly number[] }) {
  const shared = usePaneStyles();
  const { years: chosen = years, ...filter } = choice.filter;
  function toggle(year: number, isOn: boolean): void {
    const next = years.filter((one) => (one === year ? isOn : chosen.includes(one)));
    if (next.length === 0) return;
    onChange({ ...choice, filter: next.length === years.length ? filter : { ...filter, years: next } });
  }
  return (
    <div role="group" aria-label={meetingPane.years}>
      <span className={shared.quiet} aria-hidden>
        {meetingPane.years}
      </span>
      <div className={shared.row}>
        {years.map((year) => (
          <Checkbox
            key={year}
            label={String(year)}
            checked={chosen.includes(year)}
            onChange={(_event, data) => toggle(year, data.checked === true)}
          />
        ))}
      </div>
    </div>
  );
}

/** Which themes have a page; what the data do not allow is grey, with the reason. */
export function PartChoices(props: ChoicesProps & { readonly missing: MeetingSet["missing"] }) {
  const shared = usePaneStyles();
  const { choice, missing, onChange } = props;
  function toggle(theme: MeetingTheme, isOn: boolean): void {
    const chosen = PARTS.filter((part) => (part === theme ? isOn : isChosen(choice, part)));
    onChange({ ...choice, themes: chosen.length === PARTS.length ? null : chosen });
  }
  return (
    <section aria-labelledby="meeting-parts">
      <h3 id="meeting-parts" className={shared.subheading}>
        {meetingPane.parts}
      </h3>
      <p className={shared.quiet}>{meetingPane.alwaysThere}</p>
      <div role="group" aria-labelledby="meeting-parts" style={{ display: "flex", flexDirection: "column" }}>
        {PARTS.map((theme) => {
          const reason = missing.find((of) => of.theme === theme)?.reason ?? null;
          return (
            <Field key={theme} {...(reason === null ? {} : { hint: reason })}>
              <Checkbox
                style={{ marginLeft: "-8px" }}
                label={theme === "school" ? meetingPane.schoolPages : MEETING.themes[theme]}
                checked={reason === null && isChosen(choice, theme)}
                disabled={reason !== null}
                onChange={(_event, data) => toggle(theme, data.checked === true)}
              />
            </Field>
          );
        })}
      </div>
    </section>
  );
}

function isChosen({ themes }: MeetingChoice, theme: MeetingTheme): boolean {
  return themes?.includes(theme) ?? true;
}
