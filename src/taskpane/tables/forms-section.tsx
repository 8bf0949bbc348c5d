import { useState } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import type { ShownForm } from "../../core/model/shown-form";
import { formName } from "../../locale/form-names";
import { shownText } from "../../locale/shown-text";
import type { Door } from "../hooks/pane-state";
import type { ShownActions } from "../hooks/shown-actions";
import { handFile } from "../parts/hand-file";
import { usePaneStyles } from "../parts/pane-styles";

/** The forms of the office: those of this workbook are saved as a file of settings, those of a file are loaded. */
export function FormsSection(props: {
  readonly forms: readonly ShownForm[];
  readonly door: Door;
  readonly isBusy: boolean;
  readonly shown: ShownActions;
}) {
  const shared = usePaneStyles();
  const { forms, door, isBusy, shown } = props;
  const [text, setText] = useState<string | null>(null);
  async function save(): Promise<void> {
    const outcome = await shown.file();
    if (outcome.failure) return;
    const { fileName, bytes } = outcome.value;
    handFile(fileName, bytes);
    // Excel's own window may not take a download.
    if (door === "excel") setText(new TextDecoder().decode(bytes));
  }
  return (
    <section className={shared.fields} aria-label={shownText.formsTitle}>
      <h3 className={shared.subheading}>{shownText.formsTitle}</h3>
      <FormsList {...{ forms, isBusy }} onForget={shown.forget} />
      <div className={shared.row}>
        {forms.length > 0 && (
          <Button size="small" disabled={isBusy} onClick={() => void save()}>
            {shownText.saveFile}
          </Button>
        )}
        <Button size="small" disabled={isBusy} onClick={() => askForSettings(shown.load)}>
          {shownText.loadFile}
        </Button>
      </div>
      {text !== null && (
        <Field label={shownText.copyFile}>
          <Textarea readOnly rows={6} value={text} />
        </Field>
      )}
    </section>
  );
}

function FormsList(props: {
  readonly forms: readonly ShownForm[];
  readonly isBusy: boolean;
  readonly onForget: (name: string) => void;
}) {
  const shared = usePaneStyles();
  const { forms, isBusy, onForget } = props;
  if (forms.length === 0) return null;
  return (
    <ul className={shared.list}>
      {forms.map(({ name, form }) => (
        <li key={name} className={shared.row}>
          <span className={shared.text} style={{ flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" }}>
            {name} <span className={shared.quiet}>{formName(form)}</span>
          </span>
          <Button
            size="small"
            appearance="subtle"
            disabled={isBusy}
            aria-label={`${shownText.forget}: ${name}`}
            onClick={() => onForget(name)}
          >
            {shownText.forget}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Asks for a file of settings. */
function askForSettings(load: (bytes: Uint8Array) => void): void {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = ".json";
  field.addEventListener("change", () => {
    void field.files?.[0]?.arrayBuffer().then((buffer) => load(new Uint8Array(buffer)));
  });
  field.click();
}
