import { useEffect, useState } from "react";
import { Field, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import type { OpenedWorkbook, Outcome, WritePreview } from "../../app/session-values";
import type { RoadmapTarget } from "../../app/session-roadmap-api";
import { filesPane } from "../../locale/files-pane";
import { roadmapPane } from "../../locale/roadmap-pane";
import { sessionText } from "../../locale/session";
import { isTargetBlocked } from "./roadmap-target-rule";
import { Fold } from "../parts/fold";
import { StructurePassword } from "../parts/password-field";
import { usePaneStyles } from "../parts/pane-styles";

const text = roadmapPane.target;
const MODES: readonly RoadmapTarget["mode"][] = ["copy", "new-workbook"];

/** Where the sheet goes, and what that changes, before it is written. */
export function RoadmapTargetChoice(props: {
  readonly book: OpenedWorkbook;
  readonly target: RoadmapTarget;
  /** Says what would be done; must not change from one drawing to the next. */
  readonly preview: (target: RoadmapTarget) => Promise<Outcome<WritePreview>>;
  readonly onChange: (target: RoadmapTarget) => void;
}) {
  const shared = usePaneStyles();
  const { book, target, preview, onChange } = props;
  const lines = usePreviewLines(preview, target);
  const isBlocked = isTargetBlocked(book, target);
  return (
    <Fold summary={text.title} open={book.structureLocked}>
      <div className={shared.fields}>
        {book.isWritable ? (
          <ModeChoice mode={target.mode} onChange={(mode) => onChange({ ...target, mode })} />
        ) : (
          <p className={shared.text}>{filesPane.severalToWrite}</p>
        )}
        {book.structureLocked && target.mode === "copy" && (
          <StructurePassword
            value={target.structurePassword}
            onChange={(value) =>
              onChange(value === "" ? { mode: target.mode } : { mode: target.mode, structurePassword: value })
            }
          />
        )}
        {isBlocked ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{sessionText.structureLocked}</MessageBarBody>
          </MessageBar>
        ) : (
          <ul style={{ margin: 0, paddingLeft: 18 }}>
            {lines.map((line) => (
              <li key={line} className={shared.quiet}>
                {line}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Fold>
  );
}

function ModeChoice(props: {
  readonly mode: RoadmapTarget["mode"];
  readonly onChange: (mode: RoadmapTarget["mode"]) => void;
}) {
  function choose(value: string): void {
    const mode = MODES.find((id) => id === value);
    if (mode !== undefined) props.onChange(mode);
  }
  return (
    <Field label={text.mode}>
      <RadioGroup layout="horizontal" value={props.mode} onChange={(_event, data) => choose(data.value)}>
        {MODES.map((mode) => (
          <Radio key={mode} value={mode} label={text[mode]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** What a write would do; empty until it is known. The password has no part in it. */
function usePreviewLines(
  preview: (target: RoadmapTarget) => Promise<Outcome<WritePreview>>,
  { mode }: RoadmapTarget,
): readonly string[] {
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void preview({ mode }).then((outcome) => {
      if (isCurrent) setLines(outcome.failure ? [] : outcome.value.lines);
    });
    return () => {
      isCurrent = false;
    };
  }, [preview, mode]);
  return lines;
}
