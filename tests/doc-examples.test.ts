import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

const ROOT = resolve(__dirname, "..");
const FOLDERS = ["src/adapters/xlsx", "src/core", "src/locale", "src/workbook"];

/** An expression of a docstring and the value it promises. */
interface DocExample {
  readonly file: string;
  readonly expression: string;
  readonly expected: string;
}

function examplesIn(file: string): DocExample[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const tags = source.statements
    .flatMap((statement) => ts.getJSDocTags(statement))
    .filter((tag) => tag.tagName.text === "example");
  return tags.flatMap((tag) => {
    const text = ts.getTextOfJSDocComment(tag.comment) ?? "";
    return [...text.matchAll(/^(.*?)\/\/ => (.*)$/gm)].map(([, expression = "", expected = ""]) => ({
      file,
      expression: expression.trim(),
      expected,
    }));
  });
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(ROOT, folder, name)),
);
const examples = files.flatMap(examplesIn);

it.each(FOLDERS)("finds the examples of %s", (folder) => {
  const found = examples.filter(({ file }) => relative(ROOT, file).startsWith(`${folder}/`));
  expect(found.length).toBeGreaterThan(0);
});

it("takes every example in these folders: none stands where it is not looked for", () => {
  const written = files.flatMap((file) => readFileSync(file, "utf8").match(/^ *(\/\*)?\*.*\/\/ => /gm) ?? []);
  expect(examples).toHaveLength(written.length);
});

describe.each(examples)("$expression", ({ file, expression, expected }) => {
  it(`is ${expected} (${relative(ROOT, file)})`, async () => {
    const exported: Record<string, unknown> = await import(file);
    expect(evaluate(expression, exported)).toEqual(evaluate(expected, exported));
  });
});

/** The value of an expression that uses nothing but a file's own exports. */
function evaluate(expression: string, exported: Record<string, unknown>): unknown {
  const names = Object.keys(exported);
  const body = new Function(...names, `return (${expression});`);
  return body(...names.map((name) => exported[name]));
}
