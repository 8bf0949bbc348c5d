import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { INDEX_COLUMNS, CLUSTER_METHODS } from "../src/core/classify/conditions-settings";
import { LOW_RESULTS_PROFILES } from "../src/core/classify/low-results-profile";
import type { Standing } from "../src/core/classify/school-conditions";
import { SCHOOL_GROUPS } from "../src/core/classify/school-groups";
import { INDICATOR_ROWS } from "../src/core/indicators/indicator";
import type { EvidenceLevel, LowResultsCategory } from "../src/core/model/check-result";
import { CRITERIA } from "../src/core/model/criterion";
import { THRESHOLD_DEFINITIONS } from "../src/core/model/thresholds";
import { TRIGGERS } from "../src/core/roadmap/measure";
import { CHECK_IDS } from "../src/core/model/check-traits";
import { methodsAnchor } from "../src/locale/methods-anchor";
import { thresholdName, thresholdValueText } from "../src/locale/threshold-names";

const ROOT = resolve(__dirname, "..");
const methods = documentAt("docs/methods.md");

const LEVELS: Readonly<Record<EvidenceLevel, true>> = { check: true, attention: true, none: true, few: true };
const CATEGORIES: Readonly<Record<LowResultsCategory, true>> = {
  low: true,
  risk: true,
  no: true,
  "no-data": true,
};
const STANDINGS: Readonly<Record<Standing, true>> = {
  resilient: true,
  above: true,
  below: true,
  "as-expected": true,
};

/** A check without a number of its own refers to the one whose rule it shares. */
describe.each(CHECK_IDS)("%s", (id) => {
  const section = sectionOf(id);

  it("has a section with its id in the heading", () => {
    expect(section).toContain(`(\`${id}\`)`);
  });

  it.each(["**Откуда", "**Пример", "**Не значит"])("says: %s", (part) => {
    expect(plain(section)).toContain(part);
  });
});

describe("thresholds", () => {
  const rows = thresholdRows();

  it.each(THRESHOLD_DEFINITIONS)("$id stands once, with its name and default", (definition) => {
    const { id, unit, initial } = definition;
    const found = rows.filter((row) => row.id === id);
    expect(found).toEqual([
      {
        id,
        anchor: methodsAnchor(id),
        name: thresholdName(id),
        value: plain(thresholdValueText(unit, initial)),
        source: expect.stringMatching(/\S/),
      },
    ]);
    const isOurs = /предложено ОКО|по приказу для года выпуска/.test(found[0]?.source ?? "");
    expect(isOurs).toBe(definition.status === "proposed");
  });

  it("are no others", () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(THRESHOLD_DEFINITIONS.map(({ id }) => id).sort());
  });
});

describe("classifications and indices", () => {
  it.each([
    ["evidence", Object.keys(LEVELS)],
    ["low-schools", Object.keys(CATEGORIES)],
    ["profiles", [...LOW_RESULTS_PROFILES.map(({ id }) => id), "own"]],
    ["criteria", CRITERIA],
    ["social-index", INDEX_COLUMNS],
    ["clusters", CLUSTER_METHODS],
    ["expected", Object.keys(STANDINGS)],
    ["school-groups", SCHOOL_GROUPS],
    ["indicators", INDICATOR_ROWS.map(({ id }) => id)],
    ["roadmap-triggers", TRIGGERS.filter((id) => !/^factor-[2-9]$/.test(id))],
  ])("%s names every id", (anchor, ids) => {
    const named = [...sectionOf(anchor).matchAll(/`([^`]+)`/g)].map(([, id]) => id);
    expect(ids.filter((id) => !named.includes(id))).toEqual([]);
  });
});

describe("links", () => {
  const documents = ["docs/methods.md", "docs/forms.md", "docs/excel-facts.md", "docs/monthly.md"].map(
    (path) => documentAt(path),
  );
  const anchorsAt = new Map(documents.map(({ path, anchors }) => [path, anchors]));

  it.each(documents)("$path has every anchor once and before its heading", ({ text, anchors }) => {
    expect(anchors.filter((anchor, place) => anchors.indexOf(anchor) !== place)).toEqual([]);
    const bare = [...text.matchAll(/^(.*)\n\n?## (.*)$/gm)].filter(
      ([, before]) => !/<a id=/.test(before ?? ""),
    );
    expect(bare.map(([, , heading]) => heading)).toEqual([]);
  });

  it.each(documents)("$path points to places that exist", ({ path, text, anchors }) => {
    const inside = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = ""]) => anchor);
    expect(inside.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
    const outside = [...text.matchAll(/\]\(([a-z-]+\.md)#([^)]+)\)/g)];
    const lost = outside.filter(
      ([, file = "", anchor = ""]) => !anchorsAt.get(`docs/${file}`)?.includes(anchor),
    );
    expect({ path, lost: lost.map(([link]) => link) }).toEqual({ path, lost: [] });
  });

  it("of the sources lead to places that exist", () => {
    const found = ["src", "bench", "scripts"].flatMap(sourceFiles).flatMap(({ path, text }) =>
      [...text.matchAll(/(docs\/[a-z-]+\.md)#([A-Za-z0-9-]+)/g)].map(([, file = "", anchor = ""]) => ({
        path,
        file,
        anchor,
      })),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ file, anchor }) => !anchorsAt.get(file)?.includes(anchor))).toEqual([]);
  });
});

describe("what comments and sentences cite", () => {
  /** Papers that lay beside the project while it was made, and numbers of their sections. */
  const ELSEWHERE =
    /\bdomain\/|\bseeds\/|\bDESIGN\b|house-style|examples\/|(?<!\.\.\/)\bshared\/(?!data)|officejs\.md|roadmaps\.md|wording\.md|(?<!docs\/)\b(?:methods|forms)\.md|п\. [A-C]?\d+\.\d|\bOBJ-\d|[( ][A-C]\d\.\d\b/;

  it.each(["src", "bench", "scripts"])("%s cites publications and docs/ only", (folder) => {
    const found = sourceFiles(folder).flatMap(({ path, text }) =>
      text.split("\n").flatMap((line) => (ELSEWHERE.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

interface Document {
  readonly path: string;
  readonly text: string;
  readonly anchors: readonly string[];
}

function documentAt(path: string): Document {
  const text = readFileSync(join(ROOT, path), "utf8");
  return { path, text, anchors: [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id = ""]) => id) };
}

/** From a heading's anchor to the next one's. */
function sectionOf(anchor: string): string {
  const [, after = ""] = methods.text.split(`\n<a id="${anchor}"></a>\n`);
  return after.split(/\n<a id="[^"]+"><\/a>\n/)[0] ?? "";
}

function thresholdRows() {
  const row = /^\| <a id="([^"]+)"><\/a>`([^`]+)` \| (.+?) \| (.+?) \| (.+?) \|$/gm;
  return [...methods.text.matchAll(row)].map(
    ([, anchor = "", id = "", name = "", value = "", source = ""]) => {
      return { id, anchor, name, value: plain(value), source };
    },
  );
}

/** Numbers are printed with non-breaking spaces, and typed with plain ones. */
function plain(text: string): string {
  return text.replace(/\s/g, " ");
}

function sourceFiles(folder: string): { readonly path: string; readonly text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|m?js)$/.test(name))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(ROOT, folder, name), "utf8") }));
}
