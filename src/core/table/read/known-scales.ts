import { procedureKey, type Scale } from "../../model/procedure";
import type { KnownScale, ScaleOrigin, UsedScale } from "../../model/used-scale";
import { VPR_SCALES } from "../../scales/vpr-scales";
import type { ScaleRow, ScaleRowKind } from "./read-scale-table";
import type { ResultBuilder } from "./result-builder";

/**
 * Every scale in the order of trust: what the person has just changed on the sheet of scales, their settings, what they
 * once entered on the sheet, tables of scales in the workbook, the built-in ones.
 */
export function knownScales(ownScales: readonly Scale[], rows: readonly ScaleRow[]): KnownScale[] {
  function ofRows(kind: ScaleRowKind, origin: ScaleOrigin): KnownScale[] {
    return withOrigin(
      rows.filter((row) => row.kind === kind).map(({ scale }) => scale),
      origin,
    );
  }
  return [
    ...ofRows("edited", "sheet"),
    ...withOrigin(ownScales, "settings"),
    ...ofRows("kept", "sheet"),
    ...ofRows("table", "table"),
    ...withOrigin(VPR_SCALES, "shipped"),
  ];
}

function withOrigin(scales: readonly Scale[], origin: ScaleOrigin): KnownScale[] {
  return scales.map((scale) => ({ scale, origin }));
}

/** What every procedure of ВПР was checked with; then scales that the person entered on the sheet for others. */
export function usedScales(builders: readonly ResultBuilder[], known: readonly KnownScale[]): UsedScale[] {
  const met = builders
    .filter(({ procedure }) => procedure.exam === "vpr")
    .map(({ procedure, maximum, used }): UsedScale => {
      return { procedure, maximum: used?.scale.maximum ?? maximum, used, isMet: true };
    });
  const keys = new Set(met.map(({ procedure }) => procedureKey(procedure)));
  const others = known
    .filter(({ origin, scale }) => origin === "sheet" && !keys.has(procedureKey(scale)))
    .map((used): UsedScale => {
      const { exam, subject, grade, year, maximum } = used.scale;
      return { procedure: { exam, subject, grade, year }, maximum, used, isMet: false };
    });
  return [...met, ...others];
}
