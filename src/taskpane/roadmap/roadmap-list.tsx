import { useImperativeHandle, useMemo, useRef, useState, type Ref } from "react";
import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import type { RoadmapRequest } from "../../app/session-roadmap-api";
import type { RoadmapChoices } from "../../core/roadmap/row-choices";
import { movedText, roadmapPane } from "../../locale/roadmap-pane";
import { useFocusLater } from "../hooks/use-focus-later";
import { useTopInside } from "../hooks/use-top-inside";
import { moved, ticked, type ShownSection } from "./roadmap-choices";
import { usePaneStyles } from "../parts/pane-styles";
import { roadmapItems, type RoadmapItem } from "./roadmap-items";
import { RoadmapRow, type RowItem } from "./roadmap-row";
import { RoadmapSection } from "./roadmap-section";
import { SectionJump } from "../parts/section-jump";
import { VirtualLines } from "../parts/virtual-list";

const text = roadmapPane.rows;

/** Height of a line before it is measured, px. */
const ESTIMATED_HEIGHT = 112;

const useStyles = makeStyles({
  none: { paddingBottom: "10px" },
  said: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** What others can ask of the list. */
export interface RoadmapListHandle {
  /** Shows a row and opens its fields, at its date. */
  readonly editDate: (id: string) => void;
}

/** The sections, and what the person does with their rows. */
export interface RoadmapListProps {
  readonly sections: readonly ShownSection[];
  readonly request: RoadmapRequest;
  readonly choices: RoadmapChoices;
  readonly onChange: (choices: RoadmapChoices) => void;
}

/** The measures by section, drawn only where they are seen: plans of 100 schools have 2000. */
export function RoadmapList(
  props: RoadmapListProps & {
    readonly ref: Ref<RoadmapListHandle>;
    readonly scroller: HTMLDivElement | null;
  },
) {
  const styles = useStyles();
  const { sections, scroller } = props;
  const list = useRef<HTMLUListElement>(null);
  const items = useMemo(() => roadmapItems(sections), [sections]);
  const lines = useRowActions(props, useFocusLater(list));
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => ESTIMATED_HEIGHT,
    getItemKey: (index) => items[index]?.key ?? index,
    scrollMargin: useTopInside(scroller, list),
    overscan: 4,
  });
  const goTo = useWays(props.ref, items, virtualizer, lines.edit);
  return (
    <>
      <SectionJump sections={sections} onJump={(name) => goTo(`section:${name}`)} />
      <div className={styles.said} role="status">
        {lines.said}
      </div>
      <VirtualLines
        list={list}
        virtualizer={virtualizer}
        label={text.list}
        line={(index) => items[index] !== undefined && <Line {...props} item={items[index]} lines={lines} />}
      />
    </>
  );
}

/** Leads to a line; others can ask for a row's date. */
function useWays(
  ref: Ref<RoadmapListHandle>,
  items: readonly RoadmapItem[],
  virtualizer: Pick<Virtualizer<HTMLDivElement, Element>, "scrollToIndex">,
  edit: LineActions["edit"],
): (key: string) => void {
  function goTo(key: string): void {
    const index = items.findIndex((item) => item.key === key);
    virtualizer.scrollToIndex(index, { align: "start" });
  }
  useImperativeHandle(ref, () => ({
    editDate(id) {
      goTo(id);
      edit(id, "date");
    },
  }));
  return goTo;
}

/** What can be done with a line, and where the focus goes then. */
interface LineActions {
  readonly editing: string | null;
  /** Where the last row was moved to, for those who hear the pane. */
  readonly said: string;
  readonly edit: (id: string, field: "first-field" | "date") => void;
  readonly close: (id: string) => void;
  readonly move: (item: RowItem, step: -1 | 1) => void;
}

function useRowActions(
  { choices, onChange }: RoadmapListProps,
  focus: (selector: string) => void,
): LineActions {
  const [editing, setEditing] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  function focusOn(id: string, part: string): void {
    focus(`[data-row="${CSS.escape(id)}"] [data-part="${part}"]`);
  }
  return {
    editing,
    said,
    edit(id, field) {
      setEditing(id);
      focusOn(id, field);
    },
    close(id) {
      setEditing(null);
      focusOn(id, "edit");
    },
    move({ row, section, place }, step) {
      const next = place + step;
      if (next < 0 || next >= section.rows.length) return;
      onChange(moved(choices, section.rows, row.view.id, step));
      setSaid(movedText(next + 1, section.rows.length));
      focusOn(row.view.id, step < 0 ? "up" : "down");
    },
  };
}

function Line(props: RoadmapListProps & { readonly item: RoadmapItem; readonly lines: LineActions }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { item, lines, request, choices, onChange } = props;
  if (item.kind === "none") return <p className={`${shared.quiet} ${styles.none}`}>{text.noRows}</p>;
  if (item.kind === "section") {
    const views = item.section.rows.map(({ view }) => view);
    return (
      <RoadmapSection section={item.section} onTick={(isOn) => onChange(ticked(choices, views, isOn))} />
    );
  }
  const { id } = item.row.view;
  return (
    <RoadmapRow
      item={item}
      request={request}
      choices={choices}
      isEdited={lines.editing === id}
      onChange={onChange}
      onEdit={() => lines.edit(id, "first-field")}
      onClose={() => lines.close(id)}
      onMove={(step) => lines.move(item, step)}
    />
  );
}
