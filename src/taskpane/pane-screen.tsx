import { lazy } from "react";
import type {
  CheckView,
  OpenedWorkbook,
  SchoolView,
  WriteOptions,
  WritePreview,
} from "../app/session-values";
import { paneText } from "../locale/pane";
import { loadAnalysisScreen } from "./analysis/load-analysis-screen";
import { NoticesScreen } from "./parts/notices-list";
import { OverviewScreen } from "./overview/overview-screen";
import { RoadmapScreen } from "./roadmap/roadmap-screen";
import { SchoolsScreen } from "./schools/schools-screen";
import { SettingsScreen } from "./settings/settings-screen";
import { TablesScreen } from "./tables/tables-screen";
import { WriteScreen } from "./write/write-screen";
import { loadMonthlyScreen } from "./monthly/load-monthly-screen";
import type { MethodsPlace } from "./hooks/use-methods";
import type { OverviewOfCheck } from "./hooks/use-overview";
import type { Pane } from "./hooks/use-pane";
import { loadMeetingScreen } from "./meeting/load-meeting-screen";
import { loadMethodsScreen } from "./methods/load-methods-screen";
import { isOverviewPart } from "./screen";
import type { ShowRow } from "./show-row";

const MeetingScreen = lazy(loadMeetingScreen);
const MethodsScreen = lazy(loadMethodsScreen);
const MonthlyScreen = lazy(loadMonthlyScreen);
const AnalysisScreen = lazy(loadAnalysisScreen);

/** What a screen may need. */
export interface PaneScreenProps {
  readonly pane: Pane;
  readonly book: OpenedWorkbook;
  readonly options: WriteOptions;
  readonly preview: WritePreview | null;
  readonly overview: OverviewOfCheck;
  readonly methods: MethodsPlace;
  readonly onOptions: (options: WriteOptions) => void;
  readonly onOpenCard: (schoolId: string) => void;
  readonly scroller: HTMLDivElement | null;
  readonly showRow: ShowRow;
}

/** The screen of the moment. Loaded when a workbook is opened: the first paint does not wait for it. */
export default function PaneScreen(props: PaneScreenProps) {
  const { pane, book } = props;
  const { screen, result } = pane.state;
  if (screen === "write") {
    const { options, preview, onOptions } = props;
    return <WriteScreen book={book} options={options} preview={preview} onChange={onOptions} />;
  }
  if (screen === "monthly") return <MonthlyScreen pane={pane} scroller={props.scroller} />;
  if (screen === "meeting") return <MeetingScreen pane={pane} book={book} />;
  if (screen === "analysis") return <AnalysisScreen pane={pane} book={book} />;
  if (screen === "roadmap") return <RoadmapScreen {...props} />;
  if (screen === "settings") {
    return (
      <SettingsScreen
        book={book}
        onClassification={pane.setClassification}
        onThresholds={pane.setThresholds}
        onScales={pane.setScales}
      />
    );
  }
  if (screen === "notices") return <NoticesScreen notices={result?.notices ?? book.notices} />;
  if (screen === "methods") {
    const { anchor, from } = props.methods;
    return <MethodsScreen anchor={anchor} onBack={from === null ? null : () => pane.show(from)} />;
  }
  if (result === null || screen === "tables") {
    const { acts, state } = pane;
    const facts = { acts, book, door: state.door, isBusy: state.work !== null };
    return <TablesScreen {...facts} monthly={pane.monthly} showRow={props.showRow} />;
  }
  if (isOverviewPart(screen)) {
    const { overview, scroller, onOpenCard } = props;
    const facts = { overview: overview.outcome, scroller, onOpen: onOpenCard };
    return <OverviewScreen part={screen} {...facts} onRegroup={overview.regroup} />;
  }
  return <ResultScreen {...props} result={result} />;
}

/** Schools with findings, or all. */
function ResultScreen(props: PaneScreenProps & { readonly result: CheckView }) {
  const { pane, result } = props;
  const isOfFindings = pane.state.screen === "findings";
  return (
    <SchoolsScreen
      title={isOfFindings ? paneText.findings.title : paneText.findings.allTitle}
      result={result}
      only={isOfFindings ? hasFindings : isAny}
      onNarrow={pane.narrow}
      scroller={props.scroller}
      onOpen={props.onOpenCard}
      onMeeting={() => pane.show("meeting")}
    />
  );
}

function hasFindings(view: SchoolView): boolean {
  return view.findings.length > 0;
}

function isAny(): boolean {
  return true;
}
