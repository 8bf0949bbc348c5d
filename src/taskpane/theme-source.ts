import type { Theme } from "@fluentui/react-components";
import { officeTheme, type HostColors } from "./office-theme";

/** The pane's theme now, and word of when to look again; made for `useSyncExternalStore`. */
export interface ThemeSource {
  readonly current: () => Theme;
  readonly subscribe: (onChange: () => void) => () => void;
}

/**
 * Follows the colours of the program around the pane and the system's choice of light or dark.
 *
 * Excel tells nobody that its theme was changed: the event OfficeThemeChanged is Outlook's (Office.js
 * reference, Office.EventType). So its colours are read again whenever the person comes back to the pane.
 *
 * @param readColors What the program says now; null where it does not.
 */
export function themeSource(readColors: () => HostColors | null): ThemeSource {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  let known: { readonly key: string; readonly theme: Theme } | null = null;
  return {
    current() {
      const colors = readColors();
      const key = JSON.stringify([colors, system.matches]);
      if (known?.key !== key) known = { key, theme: officeTheme(colors, system.matches) };
      return known.theme;
    },
    subscribe(onChange) {
      system.addEventListener("change", onChange);
      window.addEventListener("focus", onChange);
      document.addEventListener("visibilitychange", onChange);
      return () => {
        system.removeEventListener("change", onChange);
        window.removeEventListener("focus", onChange);
        document.removeEventListener("visibilitychange", onChange);
      };
    },
  };
}
