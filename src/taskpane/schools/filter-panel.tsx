import { Button, SearchBox } from "@fluentui/react-components";
import { checkName } from "../../locale/check-names";
import { levelName } from "../../locale/level-names";
import { filtersText, paneText } from "../../locale/pane";
import { subjectName } from "../../locale/subject-names";
import { Choice } from "../parts/choice";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";
import { activeConditions, NO_FILTER, type FilterOptions, type SchoolsFilter } from "./schools-filter";

interface FilterProps {
  readonly filter: SchoolsFilter;
  readonly options: FilterOptions;
  readonly onChange: (filter: SchoolsFilter) => void;
}

/** The conditions over the list of schools: a search, and the rest folded. */
export function FilterPanel(props: FilterProps) {
  const shared = usePaneStyles();
  const text = paneText.findings;
  const { filter, onChange } = props;
  const active = activeConditions({ ...filter, search: "" });
  return (
    <div>
      <SearchBox
        style={{ width: "100%", maxWidth: "none" }}
        aria-label={text.search}
        placeholder={text.search}
        value={filter.search}
        onChange={(_event, data) => onChange({ ...filter, search: data.value })}
      />
      <Fold summary={filtersText(active)}>
        <div className={shared.fields}>
          <FilterFields {...props} />
          {active > 0 && (
            <Button onClick={() => onChange({ ...NO_FILTER, search: filter.search })}>{text.reset}</Button>
          )}
        </div>
      </Fold>
    </div>
  );
}

function FilterFields({ filter, options, onChange }: FilterProps) {
  const shared = usePaneStyles();
  const text = paneText.findings;
  function choice<T extends string | number>(
    key: "level" | "check" | "subject" | "grade" | "year" | "territory",
    values: readonly T[],
    name: (value: T) => string,
  ) {
    return (
      <Choice
        label={text[key]}
        value={values.find((value) => value === filter[key]) ?? null}
        options={values}
        name={name}
        onChange={(value) => onChange({ ...filter, [key]: value })}
      />
    );
  }
  return (
    <>
      {choice("level", options.levels, levelName)}
      {choice("check", options.checks, checkName)}
      <div className={shared.pair}>
        {choice("subject", options.subjects, (id) => subjectName(id).name)}
        {choice("grade", options.grades, String)}
      </div>
      {options.years.length > 1 && choice("year", options.years, String)}
      {options.territories.length > 1 && choice("territory", options.territories, String)}
    </>
  );
}
