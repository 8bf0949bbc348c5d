import { useEffect, useRef, useState } from "react";
import { plot } from "@observablehq/plot";
import type { ChartPicture } from "../../sheets/charts/chart-picture";
import { plotOptions } from "./plot-options";

/** Narrower than any pane: nothing is drawn before the width is known. */
const LEAST_WIDTH = 40;

/** The drawing of a picture, as wide as its place. */
export default function ChartDrawing({ picture }: { readonly picture: ChartPicture }) {
  const place = useRef<HTMLDivElement | null>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = place.current;
    if (element === null || width < LEAST_WIDTH) return;
    const drawing = plot(plotOptions(picture, width));
    // The place is one image with a name; its parts are told by the table.
    drawing.setAttribute("aria-hidden", "true");
    element.replaceChildren(drawing);
    return () => drawing.remove();
  }, [picture, width]);
  return (
    <div ref={place} role="img" aria-label={picture.title} style={{ minWidth: 0, overflow: "hidden" }} />
  );
}
