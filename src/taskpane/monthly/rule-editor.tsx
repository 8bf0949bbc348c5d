import { useState, type FormEvent } from "react";
import { Button, Field, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import type { FormRule, FormTemplate } from "../../core/monthly/form-template";
import {
  DRAFT_KINDS,
  draftOfRule,
  EMPTY_DRAFT,
  ruleOfDraft,
  type RuleDraft,
} from "../../core/monthly/rule-draft";
import { freeRuleId, replacedRule } from "../../core/monthly/template-edits";
import { DRAFT_GAPS, DRAFT_KIND_NAMES, ruleEditor } from "../../locale/monthly-rule-editor";
import { ruleSentence } from "../../locale/monthly-rules";
import { ruleText } from "../../locale/rule-text";
import { usePaneStyles } from "../parts/pane-styles";
import type { MonthlyActions } from "./monthly-actions";
import { useMonthStyles } from "./month-styles";
import { RuleFields } from "./rule-fields";

/** Adds a rule or changes one; says what is missing in it instead of saving. */
export function RuleEditor(props: {
  /** null for a new one. */
  readonly rule: FormRule | null;
  readonly template: FormTemplate;
  readonly readRule: MonthlyActions["readRule"];
  readonly onSave: (rule: FormRule) => void;
  readonly onCancel: () => void;
}) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const { rule, template, readRule, onSave, onCancel } = props;
  const [draft, setDraft] = useState(() => (rule === null ? EMPTY_DRAFT : draftOfRule(rule, ruleText(rule))));
  const [problem, setProblem] = useState<string | null>(null);
  const reading = ruleOfDraft(draft, rule?.id ?? freeRuleId(template));
  function change(next: RuleDraft): void {
    setDraft(next);
    setProblem(null);
  }
  async function submit(): Promise<void> {
    if (draft.kind !== "words" || draft.words.trim() === "") {
      if ("gap" in reading) setProblem(DRAFT_GAPS[reading.gap]);
      else onSave(kept(replacedRule(reading.rule, rule ?? undefined), rule));
      return;
    }
    const outcome = await readRule(draft.words, rule?.id ?? null);
    if (outcome.failure) setProblem(outcome.message);
    else if ("problem" in outcome.value) setProblem(outcome.value.problem);
    else onSave(kept(outcome.value.rule, rule));
  }
  return (
    <form
      className={`${shared.box} ${shared.fields} ${styles.editor}`}
      aria-label={ruleEditor.title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <KindChoice draft={draft} onChange={change} />
      <RuleFields key={draft.kind} draft={draft} template={template} onChange={change} />
      {"rule" in reading && (
        <p className={`${shared.text} ${styles.wrap}`} role="status">
          {ruleSentence(reading.rule)}
        </p>
      )}
      <Ending problem={problem} onCancel={onCancel} />
    </form>
  );
}

function KindChoice({
  draft,
  onChange,
}: {
  readonly draft: RuleDraft;
  readonly onChange: (draft: RuleDraft) => void;
}) {
  const styles = useMonthStyles();
  return (
    <Field className={styles.narrow} label={ruleEditor.kind}>
      <Select
        value={draft.kind}
        onChange={(_event, { value }) => {
          const kind = DRAFT_KINDS.find((of) => of === value);
          if (kind !== undefined) onChange({ ...draft, kind });
        }}
      >
        {DRAFT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {DRAFT_KIND_NAMES[kind]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What is wrong, and the ways out. */
function Ending({ problem, onCancel }: { readonly problem: string | null; readonly onCancel: () => void }) {
  const shared = usePaneStyles();
  return (
    <>
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={shared.row}>
        <Button type="submit">{ruleEditor.save}</Button>
        <Button appearance="subtle" onClick={onCancel}>
          {ruleEditor.cancel}
        </Button>
      </div>
    </>
  );
}

/** A rule that is switched off stays so while it is changed. */
function kept(rule: FormRule, earlier: FormRule | null): FormRule {
  return { ...rule, isOn: earlier?.isOn ?? true };
}
