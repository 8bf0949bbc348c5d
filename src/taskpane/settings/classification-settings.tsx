import { useState } from "react";
import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ClassificationInForce } from "../../app/session-values";
import { CLUSTER_METHODS, INDEX_COLUMNS } from "../../core/classify/conditions-settings";
import { LOW_RESULTS_PROFILES, type ProfileId } from "../../core/classify/low-results-profile";
import type { ConditionsInForce } from "../../core/classify/school-conditions";
import type { SocialIndexSettings } from "../../core/classify/social-index";
import type { ContextColumnId } from "../../core/model/school-context";
import type { ClassificationChoice } from "../../core/run/weighed-run";
import {
  classificationPane,
  clusterMethodName,
  indexSourceText,
  profileAbout,
  weightsText,
} from "../../locale/classification-pane";
import { profileName } from "../../locale/report-text";
import { Fold } from "../parts/fold";
import { IndexColumnField } from "./index-column-field";
import { OneOf } from "../parts/one-of";
import { usePaneStyles } from "../parts/pane-styles";

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
  function choose(profile: ProfileId): void {
    setAhead({ of: chosen, shown: { ...shown, profile } });
    onChange({ profile });
  }
  function weigh(conditions: Partial<ConditionsInForce>): void {
    const indexFrom = conditions.index === undefined ? shown.indexFrom : "person";
    setAhead({ of: chosen, shown: { ...shown, ...conditions, indexFrom } });
    onChange({ conditions });
  }
  return (
    <section className={shared.box} aria-label={words.title}>
      <div className={shared.fields}>
        <h4 className={shared.subheading}>{words.title}</h4>
        <p className={shared.quiet}>{words.about}</p>
        <ProfileField inForce={chosen.profile} shown={shown.profile} onChange={choose} />
        <ConditionsFields chosen={shown} onChange={weigh} />
        <IndexSource chosen={shown} onReturn={() => onChange({ conditions: { index: undefined } })} />
        <Button onClick={() => onChange({ profile: undefined, conditions: undefined })}>{words.reset}</Button>
      </div>
    </section>
  );
}

/** Which rule of low results holds. */
function ProfileField(props: {
  readonly inForce: ClassificationInForce["profile"];
  readonly shown: ClassificationInForce["profile"];
  readonly onChange: (profile: ProfileId) => void;
}) {
  const shared = usePaneStyles();
  function choose(value: string): void {
    const found = LOW_RESULTS_PROFILES.find(({ id }) => id === value);
    if (found !== undefined) props.onChange(found.id);
  }
  return (
    <Field label={classificationPane.settings.profile}>
      <RadioGroup value={props.shown} onChange={(_event, data) => choose(data.value)}>
        {profilesToChoose(props.inForce).map((id) => (
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
  readonly onChange: (changed: Partial<ConditionsInForce>) => void;
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

/** Whose the columns and weights of the index are, and the way back from the person's own. */
function IndexSource(props: { readonly chosen: ClassificationInForce; readonly onReturn: () => void }) {
  const shared = usePaneStyles();
  const { profile, indexFrom } = props.chosen;
  const ownsIndex = LOW_RESULTS_PROFILES.some(
    ({ id, socialWeights }) => id === profile && socialWeights !== null,
  );
  const words = classificationPane.settings.returnIndex;
  return (
    <>
      <p className={shared.quiet}>{indexSourceText(indexFrom)}</p>
      {indexFrom === "person" && (
        <Button onClick={props.onReturn}>{ownsIndex ? words.profile : words.proposed}</Button>
      )}
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
