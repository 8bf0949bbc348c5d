import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Scale } from "../../core/model/procedure";
import { scaleText, settingsScreen } from "../../locale/settings-screen";
import { usePaneStyles } from "../parts/pane-styles";
import { ScaleForm } from "./scale-form";

/** The person's own scales: list, add, edit, remove. */
export function ScalesSection(props: {
  readonly scales: readonly Scale[];
  readonly onChange: (scales: readonly Scale[]) => void;
}) {
  const shared = usePaneStyles();
  const [edited, setEdited] = useState<number | null>(null);
  const { scales, onChange } = props;
  function save(index: number, scale: Scale): void {
    setEdited(null);
    onChange(
      index === scales.length ? [...scales, scale] : scales.map((old, at) => (at === index ? scale : old)),
    );
  }
  return (
    <section className={shared.list} style={{ gap: 8 }} aria-labelledby="scales">
      <h3 id="scales" className={shared.subheading}>
        {settingsScreen.scales}
      </h3>
      <p className={shared.quiet}>{settingsScreen.scalesAbout}</p>
      {scales.length === 0 && <p className={shared.text}>{settingsScreen.noScales}</p>}
      <ul className={shared.list} style={{ gap: 8 }}>
        {scales.map((scale, index) => (
          <li key={scaleText(scale)} className={shared.box}>
            <p className={shared.text}>{scaleText(scale)}</p>
            <div className={shared.row}>
              <Button size="small" onClick={() => setEdited(index)}>
                {settingsScreen.editScale}
              </Button>
              <Button size="small" onClick={() => onChange(scales.filter((_scale, at) => at !== index))}>
                {settingsScreen.removeScale}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {edited === null ? (
        <Button onClick={() => setEdited(scales.length)}>{settingsScreen.addScale}</Button>
      ) : (
        <ScaleForm
          key={edited}
          scale={scales[edited] ?? null}
          onSave={(scale) => save(edited, scale)}
          onCancel={() => setEdited(null)}
        />
      )}
    </section>
  );
}
