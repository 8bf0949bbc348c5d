import { Checkbox, Field, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import type {
  OpenedWorkbook,
  SheetChoice,
  WriteMode,
  WriteOptions,
  WritePreview,
} from "../../app/session-values";
import { filesPane } from "../../locale/files-pane";
import { paneText, sheetsChoiceText } from "../../locale/pane";
import { plainOutputText } from "../../locale/plain-output";
import { Fold } from "../parts/fold";
import { usePaneStyles } from "../parts/pane-styles";
import { StructurePassword } from "../parts/password-field";
import { writesPlain } from "./plain-output";

const MODES: readonly WriteMode[] = ["copy", "mark", "new-workbook"];

/** How to write, and what will be written, before anything is. */
export function WriteScreen(props: {
  readonly book: OpenedWorkbook;
  readonly options: WriteOptions;
  readonly preview: WritePreview | null;
  readonly onChange: (options: WriteOptions) => void;
}) {
  const shared = usePaneStyles();
  const text = paneText.write;
  const { book, options, preview, onChange } = props;
  const { mode, comments, structurePassword } = options;
  const isPasswordAsked = book.structureLocked && mode !== "new-workbook";
  return (
    <div className={shared.screen}>
      <h2 className={shared.heading}>{text.title}</h2>
      {book.isWritable ? (
        <ModeChoice mode={mode} onChange={(next) => onChange({ ...options, mode: next })} />
      ) : (
        <p className={shared.text}>{filesPane.severalToWrite}</p>
      )}
      {mode === "mark" && book.isWritable && (
        <Checkbox
          label={text.comments}
          checked={comments}
          onChange={(_event, data) => onChange({ ...options, comments: data.checked === true })}
        />
      )}
      {isPasswordAsked && (
        <StructurePassword
          value={structurePassword}
          onChange={(password) => onChange(withPassword(options, password))}
        />
      )}
      {writesPlain(book, mode) && <Warning text={plainOutputText.before} />}
      {preview !== null && preview.choices.length > 0 && (
        <SheetsChoice choices={preview.choices} onChange={(sheets) => onChange({ ...options, sheets })} />
      )}
      {preview?.blocked != null && <Warning text={preview.blocked} />}
      {preview !== null && preview.blocked === null && <PlannedList lines={preview.lines} />}
    </div>
  );
}

function Warning({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

/** Which sheets are written: remembered with the workbook. The last one stays chosen, since nothing is no report. */
function SheetsChoice(props: {
  readonly choices: readonly SheetChoice[];
  readonly onChange: (sheets: readonly SheetChoice["id"][]) => void;
}) {
  const { choices, onChange } = props;
  const chosen = choices.filter(({ isChosen }) => isChosen).map(({ id }) => id);
  function toggle(id: SheetChoice["id"], isOn: boolean): void {
    const next = choices.map((choice) => choice.id).filter((of) => (of === id ? isOn : chosen.includes(of)));
    if (next.length > 0) onChange(next);
  }
  return (
    <Fold summary={sheetsChoiceText(chosen.length, choices.length)}>
      <div
        role="group"
        aria-label={paneText.write.sheets}
        style={{ display: "flex", flexDirection: "column" }}
      >
        {choices.map(({ id, name, isChosen, isNeeded }) => (
          <Checkbox
            key={id}
            label={isNeeded ? `${name} ${paneText.write.neededSheet}` : name}
            checked={isChosen || isNeeded}
            disabled={isNeeded}
            onChange={(_event, data) => toggle(id, data.checked === true)}
          />
        ))}
      </div>
    </Fold>
  );
}

/** What will be written, as a list. */
function PlannedList({ lines }: { readonly lines: readonly string[] }) {
  const shared = usePaneStyles();
  return (
    <section className={shared.box} aria-labelledby="write-list">
      <h3 id="write-list" className={shared.subheading}>
        {paneText.write.list}
      </h3>
      <ul style={{ margin: "6px 0", paddingLeft: 18 }}>
        {lines.map((line) => (
          <li key={line} className={shared.text}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ModeChoice(props: { readonly mode: WriteMode; readonly onChange: (mode: WriteMode) => void }) {
  const shared = usePaneStyles();
  const text = paneText.write;
  function choose(value: string): void {
    const mode = MODES.find((id) => id === value);
    if (mode !== undefined) props.onChange(mode);
  }
  return (
    <Field label={text.mode}>
      <RadioGroup value={props.mode} onChange={(_event, data) => choose(data.value)}>
        {MODES.map((id) => (
          <Radio
            key={id}
            value={id}
            label={
              <>
                {text.modes[id].name}
                <br />
                <span className={shared.quiet}>{text.modes[id].about}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** An empty field means that no password is known. */
function withPassword(options: WriteOptions, password: string): WriteOptions {
  const { mode, comments, sheets } = options;
  const kept = { mode, comments, ...(sheets === undefined ? {} : { sheets }) };
  return password === "" ? kept : { ...kept, structurePassword: password };
}
