import { useMemo, useRef, useState } from "react";
import { makeStyles, Link, SearchBox, ToggleButton } from "@fluentui/react-components";
import type { ClassesView, ConditionsView } from "../../app/classes-view";
import { SCHOOL_GROUPS } from "../../core/classify/school-groups";
import {
  classificationPane,
  clusterName,
  groupCountText,
  groupMeaning,
  groupName,
  notPlacedText,
} from "../../locale/classification-pane";
import { filtersText, paneText, shownText } from "../../locale/pane";
import { Choice } from "../parts/choice";
import { ClassLine } from "./class-line";
import {
  classesOptions,
  filterClasses,
  NO_CLASSES_FILTER,
  type ClassesFilter,
  type ClassesOptions,
} from "./classes-filter";
import { Fold } from "../parts/fold";
import { OverlapPicture } from "./overlap-picture";
import { usePaneStyles } from "../parts/pane-styles";
import { VirtualList } from "../parts/virtual-list";

const useStyles = makeStyles({
  groups: { display: "flex", flexWrap: "wrap", gap: "6px" },
  rules: { display: "flex", flexDirection: "column", gap: "6px", paddingTop: "8px" },
  lines: { display: "flex", flexDirection: "column", gap: "8px" },
});

interface Filtering {
  readonly filter: ClassesFilter;
  readonly onChange: (filter: ClassesFilter) => void;
}

/** Schools by category and conditions: the counts, the picture of both, what they rest on, and the list. */
export function ClassesScreen(props: {
  readonly view: ClassesView;
  readonly scroller: HTMLDivElement | null;
  readonly onOpen: (schoolId: string) => void;
}) {
  const shared = usePaneStyles();
  const [filter, setFilter] = useState(NO_CLASSES_FILTER);
  const found = useRef<HTMLParagraphElement>(null);
  const { view, scroller, onOpen } = props;
  const { schools, conditions, summary } = view;
  const options = useMemo(() => classesOptions(schools), [schools]);
  const shown = useMemo(() => filterClasses(schools, filter), [schools, filter]);
  const words = classificationPane.classes;
  function showCluster(cluster: number): void {
    setFilter({ ...NO_CLASSES_FILTER, cluster });
    found.current?.scrollIntoView({ block: "start" });
    found.current?.focus({ preventScroll: true });
  }
  if (schools.length === 0) return <p className={shared.screen}>{words.none}</p>;
  return (
    <div className={shared.screen}>
      <h2 className={shared.subheading}>{words.title}</h2>
      <p className={shared.heading}>{summary}</p>
      <Overlap conditions={conditions} />
      <div>
        {conditions !== null && <Conditions conditions={conditions} onCluster={showCluster} />}
        {view.risks !== null && <Risks text={view.risks} />}
        <GroupsMean view={view} />
      </div>
      <GroupButtons schools={schools.length} options={options} filter={filter} onChange={setFilter} />
      <Search options={options} filter={filter} onChange={setFilter} />
      <p ref={found} tabIndex={-1} className={shared.quiet} role="status">
        {shown.length === 0 ? paneText.findings.noneFiltered : shownText(shown.length, schools.length)}
      </p>
      <VirtualList
        items={shown}
        keyOf={({ school }) => school.id}
        label={paneText.findings.listLabel}
        scroller={scroller}
        line={(line) => <ClassLine view={line} onOpen={onOpen} />}
      />
    </div>
  );
}

/** The picture of categories and conditions, or why there is none. */
function Overlap({ conditions }: Pick<ClassesView, "conditions">) {
  const shared = usePaneStyles();
  if (conditions === null) return <p className={shared.text}>{classificationPane.classes.noConditions}</p>;
  return (
    <>
      <OverlapPicture overlap={conditions.overlap} />
      {conditions.unknown > 0 && <p className={shared.quiet}>{notPlacedText(conditions.unknown)}</p>}
    </>
  );
}

