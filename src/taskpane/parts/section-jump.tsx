import { Field, Select } from "@fluentui/react-components";
import { roadmapPane } from "../../locale/roadmap-pane";
import type { ShownSection } from "../roadmap/roadmap-choices";

/** From so many sections on there is a choice to jump by: plans of schools have a hundred. */
const MANY_SECTIONS = 7;

/** Leads to a section where there are many of them. */
export function SectionJump(props: {
  readonly sections: readonly ShownSection[];
  readonly onJump: (name: string) => void;
}) {
  const { sections, onJump } = props;
  if (sections.length < MANY_SECTIONS) return null;
  return (
    <Field label={roadmapPane.rows.jump} size="small">
      <Select
        value=""
        style={{ minWidth: 0 }}
        select={{ style: { minWidth: 0, width: "100%" } }}
        onChange={(_event, data) => onJump(data.value)}
      >
        <option value="" disabled>
          {roadmapPane.rows.jumpTo}
        </option>
        {sections.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
