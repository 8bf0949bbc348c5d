import { useSyncExternalStore } from "react";

/**
 * Whether the page's surroundings fit a media query, now and as they change.
 *
 * @param query As in CSS: "(max-width: 699px)".
 */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(query);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    () => matchMedia(query).matches,
  );
}
