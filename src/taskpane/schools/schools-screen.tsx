import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CheckView, SchoolView } from "../../app/session-values";
import { byStrength } from "../../core/model/level-ranks";
import { meetingStart } from "../../locale/meeting-start";
import { paneText, shownText } from "../../locale/pane";
import { FilterPanel } from "./filter-panel";
import { NoticesFold } from "../parts/notices-list";
import { usePaneStyles } from "../parts/pane-styles";
import { SchoolLine } from "./school-line";
import { VirtualList } from "../parts/virtual-list";
import { isNarrowing, type ResultsFilter } from "../../core/run/results-filter";
import { filterOptions, filterSchools, NO_FILTER, resultsFilter, type SchoolsFilter } from "./schools-filter";

/**
 * The result of a check: the summary first, then the schools.
 *
 * @param props.only Which schools the screen is about: those with findings, or all.
 */
export function SchoolsScreen(props: {
  readonly title: string;
  readonly result: CheckView;
  readonly only: (view: SchoolView) => boolean;
  readonly scroller: HTMLDivElement | null;
  /** Narrows the results; the headline, the overview and what is written follow. */
  readonly onNarrow: (filter: ResultsFilter) => void;
  readonly onOpen: (schoolId: string) => void;
  /** To the pages of a meeting. */
  readonly onMeeting: () => void;
}) {
  const shared = usePaneStyles();
  const { result, only } = props;
  const [filter, setFilter] = useState<SchoolsFilter>({ ...NO_FILTER, ...result.filter });
  function change(next: SchoolsFilter): void {
    setFilter(next);
    const [before, after] = [filter, next].map((of) => JSON.stringify(resultsFilter(of)));
    if (before !== after) props.onNarrow(resultsFilter(next));
  }
  const options = useMemo(() => filterOptions(result), [result]);
  const all = useMemo(() => byStrength(result.schools.filter(only)), [result, only]);
  const shown = useMemo(() => filterSchools(all, filter), [all, filter]);
  return (
    <div className={shared.screen}>
      <Conclusion result={result} />
      <div>
        <Button onClick={props.onMeeting}>{meetingStart.go}</Button>
      </div>
      <NoticesFold notices={result.notices} />
      <h2 className={shared.subheading}>{props.title}</h2>
      <p className={shared.quiet}>{paneText.findings.official}</p>
      {all.length === 0 && !isNarrowing(result.filter) ? (
        <p className={shared.text}>{emptyListText(result)}</p>
      ) : (
        <>
          <FilterPanel filter={filter} options={options} onChange={change} />
          <p className={shared.quiet} role="status">
            {shown.length === 0 ? paneText.findings.noneFiltered : shownText(shown.length, all.length)}
          </p>
          <VirtualList
            items={shown}
            keyOf={({ school }) => school.id}
            label={paneText.findings.listLabel}
            scroller={props.scroller}
            line={(view) => <SchoolLine view={view} onOpen={props.onOpen} />}
          />
        </>
      )}
    </div>
  );
}

/** What was not judged first, then the conclusion and what it cannot see. */
function Conclusion({ result: { notJudged, summary, limits } }: { readonly result: CheckView }) {
  const shared = usePaneStyles();
  return (
    <>
      {notJudged !== "" && <p className={shared.text}>{notJudged}</p>}
      <p className={shared.heading}>{summary}</p>
      {limits !== "" && <p className={shared.quiet}>{limits}</p>}
    </>
  );
}

/** Of what was not checked it is never said that nothing was found. */
function emptyListText({ schools, notJudged }: CheckView): string {
  if (schools.length === 0) return paneText.findings.noSchools;
  return notJudged === "" ? paneText.findings.none : paneText.findings.noneOfChecked;
}