/** How many schools have a risk profile, and which factors are relevant. */
function Risks({ text }: { readonly text: string }) {
  const shared = usePaneStyles();
  return (
    <Fold summary={classificationPane.classes.risks}>
      <p className={shared.text}>{text}</p>
    </Fold>
  );
}

/** What the groups mean, and the rules that they come from. */
function GroupsMean({ view }: { readonly view: ClassesView }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  return (
    <Fold summary={classificationPane.classes.groupsMean}>
      <ul className={shared.list} style={{ gap: 6 }}>
        {SCHOOL_GROUPS.filter((group) => group !== "both").map((group) => (
          <li key={group} className={shared.text}>
            {groupMeaning(group)}
          </li>
        ))}
      </ul>
      <div className={styles.rules}>
        <p className={shared.quiet}>{view.rule}</p>
        {view.conditions !== null && <p className={shared.quiet}>{view.conditions.index}</p>}
      </div>
    </Fold>
  );
}

/** What the conditions of schools say: the clusters and the regressions. */
function Conditions(props: {
  readonly conditions: ConditionsView;
  readonly onCluster: (cluster: number) => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const words = classificationPane.classes;
  const { clusters, models, modelsAbout } = props.conditions;
  return (
    <>
      <Fold summary={words.clusters}>
        <div className={styles.lines}>
          {clusters.length === 0 && <p className={shared.text}>{words.noClusters}</p>}
          {clusters.map(({ number, text }) => (
            <p key={number} className={shared.text}>
              {text}{" "}
              <Link
                as="button"
                onClick={() => props.onCluster(number)}
                aria-label={`${words.showCluster}: ${clusterName(number)}`}
              >
                {words.showCluster}
              </Link>
            </p>
          ))}
        </div>
      </Fold>
      <Fold summary={words.expected}>
        <div className={styles.lines}>
          {models.length === 0 && <p className={shared.text}>{words.noModel}</p>}
          {models.map((text) => (
            <p key={text} className={shared.text}>
              {text}
            </p>
          ))}
          {models.length > 0 && <p className={shared.quiet}>{modelsAbout}</p>}
        </div>
      </Fold>
    </>
  );
}

/** The groups with their numbers; a press narrows the list to one. */
function GroupButtons(props: Filtering & { readonly schools: number; readonly options: ClassesOptions }) {
  const styles = useStyles();
  const { filter, onChange, options } = props;
  const words = classificationPane.classes;
  const groups = [{ group: null, schools: props.schools }, ...options.groups];
  return (
    <div className={styles.groups} role="group" aria-label={words.groups}>
      {groups.map(({ group, schools }) => (
        <ToggleButton
          key={group ?? "all"}
          size="small"
          shape="circular"
          checked={filter.group === group}
          onClick={() => onChange({ ...filter, group })}
        >
          {groupCountText(group === null ? words.all : groupName(group), schools)}
        </ToggleButton>
      ))}
    </div>
  );
}

/** A search, and the conditions that are seldom needed, folded. */
function Search({ filter, onChange, options }: Filtering & { readonly options: ClassesOptions }) {
  const shared = usePaneStyles();
  const words = paneText.findings;
  const { territories, clusters } = options;
  const active = Number(filter.territory !== null) + Number(filter.cluster !== null);
  return (
    <div>
      <SearchBox
        style={{ width: "100%", maxWidth: "none" }}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.search}
        onChange={(_event, data) => onChange({ ...filter, search: data.value })}
      />
      {territories.length + clusters.length > 1 && (
        <Fold summary={filtersText(active)}>
          <div className={shared.fields}>
            {territories.length > 1 && (
              <Choice
                label={words.territory}
                value={filter.territory}
                options={territories}
                name={String}
                onChange={(territory) => onChange({ ...filter, territory })}
              />
            )}
            {clusters.length > 0 && (
              <Choice
                label={classificationPane.classes.cluster}
                value={filter.cluster}
                options={clusters}
                name={String}
                onChange={(cluster) => onChange({ ...filter, cluster })}
              />
            )}
          </div>
        </Fold>
      )}
    </div>
  );
}
