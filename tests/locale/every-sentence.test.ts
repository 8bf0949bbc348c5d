import { CHECK_IDS } from "../../src/core/model/check-traits";
import { NOTICE_CODES } from "./notice-codes";
import type { CheckId, CheckResult } from "../../src/core/model/check-result";
import type { SubjectId } from "../../src/core/model/procedure";
import { THRESHOLD_DEFINITIONS } from "../../src/core/model/thresholds";
import type { ColumnMeaning, FormId } from "../../src/core/model/recognised-table";
import { checkTexts } from "../../src/locale/check-names";
import { errorText, type FailureCode } from "../../src/locale/errors";
import { evidenceText, summaryText } from "../../src/locale/evidence-text";
import { findingCard } from "../../src/locale/finding-card";
import { columnName, formName } from "../../src/locale/form-names";
import { legalFooter, printFooter } from "../../src/locale/legal-text";
import { noticeText } from "../../src/locale/notices";
import { subjectName } from "../../src/locale/subject-names";
import { settingsSentence, thresholdName } from "../../src/locale/threshold-names";
import { thresholdsInForce } from "../../src/core/model/thresholds";
import { evidence, result, STAMP } from "../sheets/report/build-run";
import { NOTICE_DETAILS } from "./notice-details";

/** A key for every member of a union: the compiler asks for a new one as soon as there is one. */
const FAILURES: Record<FailureCode, true> = {
  "not-a-workbook": true,
  damaged: true,
  "too-large": true,
  encrypted: true,
  "wrong-password": true,
  empty: true,
  "no-such-sheet": true,
  "sheet-exists": true,
  "view-only": true,
  "write-elsewhere": true,
  "not-own-sheet": true,
  "structure-protected": true,
  "sheet-protected": true,
  "unknown-revision": true,
  "other-workbook": true,
  "engine-crashed": true,
  unsound: true,
  "host-refused": true,
  "cell-edit-mode": true,
  unreadable: true,
  cancelled: true,
  stale: true,
  "session-ended": true,
  unexpected: true,
};
const FORMS: Record<FormId, true> = {
  "vpr-mark-shares": true,
  "vpr-indices": true,
  "vpr-journal-shares": true,
  "vpr-score-distribution": true,
  "vpr-individual": true,
  "vpr-collection": true,
  "vpr-pupils": true,
  "marker-list": true,
  "scale-table": true,
  "context-questionnaire": true,
  "school-list": true,
  "risk-factors": true,
  "ege-by-school": true,
  "oge-by-school": true,
  "ege-protocol": true,
  "oge-protocol": true,
  "exam-items": true,
  "vpr-items": true,
  "literacy-levels": true,
  forecast: true,
  "exam-score-distribution": true,
  "medal-pupils": true,
  "medal-counts": true,
  "pupil-progress": true,
  "school-indicators": true,
  "recheck-works": true,
  "recheck-counts": true,
};
const SUBJECTS: Record<SubjectId, true> = {
  ru: true,
  ma: true,
  om: true,
  bi: true,
  is: true,
  gg: true,
  ob: true,
  fi: true,
  hi: true,
  in: true,
  it: true,
  li: true,
  en: true,
  de: true,
  fr: true,
  es: true,
  fl: true,
  mb: true,
  all: true,
};
const MEANINGS: readonly ColumnMeaning[] = [
  "group",
  "other",
  "item:6.2",
  "score:12",
  "marker:4:ru",
  "from3",
  "medal:claimants",
  "claim:exam",
  "recheck:works",
];

const notices = NOTICE_CODES;
const failures = Object.keys(FAILURES) as FailureCode[];

/** Words that the product never says. */
const FORBIDDEN = /необъективн(ая|ой|ую|ые|ых) школ|нарушени|списывани|списал|виноват/i;

