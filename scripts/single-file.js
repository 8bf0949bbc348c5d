const { createHash } = require("node:crypto");
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { gzipSync } = require("fflate");
const { sources, Compilation } = require("webpack");

const NAME = "SingleFile";

/** The entry point that starts a packed page (`src/web/packed-page.ts`), and the list of scripts that it starts. */
const STARTER = "packed-page";
const SCRIPTS = "scripts.json";

/** Says why a page stays empty in an old engine; its own script, as such an engine reads no other. */
const OLD_VIEW = "old-view.js";

/**
 * The page as one file: its scripts, its icon and what it would fetch stand inside it, packed, so that it opens from a
 * disk or a network folder. Its policy allows these scripts by their hashes and no network at all.
 */
class SingleFilePlugin {
  /**
   * @param page The page's html, as the build has it.
   * @param entry Its entry point: with all chunks that it loads.
   * @param policy The page's policy, which the file has another one in place of.
   * @param inside Files that the page asks for (`ownFile()`), by their addresses; those that are not there are left out.
   * @param filename The single file; the page itself when it is to be nothing else.
   */
  constructor({ page, entry, policy, inside, filename }) {
    this.settings = { page, entry, policy, inside, filename };
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      // After the page's html is there and every script is as small as it gets.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () =>
        this.emit(compilation, compiler.outputPath),
      );
    });
  }

  emit(compilation, folder) {
    const { page, entry, policy, inside, filename } = this.settings;
    function bytesOf(file) {
      const asset = compilation.getAsset(file);
      if (asset !== undefined) return asset.source.buffer();
      const built = join(folder, file);
      return existsSync(built) ? readFileSync(built) : null;
    }
    function textOf(file) {
      return bytesOf(file).toString("utf8");
    }
    const scripts = scriptFiles(compilation.entrypoints.get(entry)).map(textOf);
    const html = textOf(page);
    const before = html.includes(`src="${OLD_VIEW}"`) ? [OLD_VIEW] : [];
    const plain = [...before, `${STARTER}.js`].map((file) => escaped(textOf(file)));
    const files = inside.map((file) => [file, bytesOf(file)]).filter(([, bytes]) => bytes !== null);
    const packed = [...files, [SCRIPTS, Buffer.from(JSON.stringify(scripts))]];
    const single = [
      [policy, policyFor([...plain, ...scripts])],
      [/<script [^>]*src="[^"]*"[^>]*><\/script>\n?/g, ""],
      [
        /<link rel="icon" href="([^"]*)">/,
        (_, icon) => `<link rel="icon" href="${svgAddress(bytesOf(icon))}">`,
      ],
      [
        /<\/body>/,
        () => `${packed.map(dataElement).join("\n")}\n${plain.map(scriptElement).join("\n")}\n</body>`,
      ],
    ].reduce((text, [what, by]) => replaced(text, what, by), html);
    const source = new sources.RawSource(single);
    if (filename === page) compilation.updateAsset(page, source);
    else compilation.emitAsset(filename, source);
  }
}

/** Scripts of an entry: what it loads later comes first, so that it is there when it is asked for. */
function scriptFiles(entry) {
  const groups = new Set([entry]);
  for (const group of groups) for (const child of group.getChildren()) groups.add(child);
  const files = [...groups].reverse().flatMap((group) => group.getFiles());
  return [...new Set(files)].filter((file) => file.endsWith(".js"));
}

/** As it may stand in an html page: in strings, expressions and templates `\x3C` is `<`; code has no such places. */
function escaped(script) {
  return script.replaceAll("\r\n", "\n").replace(/<(?=\/script|!--)/gi, "\\x3C");
}

/** Only these scripts, workers of them, and no network. */
function policyFor(scripts) {
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "connect-src blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function scriptElement(script) {
  return `<script>${script}</script>`;
}

/** A file for `ownFile()`: packed to a third, which a browser undoes in a few ms. The same bytes each time. */
function dataElement([file, bytes]) {
  const packed = gzipSync(bytes, { level: 9, mtime: 0 });
  return `<script type="text/plain" data-file="${file}">${Buffer.from(packed).toString("base64")}</script>`;
}

function svgAddress(bytes) {
  return `data:image/svg+xml;base64,${bytes.toString("base64")}`;
}

/** A page that is not as it was thought must not pass for a single file. */
function replaced(text, what, by) {
  const result = text.replace(what, by);
  if (result === text) throw new Error(`Cannot make the single file: the page has no ${String(what)}`);
  return result;
}

module.exports = { SingleFilePlugin };
