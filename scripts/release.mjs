import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { guidePage } from "./guide-page.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const DIST = join(ROOT, "dist");
const RELEASE = join(ROOT, "release");

/** The same for every file, so that the same build gives the same bytes; in local time, as a zip has no other. */
const DATE = new Date(1980, 0, 1);

/** What of the build stands beside the folder for the web server, or is for developers. */
const NOT_FOR_SERVER = ["cli/", "ОКО.html", "THIRD-PARTY-LICENSES.txt"];

const GUIDES = [
  { from: "docs/guide.md", to: "Руководство.html", title: "ОКО: руководство" },
  { from: "docs/methods.md", to: "Методика.html", title: "ОКО: методика" },
];

/** Files of a folder, in the order of their names: "office/office.js". */
function filesOf(folder, prefix = "") {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  const files = entries.flatMap((entry) =>
    entry.isDirectory() ? filesOf(folder, `${prefix}${entry.name}/`) : [prefix + entry.name],
  );
  return files.sort();
}

/** Everything that an office is handed: path in the zip → bytes. */
function releaseFiles() {
  const server = filesOf(DIST).filter((file) => !NOT_FOR_SERVER.some((start) => file.startsWith(start)));
  const guides = GUIDES.filter(({ from }) => existsSync(join(ROOT, from)));
  return {
    "ОКО.html": readFileSync(join(DIST, "ОКО.html")),
    ...Object.fromEntries(
      guides.map(({ from, to, title }) => [to, strToU8(guidePage(join(ROOT, from), title))]),
    ),
    LICENSE: readFileSync(join(ROOT, "LICENSE")),
    "THIRD-PARTY-LICENSES.txt": readFileSync(join(DIST, "THIRD-PARTY-LICENSES.txt")),
    ...Object.fromEntries(server.map((file) => [`excel/${file}`, readFileSync(join(DIST, file))])),
  };
}

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const zip = zipSync(releaseFiles(), { level: 9, mtime: DATE });
const name = `oko-${version}.zip`;
mkdirSync(RELEASE, { recursive: true });
writeFileSync(join(RELEASE, name), zip);
console.log(
  `Готово: release/${name}, ${(zip.length / 1e6).toLocaleString("ru", { maximumFractionDigits: 1 })} МБ.`,
);
