import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Colours of the program around the pane, as Office gives them: "#rrggbb". */
export interface HostColors {
  readonly background: string;
  readonly text: string;
}

/**
 * Fluent's theme in the colours of the program around the pane.
 *
 * @param host null where the program does not say: the system's choice then.
 */
export function officeTheme(host: HostColors | null, isSystemDark: boolean): Theme {
  if (host === null) return isSystemDark ? webDarkTheme : webLightTheme;
  const theme = luminance(host.background) < 0.25 ? webDarkTheme : webLightTheme;
  const isReadable = contrast(host.background, host.text) >= READABLE;
  if (!isReadable) return theme;
  return { ...theme, colorNeutralBackground1: host.background, colorNeutralForeground1: host.text };
}

/** Least contrast of text. Source: WCAG 2.2, 1.4.3 asks 4.5; 7 keeps Fluent's paler texts above it. */
const READABLE = 7;

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance, 0 (black) to 1. Source: WCAG 2.2, definition of relative luminance. */
function luminance(color: string): number {
  const parts = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
