/** Facts of a notice, as every kind of them may have. */
export const NOTICE_DETAILS = {
  count: 34,
  first: ["F218", "F219"],
  sheet: "МА 4",
  header: "балл за 7",
  form: "vpr-pupils",
  exam: "vpr",
  subject: "ma",
  grade: 5,
  year: 2025,
  names: ["Вся выборка"],
  sheets: ["Лист1"],
  reason: "scale-unknown",
  checks: ["boundary-region"],
  maximum: 22,
  scaleMaximum: 20,
  error: "#ДЕЛ/0!",
};
