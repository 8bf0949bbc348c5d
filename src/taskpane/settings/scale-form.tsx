import { useState, type FormEvent } from "react";
import { Button, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Scale, SubjectId } from "../../core/model/procedure";
import { paneText } from "../../locale/pane";
import { settingsScreen } from "../../locale/settings-screen";
import { usePaneStyles } from "../parts/pane-styles";
import { SubjectSelect } from "../parts/subject-select";

const FIELDS = {
  grade: paneText.tables.grade,
  year: paneText.tables.year,
  maximum: settingsScreen.maximum,
  from3: settingsScreen.from3,
  from4: settingsScreen.from4,
  from5: settingsScreen.from5,
} as const;

type NumberField = keyof typeof FIELDS;

const FIELD_IDS = Object.keys(FIELDS) as readonly NumberField[];

/** Adds or changes one scale; says what is wrong with it instead of saving. */
export function ScaleForm(props: {
  readonly scale: Scale | null;
  readonly onSave: (scale: Scale) => void;
  readonly onCancel: () => void;
}) {
  const shared = usePaneStyles();
  const [subject, setSubject] = useState<SubjectId>(props.scale?.subject ?? "ma");
  const [texts, setTexts] = useState(() => textsOf(props.scale));
  const [problem, setProblem] = useState<string | null>(null);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const scale = readScale(subject, texts);
    setProblem(typeof scale === "string" ? scale : null);
    if (typeof scale !== "string") props.onSave(scale);
  }
  return (
    <form onSubmit={submit} className={`${shared.box} ${shared.fields}`}>
      <SubjectSelect label={paneText.tables.subject} value={subject} onChange={setSubject} />
      <div className={shared.pair}>
        {FIELD_IDS.map((id) => (
          <Field key={id} label={FIELDS[id]}>
            <Input
              inputMode="numeric"
              value={texts[id]}
              onChange={(_event, data) => setTexts({ ...texts, [id]: data.value })}
            />
          </Field>
        ))}
      </div>
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={shared.row}>
        <Button type="submit">{settingsScreen.saveScale}</Button>
        <Button appearance="subtle" onClick={props.onCancel}>
          {paneText.cancel}
        </Button>
      </div>
    </form>
  );
}

function textsOf(scale: Scale | null): Record<NumberField, string> {
  const texts = FIELD_IDS.map((id): [NumberField, string] => [id, scale === null ? "" : String(scale[id])]);
  return Object.fromEntries(texts) as Record<NumberField, string>;
}

/** The scale as typed, or what is wrong with it. */
function readScale(subject: SubjectId, texts: Record<NumberField, string>): Scale | string {
  if (FIELD_IDS.some((id) => !/^\d+$/.test(texts[id].trim()))) return settingsScreen.scaleIncomplete;
  const { maximum, from3, from4, from5 } = texts;
  const scale = {
    exam: "vpr" as const,
    subject,
    grade: Number(texts.grade),
    year: Number(texts.year),
    maximum: Number(maximum),
    from3: Number(from3),
    from4: Number(from4),
    from5: Number(from5),
    source: settingsScreen.scaleSource,
  };
  const isRising = scale.from3 < scale.from4 && scale.from4 < scale.from5 && scale.from5 <= scale.maximum;
  return isRising ? scale : settingsScreen.scaleOrder;
}
