import { useState } from "react";
import { Combobox, Field, Option } from "@fluentui/react-components";
import type { SchoolChoice } from "../../app/session-roadmap-api";
import { roadmapPane } from "../../locale/roadmap-pane";
import { matchingSchools } from "./matching-schools";

const text = roadmapPane.choose;

/** Schools that the list shows at once: a region has 600. */
const SHOWN = 30;

/** One school out of many, by any part of its name. */
export function SchoolPicker(props: {
  readonly schools: readonly SchoolChoice[];
  /** The school's id; empty before one was chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const { schools, value, onChange } = props;
  const chosen = schools.find(({ id }) => id === value)?.name ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const found = matchingSchools(schools, typed ?? "");
  const isLost = typed !== null && found.length === 0;
  return (
    <Field
      label={text.schoolField}
      hint={text.schoolHint}
      {...(isLost ? { validationMessage: text.noSchool } : {})}
    >
      <Combobox
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0, width: "100%" } }}
        listbox={{ style: { maxHeight: "280px" } }}
        freeform
        value={typed ?? chosen}
        selectedOptions={value === "" ? [] : [value]}
        onChange={(event) => setTyped(event.target.value)}
        onOpenChange={(_event, data) => {
          if (!data.open) setTyped(null);
        }}
        onOptionSelect={(_event, { optionValue }) => {
          setTyped(null);
          if (optionValue !== undefined) onChange(optionValue);
        }}
      >
        {found.slice(0, SHOWN).map(({ id, name }) => (
          <Option key={id} value={id} text={name}>
            {name}
          </Option>
        ))}
        {found.length > SHOWN && (
          <Option key="more" value="" text="" disabled>
            {text.moreSchools}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
