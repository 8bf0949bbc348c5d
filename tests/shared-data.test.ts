import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as sharedData from "./shared-data";
import { temporaryFolder } from "./temporary-folder";

type SharedData = typeof sharedData;

/** What a suite asks of Jest. */
interface Asked {
  readonly suites: string[];
  readonly skipped: string[];
}

/** Describes a suite by the function of that name, as if `OKO_SHARED` had named the folder from the start. */
function describedWith(
  root: string,
  name: "describeWithData" | "describeWithSeeds",
  body: () => void,
): Asked {
  const asked: Asked = { suites: [], skipped: [] };
  const { OKO_SHARED } = process.env;
  const jests = { describe: globalThis.describe, it: globalThis.it };
  process.env["OKO_SHARED"] = root;
  Object.assign(globalThis, {
    describe: (title: string, inside: () => void) => {
      asked.suites.push(title);
      inside();
    },
    it: { skip: (title: string) => asked.skipped.push(title) },
  });
  try {
    jest.isolateModules(() => {
      // Imports stand at the top of a file, and this one has to be read after the variable is set.
      const shared = jest.requireActual<SharedData>("./shared-data");
      shared[name]("a suite", body);
    });
  } finally {
    Object.assign(globalThis, jests);
    if (OKO_SHARED === undefined) delete process.env["OKO_SHARED"];
    else process.env["OKO_SHARED"] = OKO_SHARED;
  }
  return asked;
}

describe("what needs the real data", () => {
  const root = temporaryFolder();
  mkdirSync(join(root, "data"));

  it("is described where they are", () => {
    const body = jest.fn();
    expect(describedWith(root, "describeWithData", body)).toEqual({ suites: ["a suite"], skipped: [] });
    expect(body).toHaveBeenCalledTimes(1);
  });

  it.each([
    { where: "hidden by an empty variable", name: "describeWithData", folder: "" },
    { where: "not in the folder that is named", name: "describeWithData", folder: join(root, "none") },
    { where: "data without the documents", name: "describeWithSeeds", folder: root },
  ] as const)("is one skipped test, its body not run, where they are $where", ({ name, folder }) => {
    const body = jest.fn();
    const { suites, skipped } = describedWith(folder, name, body);
    expect(suites).toEqual(["a suite"]);
    expect(skipped).toEqual([expect.stringMatching(/^needs .*, which is not there$/)]);
    expect(body).not.toHaveBeenCalled();
  });

  it("is found through shared-data.ts alone, so that it can be hidden", () => {
    const others = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !/^shared-data(\.test)?\.ts$/.test(name),
    );
    expect(others.length).toBeGreaterThan(100);
    const finders = others.filter((name) =>
      /\.\.\/shared[/"'`]/.test(readFileSync(join(__dirname, name), "utf8")),
    );
    expect(finders).toEqual([]);
  });
});
