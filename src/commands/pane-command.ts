/** What a button may ask of the pane. */
interface CommandedPane {
  check(): unknown;
  undo(): unknown;
  show(screen: "roadmap"): unknown;
}

/** What the ribbon's buttons do in the pane, by the hash of the address that manifest.xml opens. */
export const PANE_COMMANDS = {
  check: (pane: CommandedPane) => pane.check(),
  undo: (pane: CommandedPane) => pane.undo(),
  roadmap: (pane: CommandedPane) => pane.show("roadmap"),
} as const;

/** Name of a button's command. */
export type PaneCommand = keyof typeof PANE_COMMANDS;

/**
 * The command that an address asks for. Excel on the web adds its own words to the hash.
 *
 * @example
 * paneCommand("#check") // => "check"
 */
export function paneCommand(hash: string): PaneCommand | null {
  const word = /^#([a-z]+)/.exec(hash)?.[1] ?? "";
  return Object.hasOwn(PANE_COMMANDS, word) ? (word as PaneCommand) : null;
}
