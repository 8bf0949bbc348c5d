import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { OpenedWorkbook } from "../../app/session-values";
import type { Scale } from "../../core/model/procedure";
import { THRESHOLD_DEFINITIONS, type ThresholdId } from "../../core/model/thresholds";
import type { ClassificationChoice } from "../../core/run/weighed-run";
import { settingsScreen, THRESHOLD_GROUPS } from "../../locale/settings-screen";
import { ClassificationSettings } from "./classification-settings";
import { usePaneStyles } from "../parts/pane-styles";
import { ScalesSection } from "./scales-section";
import { ThresholdField } from "./threshold-field";

/** Thresholds and scales: what a check is made with. */
export function SettingsScreen(props: {
  readonly book: OpenedWorkbook;
  readonly onClassification: (change: ClassificationChoice) => void;
  readonly onThresholds: (own: Readonly<Record<string, number>>) => void;
  readonly onScales: (own: readonly Scale[]) => void;
}) {
  const shared = usePaneStyles();
  const { book, onThresholds } = props;
  // A field whose text is not yet a number within limits is kept by itself and not applied.
  const [resets, setResets] = useState(0);
  function set(id: ThresholdId, value: number): void {
    const values = THRESHOLD_DEFINITIONS.map((definition): [string, number, number] => [
      definition.id,
      definition.id === id ? value : book.thresholds[definition.id],
      book.initialThresholds[definition.id],
    ]);
    const own = values.filter(([, now, initial]) => now !== initial).map(([key, now]) => [key, now]);
    onThresholds(Object.fromEntries(own) as Record<string, number>);
  }
  function resetAll(): void {
    setResets(resets + 1);
    onThresholds({});
  }
  return (
    <div className={shared.screen}>
      <h2 className={shared.heading}>{settingsScreen.title}</h2>
      <h3 className={shared.subheading}>{settingsScreen.thresholds}</h3>
      <p className={shared.quiet}>{settingsScreen.thresholdsAbout}</p>
      {THRESHOLD_GROUPS.map(({ title, ids }) => (
        <section key={title} className={shared.box} aria-label={title}>
          <h4 className={shared.subheading}>{title}</h4>
          {THRESHOLD_DEFINITIONS.filter(({ id }) => ids.includes(id)).map((definition) => (
            <ThresholdField
              key={`${definition.id}:${String(book.thresholds[definition.id])}:${String(resets)}`}
              definition={{ ...definition, initial: book.initialThresholds[definition.id] }}
              value={book.thresholds[definition.id]}
              onChange={(value) => set(definition.id, value)}
            />
          ))}
        </section>
      ))}
      <ClassificationSettings chosen={book.classification} onChange={props.onClassification} />
      <Button onClick={resetAll}>{settingsScreen.reset}</Button>
      <ScalesSection scales={book.ownScales} onChange={props.onScales} />
    </div>
  );
}
