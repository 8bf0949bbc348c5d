import { existsSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { faults } from "./axe";
import { bytesOf, openFile, PANE, withOnePage, withPage, writeAndSave } from "./with-page";
import { HAND_MADE_SHAPES, type HandMadeShape } from "../core/table/shown/hand-made-shapes";
import { columnName, formName } from "../../src/locale/form-names";
import { shownText } from "../../src/locale/shown-text";
import { columnLetters } from "../../src/workbook/address";

/** Where pictures of the screen are put, on a machine that has the place; nowhere else. */
const PICTURES = process.env["OKO_PICTURES"] ?? "";

function bookOf(rows: readonly (readonly unknown[])[], name = "Свод.xlsx") {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "Лист1");
  return { name, bytes: Buffer.from(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array) };
}

async function picture(page: Page, name: string): Promise<void> {
  if (existsSync(PICTURES)) await page.screenshot({ path: `${PICTURES}/map-${name}.png` });
}

/** Points with lists and fields; @returns how many choices it took. */
async function point(page: Page, shape: HandMadeShape): Promise<number> {
  let presses = 0;
  await page.getByRole("button", { name: /^Показать столбцы/ }).click();
  const form = page.getByLabel("Что это за таблица");
  await form.waitFor();
  async function choose(label: string | RegExp, option: string): Promise<void> {
    const list = page.getByLabel(label).first();
    if ((await list.locator("option:checked").textContent()) === option) return;
    await list.selectOption({ label: option });
    presses += 1;
  }
  async function type(label: string, value: number): Promise<void> {
    const field = page.getByLabel(label);
    if ((await field.inputValue()) === String(value)) return;
    await field.fill(String(value));
    await field.press("Enter");
    presses += 1;
  }
  await choose("Как стоит таблица", shownText.layings[shape.wish.laying ?? "schools-in-rows"]);
  await choose("Что это за таблица", formName(shape.wish.form));
  await type("Строк в нём (0 — нет)", shape.wish.headerRows ?? 1);
  await type("Заголовок со строки", (shape.wish.headerRow ?? 0) + 1);
  const first = shape.wish.firstDataRow ?? (shape.wish.headerRow ?? 0) + (shape.wish.headerRows ?? 1);
  await type("Первая школа в строке", first + 1);
  const width = Math.max(...shape.rows.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    const label = new RegExp(`^${columnLetters(column)}\\s·`);
    if ((await page.getByLabel(label).count()) === 0) continue;
    const meaning = shape.meanings[column] ?? "other";
    const isShare = shape.shares?.includes(column) === true;
    await choose(label, `${columnName(meaning)}${isShare ? ", в процентах" : ""}`);
  }
  return presses;
}

describe("«Показать столбцы», table after table", () => {
  const shown = withOnePage();

  it.each(HAND_MADE_SHAPES.map((shape): [string, HandMadeShape] => [shape.name, shape]))(
    "reads what is pointed at: %s",
    async (_name, shape) => {
      const page = shown();
      await openFile(page, bookOf(shape.rows, `${shape.name}.xlsx`));
      await page.getByText(`${shape.name}.xlsx`).first().waitFor();
      const begin = performance.now();
      const presses = await point(page, shape);
      const [name] = shape.reads.first;
      const preview = page.getByRole("region", { name: "Как прочитано" });
      await page.getByText(`Школ: ${String(shape.reads.schools)}.`).waitFor();
      await preview.getByRole("rowheader", { name, exact: true }).waitFor();
      await page.getByRole("button", { name: "Запомнить" }).click();
      await page.getByText("по форме «Лист1»").waitFor();
      await page.getByRole("button", { name: "Забыть: Лист1" }).click();
      await page.getByText("по форме «Лист1»").waitFor({ state: "detached" });
      if (PICTURES !== "")
        console.log(
          `${shape.name}: ${String(presses)} choices, ${(performance.now() - begin).toFixed(0)} ms`,
        );
    },
  );
});

