import type { FormRule } from "../../../src/core/monthly/form-template";
import { draftOfRule, EMPTY_DRAFT, ruleOfDraft, type RuleDraft } from "../../../src/core/monthly/rule-draft";

function ref(to: string) {
  return { op: "ref", to } as const;
}
const common = { id: "own:1", isOn: true } as const;

const RULES: readonly FormRule[] = [
  {
    ...{ kind: "column", ...common, target: "Всего", rows: [], isFormula: false, tolerance: 0.5 },
    is: { op: "+", left: { op: "+", left: ref("А"), right: ref("Б") }, right: ref("В") },
  },
  {
    ...{ kind: "column", ...common, target: "Доля", rows: ["Итого"], isFormula: false },
    is: { op: "/", left: ref("А"), right: ref("Всего") },
  },
  { kind: "limit", ...common, left: ref("А"), right: ref("Всего"), isStrict: true, tolerance: 2 },
  { kind: "carry", ...common, start: "А", end: "Б" },
  { kind: "grows", ...common, column: "А" },
  { kind: "in-month", ...common, column: "Дата" },
  { kind: "jump", ...common, column: "А", share: 0.25 },
  {
    ...{ kind: "equal", ...common, column: "А", rows: ["Итого"] },
    sum: [{ sheet: "Лист2", column: "Б", rows: ["Всего"] }],
  },
];

describe("a rule put together field by field", () => {
  it.each(RULES)("is the same when it is opened again: $kind", (rule) => {
    const draft = draftOfRule(rule, "словами");
    expect(draft.kind).not.toBe("words");
    expect(ruleOfDraft(draft, rule.id)).toEqual({ rule });
  });

  it.each<[string, FormRule]>([
    ["a row", { kind: "row", ...common, target: "Итого", is: ref("Спорт"), columns: [], isFormula: false }],
    ["a formula", { ...RULES[0], isFormula: true } as FormRule],
    [
      "arithmetic",
      { kind: "limit", ...common, left: { op: "number", value: 1 }, right: ref("А"), isStrict: false },
    ],
  ])("is said in words where the fields cannot say it: %s", (_, rule) => {
    expect(draftOfRule(rule, "словами")).toMatchObject({ kind: "words", words: "словами" });
  });

  it.each<[Partial<RuleDraft>, string]>([
    [{ kind: "sum" }, "column"],
    [{ kind: "sum", column: "Всего", parts: ["А"] }, "parts"],
    [{ kind: "sum", column: "Всего", parts: ["А", "Всего"] }, "itself"],
    [{ kind: "limit", column: "А" }, "other"],
    [{ kind: "limit", column: "А", other: "А" }, "itself"],
    [{ kind: "share", column: "Доля", other: "Всего" }, "parts"],
    [{ kind: "jump", column: "А", share: null }, "share"],
    [{ kind: "equal", column: "А" }, "sheet"],
  ])("lacks what it lacks: %j", (draft, gap) => {
    expect(ruleOfDraft({ ...EMPTY_DRAFT, ...draft }, "own:1")).toEqual({ gap });
  });
});