/** What a sentence must never show for a number that is not there. */
const HOLES = /undefined|null|NaN|Infinity|\[object/;

/** A result in every state, with and without numbers. */
function states(check: CheckId): CheckResult[] {
  const full = {
    basis: "scores",
    count: 9,
    reference: 0.2,
    regionMean: 12,
    lower95: 0.1,
    upper95: 0.4,
    mark: 3,
    score3: 7,
    at3: 5,
    total3: 9,
    expected3: 3,
    at: 5,
    total: 9,
    expected: 3,
    before: 0.4,
    after: 0.5,
    markers: 2,
    direction: "growth",
    shareBelow: 0.9,
    schools: 30,
    repeated: "yes",
    smallSample: "yes",
    published: "no",
    regionBunched: "yes",
    regionBelow3: 5,
    regionAt3: 50,
    sharpDrop: "yes",
    onePupilDecides: "yes",
    changed: 2,
    lowered: 1,
    raised: 1,
    unannounced: 1,
    untold: 2,
    awarded: 4,
    earlierShare: 0.6,
    laterShare: 0.2,
    earlierPupils: 40,
    laterPupils: 38,
    median: 0.1,
    usualFrom: -0.2,
    usualTo: 0.3,
    minPupils: 10,
  };
  const empty = Object.fromEntries(Object.keys(full).map((key) => [key, null]));
  const unknown = { value: null, threshold: null, n: null, p: null, q: null };
  return [full, empty, {}].flatMap((details) =>
    ([true, false, null] as const).flatMap((fired) => [
      result(check, { fired, details }),
      result(check, { fired, details, ...unknown }),
    ]),
  );
}

/** Everything the product can say, as far as it is made of sentences with holes. */
function everySentence(): string[] {
  const cards = CHECK_IDS.flatMap(states).map(findingCard);
  const levels = (["check", "attention", "none", "few"] as const).flatMap((level) =>
    CHECK_IDS.map((check) =>
      evidence({ level, signals: [result(check)], official: [result("official-mean")] }),
    ),
  );
  return [
    ...cards.flatMap(({ title, text, numbers, means, doesNotMean, next }) => [
      ...[title, text, means, doesNotMean, next],
      ...numbers.flatMap(({ label, value }) => [label, value]),
    ]),
    ...levels.map(evidenceText),
    summaryText(levels),
    ...CHECK_IDS.flatMap((check) => Object.values(checkTexts(check))),
    ...notices.map((code) => noticeText({ code, place: null, details: {} })),
    ...notices.map((code) => noticeText({ code, place: "МА 4!A9", details: NOTICE_DETAILS })),
    ...failures.map((code) => errorText(code, {})),
    ...failures.map((code) =>
      errorText(code, { sheet: "МА 4", missing: "xl/workbook.xml", startsLike: "PNG" }),
    ),
    ...THRESHOLD_DEFINITIONS.map(({ id }) => thresholdName(id)),
    legalFooter(STAMP, settingsSentence(thresholdsInForce({ "low.share": 0.25 }))),
    printFooter(STAMP),
  ];
}

describe("every sentence", () => {
  it.each(CHECK_IDS)("%s says something in every state, even without numbers", (check) => {
    for (const state of states(check)) {
      const card = findingCard(state);
      for (const text of [card.text, card.title, card.means, card.doesNotMean, card.next]) {
        expect(text.length).toBeGreaterThan(10);
      }
    }
  });

  it.each(notices)("notice %s has a sentence that ends", (code) => {
    expect(noticeText({ code, place: "МА 4!A9", details: NOTICE_DETAILS })).toMatch(/[а-яё].*\.$/);
  });

  it.each(failures)("failure %s has a sentence that ends", (code) => {
    expect(errorText(code, {})).toMatch(/[а-яё].*\.$/);
  });

  it.each(THRESHOLD_DEFINITIONS.map(({ id }) => id))("threshold %s has a name", (id) => {
    expect(thresholdName(id)).toMatch(/[а-яё]/);
  });

  it.each(Object.keys(FORMS) as FormId[])("form %s has a name", (form) => {
    expect(formName(form)).toMatch(/[а-яё]/);
  });

  it.each(Object.keys(SUBJECTS) as SubjectId[])("subject %s has a name and a code of its own", (subject) => {
    const { name, dative, code } = subjectName(subject);
    expect(dative).not.toBe(name);
    const same = (Object.keys(SUBJECTS) as SubjectId[]).filter((other) => subjectName(other).code === code);
    expect(same).toEqual([subject]);
  });

  it.each(MEANINGS)("column meaning %s has a name", (meaning) => {
    expect(columnName(meaning)).toMatch(/[а-яё]/);
  });

  it("never blames and never shows a hole", () => {
    const said = everySentence();
    expect(said.filter((text) => FORBIDDEN.test(text))).toEqual([]);
    expect(said.filter((text) => HOLES.test(text))).toEqual([]);
    expect(said.filter((text) => / {2}|\( |\s[.,;:](\s|$)/.test(text))).toEqual([]);
  });

  it("puts the legal limit on every page, within what Excel allows", () => {
    expect(printFooter({ ...STAMP, version: "10.10.10" }).length).toBeLessThanOrEqual(240);
    expect(printFooter(STAMP)).toContain("не могут использоваться для оценки");
    expect(legalFooter(STAMP, "")).toContain("служат для адресной помощи");
  });

  it("names the thresholds that were changed, with what they were", () => {
    const text = settingsSentence(thresholdsInForce({ "low.share": 0.25 })).replace(/\u00a0/g, " ");
    expect(text).toContain("доля «2» не меньше 25 % (по умолчанию 30 %)");
    expect(settingsSentence(thresholdsInForce())).toBe("Настройки: по умолчанию.");
  });
});
