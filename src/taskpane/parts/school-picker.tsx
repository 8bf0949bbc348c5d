import { useState } from "react";
import { Combobox, Field, Option, type ComboboxProps } from "@fluentui/react-components";
import type { SchoolChoice } from "../../app/session-roadmap-api";
import { roadmapPane } from "../../locale/roadmap-pane";
import { isSchoolNamed } from "../../core/table/schools/is-school-named";

const text = roadmapPane.choose;

/** Schools that the list shows at once: a region has 600. */
const SHOWN = 30;

const NARROW = { minWidth: 0 } as const;
const LISTBOX = { style: { maxHeight: "280px" } } as const;

/** One school out of many, by any part of its name. */
export function SchoolPicker(props: {
  readonly schools: readonly SchoolChoice[];
  /** The school's id; empty before one was chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const { schools, value, onChange } = props;
  const { typed, ...search } = useSearch(onChange);
  const chosen = schools.find(({ id }) => id === value)?.name ?? "";
  const found = schools.filter(({ id, name }) => isSchoolNamed({ name, login: loginIn(id) }, typed ?? ""));
  const isLost = typed !== null && found.length === 0;
  return (
    <Field
      label={text.schoolField}
      hint={text.schoolHint}
      {...(isLost ? { validationMessage: text.noSchool } : {})}
    >
      <Combobox
        style={NARROW}
        input={{ style: { ...NARROW, width: "100%" } }}
        listbox={LISTBOX}
        freeform
        value={typed ?? chosen}
        selectedOptions={value === "" ? [] : [value]}
        {...search}
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

/** The digits of the login in a school's id; null where the school is known by its name. */
function loginIn(id: string): string | null {
  return id.startsWith("oo:") ? id.slice("oo:".length) : null;
}

/** What is typed, until a school is chosen or the list closes; null when nothing is being typed. */
function useSearch(onChange: (id: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const handlers: Pick<ComboboxProps, "onChange" | "onOpenChange" | "onOptionSelect"> = {
    onChange(event) {
      setTyped(event.target.value);
      // Also for what is pasted or dictated: no key is pressed then.
      setOpen(true);
    },
    onOpenChange(_event, data) {
      setOpen(data.open);
      if (!data.open) setTyped(null);
    },
    onOptionSelect(_event, { optionValue }) {
      setTyped(null);
      if (optionValue !== undefined) onChange(optionValue);
    },
  };
  return { typed, open, ...handlers };
}
