import { readCommandLine, WrongCall } from "../../src/cli/command-line";

describe("readCommandLine()", () => {
  it("reads a check with its defaults", () => {
    expect(readCommandLine(["check", "a.xlsx", "--out", "b.xlsx"])).toEqual({
      kind: "check",
      books: ["a.xlsx"],
      options: {
        out: "b.xlsx",
        json: null,
        settings: null,
        password: null,
        structurePassword: null,
        filter: { territory: null, procedure: null, check: null },
        all: false,
        mode: "copy",
        comments: false,
        isPasswordPiped: false,
        date: null,
      },
    });
  });

  it("takes keys before, between and after the books", () => {
    const command = readCommandLine([
      "--date",
      "2022-05-31",
      "check",
      "a.xlsx",
      "--mode=mark",
      "b.xlsx",
      "--comments",
    ]);
    expect(command).toMatchObject({
      books: ["a.xlsx", "b.xlsx"],
      options: { date: "2022-05-31", mode: "mark", comments: true },
    });
  });

  it.each([["--help"], ["help"], ["check", "--help"]])("shows help for %s", (...words) => {
    expect(readCommandLine(words)).toEqual({ kind: "help" });
  });

  it.each([
    { words: [], says: "Укажите команду" },
    { words: ["tidy", "a.xlsx"], says: "«tidy»" },
    { words: ["check"], says: "хотя бы одну книгу" },
    { words: ["check", "a.xlsx", "--outt", "b.xlsx"], says: "«--outt»" },
    { words: ["check", "a.xlsx", "--out"], says: "«--out" },
    { words: ["inspect", "a.xlsx", "--out", "b.xlsx"], says: "«--out» не подходит" },
    { words: ["check", "a.xlsx", "--mode", "paint"], says: "«paint»" },
    { words: ["check", "a.xlsx", "--comments"], says: "--mode mark" },
    { words: ["check", "a.xlsx", "--date", "31.05.2022"], says: "«31.05.2022»" },
    { words: ["check", "a.xlsx", "--date", "2022-02-31"], says: "«2022-02-31»" },
  ])("says what is wrong with $words", ({ words, says }) => {
    expect(() => readCommandLine(words)).toThrow(WrongCall);
    expect(() => readCommandLine(words)).toThrow(says);
  });
});
