import { useState } from "react";
import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ClassificationInForce } from "../../app/session-api";
import { CLUSTER_METHODS, INDEX_COLUMNS } from "../../core/classify/conditions-settings";
import { LOW_RESULTS_PROFILES } from "../../core/classify/low-results-profile";
import type { SocialIndexSettings } from "../../core/classify/social-index";
import type { ContextColumnId } from "../../core/model/school-context";
import type { ClassificationChoice } from "../../core/objectivity/weighed-run";
import {
  classificationPane,
  clusterMethodName,
  profileAbout,
  weightsText,
} from "../../locale/classification-pane";
import { profileName } from "../../locale/report-text";
import { Fold } from "./fold";
import { IndexColumnField } from "./index-column-field";
import { OneOf } from "./one-of";
import { usePaneStyles } from "./pane-styles";

const SCALES: readonly SocialIndexSettings["scale"][] = ["z", "0-100"];

/** How schools are classified: the rule of low results, the social index, the clusters. */
export function ClassificationSettings(props: {
  readonly chosen: ClassificationInForce;
  readonly onChange: (change: ClassificationChoice) => void;
}) {
  const shared = usePaneStyles();
  const words = classificationPane.settings;
  const { chosen, onChange } = props;
  // A choice shows at once, before the session has taken it.
  const [ahead, setAhead] = useState({ of: chosen, shown: chosen });
  const shown = ahead.of === chosen ? ahead.shown : chosen;
  function set(changed: Partial<ClassificationInForce>): void {
    const { profile, ...conditions } = changed;
    setAhead({ of: chosen, shown: { ...shown, ...changed } });
    onChange(profile === undefined || profile === "own" ? { conditions } : { profile });
  }
  return (
    <section className={shared.box} aria-label={words.title}>
      <div className={shared.fields}>
        <h4 className={shared.subheading}>{words.title}</h4>
        <p className={shared.quiet}>{words.about}</p>
        <Field label={words.profile}>
          <RadioGroup
            value={shown.profile}
            onChange={(_event, data) => {
              const found = LOW_RESULTS_PROFILES.find(({ id }) => id === data.value);
              if (found !== undefined) set({ profile: found.id });
            }}
          >
            {profilesToChoose(chosen.profile).map((id) => (
              <Radio
                key={id}
                value={id}
                label={
                  <>
                    {profileName(id)}
                    <br />
                    <span className={shared.quiet}>{profileAbout(id)}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        <ConditionsFields chosen={shown} onChange={set} />
        <Button onClick={() => onChange({ profile: undefined, conditions: undefined })}>{words.reset}</Button>
      </div>
    </section>
  );
}

/** The named rules; the person's own one where it is in force: it is made in a file of settings. */
function profilesToChoose(inForce: ClassificationInForce["profile"]): ClassificationInForce["profile"][] {
  const named = LOW_RESULTS_PROFILES.map(({ id }) => id);
  return inForce === "own" ? [...named, inForce] : named;
}

/** The clusters, and the scale and columns of the social index. */
function ConditionsFields(props: {
  readonly chosen: ClassificationInForce;
  readonly onChange: (changed: Partial<ClassificationInForce>) => void;
}) {
  const words = classificationPane.settings;
  const { chosen, onChange } = props;
  const { index, clusters } = chosen;
  return (
    <>
      <OneOf
        label={words.clusters}
        value={clusters}
        options={CLUSTER_METHODS}
        name={clusterMethodName}
        onChange={(method) => onChange({ clusters: method })}
      />
      <OneOf
        label={words.scale}
        value={index.scale}
        options={SCALES}
        name={(scale) => words.scales[scale]}
        onChange={(scale) => onChange({ index: { ...index, scale } })}
      />
      <IndexColumns
        weights={index.weights}
        onChange={(weights) => onChange({ index: { ...index, weights } })}
      />
    </>
  );
}

/** The columns of the social index, folded: they are seldom changed. */
function IndexColumns(props: {
  readonly weights: SocialIndexSettings["weights"];
  readonly onChange: (weights: SocialIndexSettings["weights"]) => void;
}) {
  const shared = usePaneStyles();
  const { weights, onChange } = props;
  const counted = INDEX_COLUMNS.filter((id) => (weights[id] ?? 0) !== 0);
  function set(changed: ContextColumnId, weight: number): void {
    const next = INDEX_COLUMNS.map((id) => [id, id === changed ? weight : (weights[id] ?? 0)] as const);
    onChange(Object.fromEntries(next.filter(([, of]) => of !== 0)));
  }
  return (
    <Fold summary={weightsText(counted.length, INDEX_COLUMNS.length)}>
      <p className={shared.quiet}>{classificationPane.settings.weightsAbout}</p>
      {INDEX_COLUMNS.map((id) => (
        <IndexColumnField
          key={id}
          column={id}
          weight={weights[id] ?? 0}
          onChange={(weight) => set(id, weight)}
        />
      ))}
    </Fold>
  );
}
