import PptxGenJS from "pptxgenjs";
import type { Slide } from "../../sheets/meeting/slides";
import { addChart } from "../charts/add-chart";
import { packed, relate, setText, textOf, unpacked } from "../package-files";
import { settledProperties } from "../settled-properties";
import { drawSlide } from "./draw-slide";
import { withChart } from "./slide-frames";

/** Hundredths of a point. */
const CHART_SIZES = { title: 1400, text: 1100 } as const;

const PRESENTATION = "ppt/presentation.xml";

/** Writes slides as a .pptx with native charts. The same slides give the same bytes. */
export async function writeSlides(
  slides: readonly Slide[],
  options: { readonly title: string; readonly date: string },
): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.theme = { headFontFace: "Arial", bodyFontFace: "Arial" };
  deck.title = options.title;
  deck.author = "ОКО";
  deck.company = "ОКО";
  deck.subject = options.title;
  for (const [index, slide] of slides.entries()) drawSlide(deck.addSlide(), slide, index + 1);
  const bytes = (await deck.write({ outputType: "uint8array" })) as Uint8Array;
  const files = unpacked(bytes);
  for (const [index, { chart }] of slides.entries()) {
    if (chart === null) continue;
    const part = `ppt/slides/slide${String(index + 1)}.xml`;
    const target = addChart(files, "ppt", chart, CHART_SIZES).replace(/^ppt\//, "../");
    const relation = relate(files, part, "chart", target);
    setText(files, part, withChart(textOf(files, part), index + 1, chart, relation));
  }
  setText(files, PRESENTATION, inOrder(textOf(files, PRESENTATION)));
  settledProperties(files, options);
  return packed(files);
}

/** The standard has the list of notes before that of slides; the library writes it after. */
function inOrder(text: string): string {
  const notes = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(text)?.[0];
  if (notes === undefined) return text;
  return text.replace(notes, "").replace("</p:sldMasterIdLst>", `</p:sldMasterIdLst>${notes}`);
}
