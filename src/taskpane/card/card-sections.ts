import type { CardFinding, DistributionPlot, FindingRole, SchoolCard } from "../../app/session-values";
import { paneText } from "../../locale/pane";

/** A part of a school's card with a heading of its own. */
export interface CardSection {
  readonly id: string;
  readonly title: string;
  /** The title in the row of links. */
  readonly link: string;
  readonly about: string | null;
  readonly findings: readonly CardFinding[];
  readonly plots: readonly DistributionPlot[];
}

const ROLES: readonly FindingRole[] = ["signal", "other", "official"];

const ABOUT = {
  signal: null,
  other: paneText.card.otherAbout,
  official: paneText.card.officialAbout,
} as const;

/** The parts of a card in the order they are read; parts without content are left out. */
export function cardSections(card: SchoolCard): CardSection[] {
  const text = paneText.card;
  const byRole = ROLES.map((role): CardSection => ({
    id: `card-${role}`,
    title: text.roles[role],
    link: text.roleLinks[role],
    about: ABOUT[role],
    findings: card.findings.filter((finding) => finding.role === role),
    plots: [],
  }));
  const plots: CardSection = {
    id: "card-plots",
    title: card.leadingPlot === null ? text.plots : text.otherPlots,
    link: text.plotsLink,
    about: null,
    findings: [],
    plots: card.plots,
  };
  return [...byRole, plots].filter((section) => section.findings.length + section.plots.length > 0);
}
