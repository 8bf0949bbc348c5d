const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { LicenseWebpackPlugin } = require("license-webpack-plugin");

/** Copied beside the bundles and not bundled, so that no plugin sees it. */
const COPIED = "@microsoft/office-js";

const HEAD = `Программы других авторов, которые входят в ОКО, и их лицензии.
Third-party software in ОКО and its licences.
`;

/** Licences of all that is bundled, over compilations that run one after another. */
function collectLicenses() {
  const found = new Map([[COPIED, copiedPackage()]]);
  function plugin(outputFilename, render) {
    return new LicenseWebpackPlugin({
      perChunkOutput: false,
      addBanner: false,
      // A module that a package leaves out of browsers has no folder at all.
      modulesDirectories: [join(__dirname, "../node_modules")],
      outputFilename,
      // A package may name its licence only: the text then says which.
      handleMissingLicenseText: (name, type) => `${name}: ${type}`,
      stats: { warnings: false, errors: true },
      renderLicenses(modules) {
        for (const { name, packageJson, licenseId, licenseText } of modules) {
          found.set(name, { version: packageJson?.version, licenseId, licenseText });
        }
        return render();
      },
    });
  }
  return {
    /** For a compilation that is not the last: writes nothing. */
    add: () => plugin("none", () => ""),
    /** For the last one: writes what all of them have. */
    write: (file) => plugin(file, () => licensesText(found)),
  };
}

function copiedPackage() {
  const folder = join(__dirname, "../node_modules", COPIED);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { version, licenseId: null, licenseText: readFileSync(join(folder, "LICENSE.md"), "utf8") };
}

/** Each text once, under all packages that have it. */
function licensesText(found) {
  const byText = new Map();
  for (const name of [...found.keys()].sort()) {
    const { version, licenseId, licenseText } = found.get(name);
    const text = (licenseText ?? "").replaceAll("\r", "").trim();
    const line = [name, version, licenseId].filter(Boolean).join(", ");
    byText.set(text, [...(byText.get(text) ?? []), line]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  return [HEAD, ...parts].join(`\n${"-".repeat(80)}\n`);
}

module.exports = { collectLicenses };
