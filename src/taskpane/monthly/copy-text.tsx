import { useRef, useState } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { monthlyPane } from "../../locale/monthly-pane";
import { usePaneStyles } from "../parts/pane-styles";

const words = monthlyPane.remarks;

/** The text for one school, with a button that copies it. */
export function CopyText({ text }: { readonly text: string }) {
  const shared = usePaneStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  function copy(): void {
    void copied(text, field.current).then((isDone) => setSaid(isDone ? words.copied : words.notCopied));
  }
  return (
    <div className={shared.fields}>
      <Field label={words.letter}>
        <Textarea textarea={{ ref: field }} readOnly rows={6} value={text} resize="vertical" />
      </Field>
      <div className={shared.row}>
        <Button size="small" icon={<CopyRegular />} onClick={copy}>
          {words.copy}
        </Button>
        <span className={shared.quiet} role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

/** A frame inside Excel may have no access to the clipboard: then the text is left selected for Ctrl+C. */
async function copied(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.select();
    return document.execCommand("copy");
  }
}
