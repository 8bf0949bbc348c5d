import { strFromU8, unzipSync } from "fflate";
import { read, utils } from "@e965/xlsx";

/** The parts of a paper as text, by name; those that are workbooks are left packed. */
export function partsOf(paper: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(paper)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A chart as the file has it. */
export interface ReadChart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** The workbook behind it, row by row. */
  readonly book: readonly (readonly unknown[])[];
}

/** Every chart of a paper, in the order of their numbers. @param folder "word" or "ppt". */
export function chartsOf(paper: Uint8Array, folder: string): ReadChart[] {
  const files = unzipSync(paper);
  const charts: ReadChart[] = [];
  for (let number = 1; ; number += 1) {
    const chart = files[`${folder}/charts/okoChart${String(number)}.xml`];
    if (chart === undefined) return charts;
    const book = files[`${folder}/embeddings/okoData${String(number)}.xlsx`] ?? new Uint8Array();
    charts.push(chartOf(strFromU8(chart), book));
  }
}

function chartOf(xml: string, book: Uint8Array): ReadChart {
  const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([text]) => text);
  const title = /<c:chart>(?:<c:title>(.*?)<\/c:title>)?/s.exec(xml)?.[1] ?? "";
  const sheet = read(book).Sheets["Данные"] ?? {};
  return {
    title: textIn(title, "a:t").join(""),
    categories: points(/<c:cat>(.*?)<\/c:cat>/s.exec(series[0] ?? "")?.[1] ?? "").map((value) => value ?? ""),
    series: series.map((text) => ({
      name: textIn(/<c:tx>(.*?)<\/c:tx>/s.exec(text)?.[1] ?? "", "c:v").join(""),
      values: points(/<c:val>(.*?)<\/c:val>/s.exec(text)?.[1] ?? "").map((value) =>
        value === null ? null : Number(value),
      ),
    })),
    book: utils.sheet_to_json(sheet, { header: 1 }),
  };
}

function points(xml: string): (string | null)[] {
  const count = Number(/<c:ptCount val="(\d+)"/.exec(xml)?.[1] ?? 0);
  const known = new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/g)].map(([, index, value = ""]) => [
      Number(index),
      unescaped(value),
    ]),
  );
  return Array.from({ length: count }, (_, index) => known.get(index) ?? null);
}

/** The tables of a note, row by row, as texts. */
export function tablesOf(note: Uint8Array): string[][][] {
  const document = partsOf(note).get("word/document.xml") ?? "";
  return [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textIn(cell, "w:t").join("")),
    ),
  );
}

/** Paragraphs of a note, with their styles. */
export function paragraphsOf(
  note: Uint8Array,
  part = "word/document.xml",
): { readonly style: string; readonly text: string }[] {
  const document = partsOf(note).get(part) ?? "";
  return [...document.matchAll(/<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? "",
    text: textIn(paragraph, "w:t").join(""),
  }));
}

/** Texts of each slide. */
export function slideTexts(deck: Uint8Array): string[][] {
  const parts = partsOf(deck);
  const slides: string[][] = [];
  for (let number = 1; ; number += 1) {
    const slide = parts.get(`ppt/slides/slide${String(number)}.xml`);
    if (slide === undefined) return slides;
    slides.push(textIn(slide, "a:t"));
  }
}

/** All that a person reads in a paper. */
export function allTexts(paper: Uint8Array): string[] {
  return [...partsOf(paper)]
    .filter(([name]) => /(?:document|footer\d*|slides\/slide\d+|charts\/okoChart\d+)\.xml$/.test(name))
    .flatMap(([, xml]) => [...textIn(xml, "w:t"), ...textIn(xml, "a:t"), ...textIn(xml, "c:v")]);
}

function textIn(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, "g"))].map(
    ([, text = ""]) => unescaped(text),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