describe("«Показать столбцы»", () => {
  const pages = withPage();

  it("is asked once: the next file alike is read by the form that was shown for the first", async () => {
    const page = await pages.open({ viewport: PANE });
    const head = ["Где учатся", "Было", "плохо", "сойдёт", "неплохо", "блеск"];
    const rows = [25, 30, 41].map((n, at) => [`СОШ № ${String(at + 1)}`, n, 2, n - 14, 8, 4]);
    const [first, next] = ["химии", "физике"].map((of) => [[`ВПР по ${of}, 8 класс, 2025`], head, ...rows]);
    await openFile(page, bookOf(first ?? [], "первая.xlsx"));
    await page.getByRole("button", { name: "Показать столбцы: Лист1" }).click();
    await page.getByText("Школ: 3.").waitFor();
    await page.getByRole("button", { name: "Запомнить" }).click();
    await page.getByText("по форме «Лист1»").waitFor();
    await openFile(page, bookOf(next ?? [], "вторая.xlsx"));
    await page.getByText(/^физика/).waitFor();
    await page.getByText("по форме «Лист1»").waitFor();
  });

  it("shows each work of a table, with its subject", async () => {
    const page = await pages.open({ viewport: PANE });
    const head = ["Было", "плохо", "сойдёт", "неплохо", "блеск"];
    const subjects = ["Русский язык", "Математика"];
    const rows = [25, 30, 41].map((n, at) => {
      const of = [n, 2, n - 14, 8, 4];
      return [`СОШ № ${String(at + 1)}`, ...of, ...of.map((count, place) => (place < 2 ? count + 1 : count))];
    });
    const levels = [
      ["Где учатся", ...subjects.flatMap((subject) => [subject, "", "", "", ""])],
      ["", ...head, ...head],
    ];
    await openFile(page, bookOf([["Итоги ВПР 2025, 5 класс"], ...levels, ...rows]));
    await page.getByRole("button", { name: "Показать столбцы: Лист1" }).click();
    await page.getByText("Школ: 3.").waitFor();
    for (const [subject, sum] of [
      ["русский язык", "96"],
      ["математика", "99"],
    ] as const) {
      const work = page.getByRole("region", { name: `Как прочитано: ${subject}` });
      await work
        .getByRole("row", { name: /^Итого по школам/ })
        .getByText(sum)
        .waitFor();
    }
    await page.getByRole("region", { name: "Как прочитано: математика" }).scrollIntoViewIfNeeded();
    expect(await faults(page)).toEqual([]);
    await picture(page, "350-works");
  });

  it("holds to a choice while the next one is made before its answer has come", async () => {
    const page = await pages.open();
    await openFile(
      page,
      bookOf([
        ["", "Берёзовка", "Ключи"],
        ["Писали", 25, 30],
        ["2", 1, 2],
        ["3", 9, 8],
      ]),
    );
    await page.getByRole("button", { name: "Показать столбцы: Лист1" }).click();
    const [laying, form] = [page.getByLabel("Как стоит таблица"), page.getByLabel("Что это за таблица")];
    await form.waitFor();
    await Promise.all([
      laying.selectOption({ label: shownText.layings["schools-in-columns"] }),
      form.selectOption({ label: formName("vpr-mark-shares") }),
    ]);
    await page.getByText("Школ: 2.").waitFor();
  });

  it("goes by keyboard alone at 350 px, shows the text of cells as text, and has no fault", async () => {
    const page = await pages.open({ viewport: PANE });
    const rows = [
      ["Кто", "Сколько", "низкий", "базовый", "повышенный", "высокий"],
      ["<img src=x onerror=alert(1)> СОШ № 1", 22, 2, 9, 8, 3],
      ["СОШ № 2", 28, 1, 11, 10, 6],
    ];
    await openFile(page, bookOf(rows));
    const opener = page.getByRole("button", { name: "Показать столбцы: Лист1" });
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Школ: 2.").waitFor();
    expect(await page.locator("main img").count()).toBe(0);
    await page.getByLabel("Первая школа в строке").scrollIntoViewIfNeeded();
    expect(await faults(page)).toEqual([]);
    await picture(page, "350-columns");
    await page.getByRole("heading", { name: "Столбцы таблицы: Лист1" }).scrollIntoViewIfNeeded();
    await picture(page, "350");
    // From list to list with Tab, the meaning by its first letters, as a native list takes them.
    const list = page.getByLabel(/^A\s·/);
    for (
      let step = 0;
      step < 60 && !(await list.evaluate((own) => own === document.activeElement));
      step += 1
    )
      await page.keyboard.press("Tab");
    await page.keyboard.type("название");
    expect(await list.locator("option:checked").textContent()).toBe("название школы");
    const remember = page.getByRole("button", { name: "Запомнить" });
    for (
      let step = 0;
      step < 60 && !(await remember.evaluate((own) => own === document.activeElement));
      step += 1
    )
      await page.keyboard.press("Tab");
    await picture(page, "350-preview");
    await page.keyboard.press("Enter");
    await page.getByText("по форме «Лист1»").waitFor();
    expect(await faults(page)).toEqual([]);
    await picture(page, "350-tables");
  });

  it("schools in columns are pointed at by keyboard alone at 350 px: how the table lies is all that has to be said", async () => {
    const page = await pages.open({ viewport: PANE });
    const rows = [
      ["ВПР 2025, математика, 5 класс"],
      ["", "Берёзовка", "Ключи"],
      ["Писали", 25, 30],
      ["2", 1, 2],
      ["3", 9, 8],
      ["4", 10, 12],
      ["5", 5, 8],
    ];
    await openFile(page, bookOf(rows));
    await page.getByRole("button", { name: "Показать столбцы: Лист1" }).press("Enter");
    const laying = page.getByLabel("Как стоит таблица");
    await laying.focus();
    await page.keyboard.press("ArrowDown");
    await page.getByText("Школ: 2.").waitFor();
    await page.getByText("Ниже таблица показана так, как её прочтёт ОКО").waitFor();
    expect(await faults(page)).toEqual([]);
    await laying.scrollIntoViewIfNeeded();
    await picture(page, "350-turned");
    await page.getByRole("button", { name: "Запомнить" }).press("Enter");
    await page.getByText("по форме «Лист1»").waitFor();
  });

  it("by mouse: what is remembered is in the saved book, reads it by itself, and can be forgotten", async () => {
    const page = await pages.open({ viewport: { width: 1280, height: 800 } });
    const marks = Array.from({ length: 12 }, (_, at) => [`СОШ № ${String(at + 1)}`, 40, 2, 18, 14, 6]);
    await openFile(
      page,
      bookOf([["Математика, 5 класс, 2024 год"], ["Кто", "Сколько", "н", "с", "в", "п"], ...marks]),
    );
    await page.getByRole("button", { name: "Показать столбцы: Лист1" }).click();
    await page.getByText("Школ: 12.").waitFor();
    await page.getByRole("button", { name: "Строка 4: первая школа" }).click();
    await page.getByText("Школ: 11.").waitFor();
    await page.getByRole("button", { name: "Строка 3: первая школа" }).click();
    await page.getByText("Школ: 12.").waitFor();
    await page.getByLabel(/^F\s·/).selectOption({ label: "отметка «4»" });
    await page.getByText("«отметка «4»» указано у двух столбцов").waitFor();
    await page.getByText("указано у двух столбцов").scrollIntoViewIfNeeded();
    await picture(page, "1280-problem");
    await page.getByLabel(/^F\s·/).selectOption({ label: "отметка «5»" });
    await page.getByText("указано у двух столбцов").waitFor({ state: "detached" });
    await picture(page, "1280-columns");
    await page.getByRole("button", { name: "Запомнить" }).scrollIntoViewIfNeeded();
    await picture(page, "1280-preview");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Запомнить" }).click();
    await page.getByText("по форме «Лист1»").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Сохранить как форму управления" }).click(),
    ]);
    const { forms } = JSON.parse((await bytesOf(download)).toString("utf8")) as { forms: { form: string }[] };
    expect(forms.map(({ form }) => form)).toEqual(["vpr-mark-shares"]);
    await page.getByRole("button", { name: "Проверить", exact: true }).click();
    await page.getByRole("button", { name: "Записать…" }).waitFor();
    const saved = await writeAndSave(page);

    const again = await pages.open();
    await openFile(again, { name: "Свод — ОКО.xlsx", bytes: saved });
    await again.getByText("по форме «Лист1»").waitFor();
    await again.getByRole("button", { name: "Забыть: Лист1" }).click();
    await again.getByRole("button", { name: "Показать столбцы: Лист1" }).waitFor();
  });
});
