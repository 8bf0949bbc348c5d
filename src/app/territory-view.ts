import { territoryCard } from "../core/indicators/territory-card";
import type { School } from "../core/model/school";
import { compareNames } from "../core/compare-names";
import type { CheckRun } from "../core/run/check-run";
import { CARD, cardLine, cardLists, cardNumbers, cardProposals, NO_MEASURE } from "../locale/card-text";
import type { Cell } from "../workbook/cell";

/** A direction of work: what the tables give ground for, and what the territory does. */
export interface DirectionView {
  readonly direction: string;
  /** null = the tables give no ground for a proposal. */
  readonly proposal: string | null;
  /** What the proposal is for. */
  readonly schools: readonly School[];
  /** As the person typed it on the sheet. */
  readonly measures: string | null;
}

/** The card of the territory, as its screen shows it. */
export interface TerritoryView {
  readonly summary: string;
  readonly numbers: readonly { readonly label: string; readonly value: string }[];
  /** Schools by what became of them in a year; null = the year before is not known. */
  readonly lists: readonly { readonly title: string; readonly schools: readonly School[] | null }[];
  readonly directions: readonly DirectionView[];
}

/** @param own The territory's own measures by direction, as typed on an earlier `ОКО Карточка`. */
export function territoryView(run: CheckRun, own: ReadonlyMap<string, Cell>): TerritoryView {
  const card = territoryCard(run);
  if (card === null) return { summary: CARD.noCard, numbers: [], lists: [], directions: [] };
  return {
    summary: cardLine(card),
    numbers: cardNumbers(card).map(([label, value]) => ({ label, value: String(value) })),
    lists: cardLists(card).map(([title, schools]) => ({
      title,
      schools: schools === null ? null : sortedByName(schools),
    })),
    directions: cardProposals(card).map(({ direction, proposal, schools }) => ({
      direction,
      proposal,
      schools: sortedByName(schools),
      measures: measuresText(own.get(direction) ?? null),
    })),
  };
}

function sortedByName(schools: readonly School[]): School[] {
  return [...schools].sort((one, other) => compareNames(one.name, other.name));
}

function measuresText(cell: Cell): string | null {
  return cell === null || cell === "" || cell === NO_MEASURE ? null : String(cell);
}
