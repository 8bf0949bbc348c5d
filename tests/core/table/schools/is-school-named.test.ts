import { isSchoolNamed } from "../../../../src/core/table/schools/is-school-named";

const SCHOOLS = [
  { name: "МБОУ «СОШ № 2»", login: "sch990102" },
  { name: "МБОУ «СОШ № 12»", login: "edu990108" },
  { name: "Средняя общеобразовательная школа №12 г. Лесного", login: null },
  { name: "МКОУ «Берёзовская ООШ» с. Ключи", login: "edu990120" },
  { name: "Лицей N 1", login: "edu990001" },
  { name: "Гимназия имени 50-летия Победы", login: "spo990077" },
  { name: "edu990333", login: "edu990333" },
] as const;

function found(typed: string): number[] {
  return SCHOOLS.flatMap((school, index) => (isSchoolNamed(school, typed) ? [index] : []));
}

describe("isSchoolNamed()", () => {
  it.each([
    { typed: "", finds: [0, 1, 2, 3, 4, 5, 6] },
    { typed: "  ", finds: [0, 1, 2, 3, 4, 5, 6] },
    // One school has "sch" until 2021 and "edu" from 2022.
    { typed: "edu990108", finds: [1] },
    { typed: "sch990108", finds: [1] },
    { typed: "EDU990102", finds: [0] },
    { typed: "(edu990102)", finds: [0] },
    { typed: "990108", finds: [1] },
    { typed: "0108", finds: [1] },
    { typed: "edu9901", finds: [0, 1, 3] },
    { typed: "edu990333", finds: [6] },
    // A number is the whole number, not a part of another one.
    { typed: "сош 2", finds: [0] },
    { typed: "СОШ2", finds: [0] },
    { typed: "№ 12", finds: [1, 2] },
    { typed: "№12", finds: [1, 2] },
    { typed: "n 12", finds: [1, 2] },
    { typed: "школа 12", finds: [1, 2] },
    { typed: "12 сош", finds: [1, 2] },
    { typed: "№ 1", finds: [4] },
    // Three digits may also be part of a login.
    { typed: "012", finds: [1, 2, 3] },
    { typed: "50", finds: [5] },
    // Parts of words in any order; «ё» is «е».
    { typed: "лесн 12", finds: [2] },
    { typed: "ключи березов", finds: [3] },
    { typed: "БЕРЁЗОВСКАЯ", finds: [3] },
    { typed: "основная школа", finds: [3] },
    { typed: "«берёзовская ооШ»", finds: [3] },
    { typed: "интернат", finds: [] },
    { typed: "сош 22", finds: [] },
  ])("finds $finds by «$typed»", ({ typed, finds }) => {
    expect(found(typed)).toEqual(finds);
  });
});
