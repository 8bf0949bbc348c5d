import { useMemo, useState } from "react";
import { SearchBox } from "@fluentui/react-components";
import type { SchoolsView } from "../../app/statistics-view";
import { paneText, shownText } from "../../locale/pane";
import { Choice } from "../parts/choice";
import { isSchoolNamed } from "../../core/table/schools/is-school-named";
import { LevelSign } from "../parts/level-sign";
import { ListLine } from "../parts/list-line";
import { OneOfList } from "../parts/one-of-list";
import { usePaneStyles } from "../parts/pane-styles";
import { VirtualList } from "../parts/virtual-list";

/** Schools by place or by gain, one procedure or table at a time. */
export function StatisticsSchools(
  props: ListProps & {
    /** What the lists differ by. */ readonly label: string;
    readonly lists: readonly SchoolsView[];
  },
) {
  const shared = usePaneStyles();
  const { label, lists, ...rest } = props;
  const [chosen, setChosen] = useState(0);
  const list = lists[chosen];
  return (
    <>
      <OneOfList label={label} value={chosen} names={lists.map(({ name }) => name)} onChange={setChosen} />
      {list !== undefined && <p className={shared.quiet}>{list.about}</p>}
      {list !== undefined && list.schools.length > 0 && <FoundSchools list={list} {...rest} />}
    </>
  );
}

interface ListProps {
  readonly scroller: HTMLDivElement | null;
  readonly onOpen: (schoolId: string) => void;
}

/** The schools of a list, found by name and territory; a press opens the card. */
function FoundSchools({ list, scroller, onOpen }: ListProps & { readonly list: SchoolsView }) {
  const shared = usePaneStyles();
  const words = paneText.findings;
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const territories = useMemo(() => territoriesOf(list), [list]);
  // Another list may not have the territory that was chosen.
  const territory = territories.find((of) => of === chosen) ?? null;
  const found = useMemo(() => foundSchools(list, search, territory), [list, search, territory]);
  return (
    <>
      <SearchBox
        style={{ width: "100%", maxWidth: "none" }}
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        onChange={(_event, data) => setSearch(data.value)}
      />
      {territories.length > 1 && (
        <Choice
          label={words.territory}
          value={territory}
          options={territories}
          name={String}
          onChange={setChosen}
        />
      )}
      <p className={shared.quiet} role="status">
        {found.length === 0 ? words.noneFiltered : shownText(found.length, list.schools.length)}
      </p>
      <VirtualList
        items={found}
        keyOf={({ school }) => school.id}
        label={paneText.findings.listLabel}
        scroller={scroller}
        line={({ school, level, result, numbers }) => (
          <ListLine name={school.name} schoolId={school.id} onOpen={() => onOpen(school.id)}>
            <span className={shared.text}>{result}</span>
            {level !== null && level !== "none" && <LevelSign level={level} />}
            <span className={shared.quiet}>{numbers}</span>
          </ListLine>
        )}
      />
    </>
  );
}

function territoriesOf(list: SchoolsView): string[] {
  const names = list.schools.flatMap(({ school }) => school.territory ?? []);
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, "ru"));
}

function foundSchools({ schools }: SchoolsView, search: string, territory: string | null) {
  return schools.filter(({ school }) => {
    return (territory === null || school.territory === territory) && isSchoolNamed(school, search);
  });
}
