import { useRef, useState, type RefObject } from "react";
import { Button, Checkbox, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { FormRule, FormTemplate, UnreadRule } from "../../core/monthly/form-template";
import { buttonName, ruleEditor } from "../../locale/monthly-rule-editor";
import { monthlyPane } from "../../locale/monthly-pane";
import { ruleSentence } from "../../locale/monthly-rules";
import { unreadRuleText } from "../../locale/rule-problems";
import { useFocusLater } from "../hooks/use-focus-later";
import { usePaneStyles } from "../parts/pane-styles";
import type { MonthlyActions } from "./monthly-actions";
import { useMonthStyles } from "./month-styles";
import { RuleEditor } from "./rule-editor";

const text = monthlyPane.form;
const ADD = "[data-add-rule]";

/** The rules of the form in words: switched off, changed, taken out, and added to. */
export function RulesPart(props: {
  readonly template: FormTemplate;
  readonly acts: Pick<MonthlyActions, "editForm" | "readRule">;
}) {
  const shared = usePaneStyles();
  const { template, acts } = props;
  const { rules, unread = [] } = template;
  const container = useRef<HTMLDivElement>(null);
  const { open, begin, end } = useOpenRule(container);
  function editor(rule: FormRule | null) {
    const back = rule === null ? ADD : changeOf(rule);
    return (
      <RuleEditor
        rule={rule}
        template={template}
        readRule={acts.readRule}
        onSave={(saved) => {
          acts.editForm({ kind: "put", rule: saved });
          end(back);
        }}
        onCancel={() => end(back)}
      />
    );
  }
  return (
    <div ref={container} className={shared.fields}>
      <UnreadLines unread={unread} onForget={(line) => acts.editForm({ kind: "forget", text: line })} />
      <p className={shared.quiet}>{rules.length === 0 ? text.noRules : text.ruleHint}</p>
      {rules.map((rule) =>
        open === rule.id ? (
          <div key={rule.id}>{editor(rule)}</div>
        ) : (
          <RuleLine
            key={rule.id}
            rule={rule}
            onSwitch={(isOn) => acts.editForm({ kind: "switch", id: rule.id, isOn })}
            onChange={() => begin(rule.id)}
            onRemove={() => {
              acts.editForm({ kind: "remove", id: rule.id });
              end(ADD);
            }}
          />
        ),
      )}
      {open === "" ? editor(null) : <AddButton onAdd={() => begin("")} />}
    </div>
  );
}

/** Which rule is changed: its id, "" for a new one; the focus goes into its fields, and back where they are left. */
function useOpenRule(container: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<string | null>(null);
  const focusLater = useFocusLater(container);
  function begin(id: string): void {
    setOpen(id);
    focusLater("form select");
  }
  function end(selector: string): void {
    setOpen(null);
    focusLater(selector);
  }
  return { open, begin, end };
}

/** Lines of the sheet of rules in which none was read. */
function UnreadLines(props: {
  readonly unread: readonly UnreadRule[];
  readonly onForget: (text: string) => void;
}) {
  return props.unread.map((line) => (
    <MessageBar key={line.text} intent="warning" layout="multiline">
      <MessageBarBody>
        <p>{unreadRuleText(line)}</p>
        <Button size="small" onClick={() => props.onForget(line.text)}>
          {ruleEditor.forget}
        </Button>
      </MessageBarBody>
    </MessageBar>
  ));
}

function AddButton({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div>
      <Button size="small" data-add-rule="" onClick={onAdd}>
        {ruleEditor.add}
      </Button>
    </div>
  );
}

/** Where the focus goes back to. */
function changeOf({ id }: FormRule): string {
  return `[data-change-rule="${CSS.escape(id)}"]`;
}

function RuleLine(props: {
  readonly rule: FormRule;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}) {
  const shared = usePaneStyles();
  const styles = useMonthStyles();
  const { rule, onSwitch, onChange, onRemove } = props;
  const sentence = ruleSentence(rule);
  return (
    <div className={styles.item}>
      <Checkbox
        className={styles.wrap}
        label={sentence}
        checked={rule.isOn}
        onChange={(_event, data) => onSwitch(data.checked === true)}
      />
      <div className={shared.row}>
        <Button
          size="small"
          data-change-rule={rule.id}
          aria-label={buttonName(ruleEditor.change, sentence)}
          onClick={onChange}
        >
          {ruleEditor.change}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={buttonName(ruleEditor.remove, sentence)}
          onClick={onRemove}
        >
          {ruleEditor.remove}
        </Button>
      </div>
    </div>
  );
}
