import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { homedir } from "node:os";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const DIST = join(ROOT, "dist");
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".gz": "application/gzip",
  ".map": "application/json",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The development certificate: its folder by OKO_CERTS, else where office-addin-dev-certs puts it; null when there is none. */
function certificate() {
  const folder = process.env.OKO_CERTS ?? join(homedir(), ".office-addin-dev-certs");
  const [cert, key] = ["localhost.crt", "localhost.key"].map((name) => join(folder, name));
  return existsSync(cert) && existsSync(key) ? { cert: readFileSync(cert), key: readFileSync(key) } : null;
}

/** When a file, or the newest file of a folder, was changed; ms. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds the page, unless it is newer than all that it is made of. */
function buildIfStale() {
  const built = newest(join(DIST, "index.html"));
  if (SOURCES.every((source) => newest(join(ROOT, source)) < built)) return;
  console.log("Сборка страницы, около минуты…");
  const webpack = join(ROOT, "node_modules", "webpack-cli", "bin", "cli.js");
  const run = spawnSync(process.execPath, [webpack, "--mode", "production"], { cwd: ROOT, stdio: "inherit" });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** The file of `dist` that an address means; null when there is none. */
function fileOf(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = join(DIST, normalize(path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(DIST) && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Answers with a file of `dist`. */
function answer(request, response) {
  const file = fileOf(request.url ?? "/");
  if (file === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Нет такого файла");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : readFileSync(file));
}

/** Says in Russian where to go and what to press. */
function sayWhereToClick(port) {
  console.log(`
ОКО: страница готова.

  1. Откройте в браузере http://localhost:${port}/
  2. Нажмите «Открыть пример» или перетащите на страницу свою книгу Excel.
  3. Нажмите «Проверить», потом «Записать» и «Сохранить файл».

Файлы остаются на этом компьютере: страница ничего не отправляет по сети.`);
}

/** Says how Excel is told of the add-in. */
function sayHowToLoad(port) {
  console.log(`
Надстройка Excel готова: https://localhost:${port}/taskpane.html
Её описывает файл dist/manifest.xml. Как добавить его в Excel:

  - Windows: положите manifest.xml в общую папку; в Excel «Файл → Параметры → Центр управления безопасностью →
    Параметры центра → Доверенные каталоги надстроек» добавьте эту папку, отметьте «Показывать в меню»,
    перезапустите Excel: «Главная → Надстройки → Дополнительные надстройки → Общая папка → ОКО».
  - Excel в браузере: «Главная → Надстройки → Дополнительные надстройки → Отправить мою надстройку».
  - Для всех в организации: центр администрирования Microsoft 365 → «Параметры → Интегрированные приложения».

Подробно: README.md, «Установка в Excel».`);
}

/** Says what the add-in lacks. */
function sayNoCertificate() {
  console.log(`
Для надстройки внутри Excel нужен https. Сертификата разработчика нет: его делает
npx office-addin-dev-certs install (или укажите папку с localhost.crt и localhost.key в OKO_CERTS).
Странице он не нужен.`);
}

/** Waits for a server to listen. A busy port or another failure ends the program with a sentence. */
function listen(server, port) {
  return new Promise((resolve) => {
    server.on("error", (error) => {
      const isBusy = "code" in error && error.code === "EADDRINUSE";
      console.error(
        isBusy
          ? `Порт ${port} занят. Выберите другой: PORT=3001 HTTPS_PORT=3002 npm start`
          : `Страницу открыть не удалось: ${error.message}`,
      );
      process.exit(1);
    });
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });
}

/** https takes the manifest's port where there is a certificate; the page then moves to the next one. */
async function serve() {
  const found = certificate();
  const defaultPort = found === null ? 3000 : 3001;
  const port = await listen(createServer(answer), Number(process.env.PORT ?? defaultPort));
  if (found !== null) {
    const securePort = await listen(
      createSecureServer(found, answer),
      Number(process.env.HTTPS_PORT ?? 3000),
    );
    sayHowToLoad(securePort);
  } else {
    sayNoCertificate();
  }
  sayWhereToClick(port);
  console.log("\nОстановить: Ctrl+C.");
}

if (!process.argv.includes("--no-build")) buildIfStale();
await serve();
