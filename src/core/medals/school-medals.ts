import type { CellRef } from "../../workbook/cell";
import type { MedalClaim, MedalCounts, MedalRecords } from "../model/medals";
import type { School } from "../model/school";
import type { Thresholds } from "../model/thresholds";
import { claimOutcome } from "./claim-outcome";

/** Medals of one school in one year; null = the tables do not say. */
export interface SchoolMedals {
  readonly school: School;
  readonly year: number;
  /** Announced claims whose outcome is known; `unconfirmed` are of them. */
  readonly claimants: number | null;
  readonly unconfirmed: number | null;
  /** Announced claims whose outcome cannot be told: in neither number. */
  readonly untold: number;
  readonly awarded: number | null;
  /** Medals whose results of ЕГЭ are known, and of them those below the conditions of every degree (variant M2). */
  readonly awardedTold: number | null;
  readonly awardedBelow: number | null;
  readonly unannounced: number | null;
  readonly graduates: number | null;
  readonly source: CellRef;
}

/**
 * Medals by school and year: from pupils where a table has them, what they do not say from the tables of counts.
 *
 * The number of claimants is what the tables say: it is never worked out from the medals given, because those hold
 * graduates who were not announced (docs/methods.md#medals: 47 medals, 4 not confirmed, 5 new are 46, 51 or 47 claimants
 * by three readings).
 */
export function schoolMedals({ claims, counts }: MedalRecords, thresholds: Thresholds): SchoolMedals[] {
  const byKey = new Map<string, SchoolMedals>();
  for (const [key, own] of grouped(claims)) byKey.set(key, ofClaims(own, thresholds));
  for (const count of counts) {
    const key = keyOf(count);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? ofCounts(count) : completed(known, count));
  }
  return [...byKey.values()];
}

function keyOf({ school, year }: { readonly school: School; readonly year: number }): string {
  return `${String(year)}|${school.id}`;
}

function grouped(claims: readonly MedalClaim[]): Map<string, [MedalClaim, ...MedalClaim[]]> {
  const groups = new Map<string, [MedalClaim, ...MedalClaim[]]>();
  for (const claim of claims) {
    const group = groups.get(keyOf(claim));
    if (group === undefined) groups.set(keyOf(claim), [claim]);
    else group.push(claim);
  }
  return groups;
}

function ofClaims(claims: readonly [MedalClaim, ...MedalClaim[]], thresholds: Thresholds): SchoolMedals {
  const judged = claims.map((claim) => ({ claim, ...claimOutcome(claim, thresholds) }));
  const announced = judged.filter(({ claim }) => claim.isAnnounced);
  const told = announced.filter(({ isConfirmed }) => isConfirmed !== null);
  const isAwardTold = claims.some(({ isAwarded }) => isAwarded !== null);
  const awarded = judged.filter(({ claim }) => claim.isAwarded === true);
  const awardedTold = awarded.filter(({ meetsAny }) => meetsAny !== null);
  const [{ school, year, source }] = claims;
  return {
    school,
    year,
    claimants: told.length,
    unconfirmed: told.filter(({ isConfirmed }) => isConfirmed === false).length,
    untold: announced.length - told.length,
    awarded: isAwardTold ? awarded.length : null,
    awardedTold: isAwardTold ? awardedTold.length : null,
    awardedBelow: isAwardTold ? awardedTold.filter(({ meetsAny }) => meetsAny === false).length : null,
    unannounced: isAwardTold ? awarded.filter(({ claim }) => !claim.isAnnounced).length : null,
    graduates: null,
    source,
  };
}

function ofCounts(count: MedalCounts): SchoolMedals {
  const awardedTold = count.awardedBelow === null ? null : count.awarded;
  return { ...count, untold: 0, awardedTold };
}

/** What pupils said stays; the counts add what they do not tell, and win where some claims cannot be told. */
function completed(known: SchoolMedals, count: MedalCounts): SchoolMedals {
  const { claimants, unconfirmed } = count;
  const isTold = known.untold > 0 && claimants !== null && unconfirmed !== null;
  return {
    ...known,
    ...(isTold ? { claimants, unconfirmed, untold: 0 } : {}),
    awarded: known.awarded ?? count.awarded,
    awardedTold: known.awardedTold ?? (count.awardedBelow === null ? null : count.awarded),
    awardedBelow: known.awardedBelow ?? count.awardedBelow,
    unannounced: known.unannounced ?? count.unannounced,
    graduates: known.graduates ?? count.graduates,
  };
}
