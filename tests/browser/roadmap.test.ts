import type { Page } from "playwright-core";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { faultsAtBothWidths } from "./axe";
import { expectFocus, measures, plan, saved, SHEET, tabTo, toChoice, write } from "./roadmap-steps";
import { openFile, PANE, withPage } from "./with-page";

/** Columns of the form, then of the add-in. */
const [TEXT, DATE, STATUS] = [2, 3, 8];

const pages = withPage();

/** Texts of the first measures, as they stand in the list. */
async function firstTexts(page: Page): Promise<string[]> {
  const labels = await measures(page)
    .locator("li[data-row^='20'] input[type=checkbox]")
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-label") ?? ""));
  return labels.slice(0, 3);
}

/** The rows of measures: those with a status. */
function bodyOf(sheet: SheetSnapshot | undefined) {
  return (sheet?.cells ?? [])
    .slice(5)
    .filter((cells) => typeof cells[STATUS] === "string" && cells[TEXT] !== null);
}

describe("the roadmap on the page", () => {
  it("is planned, looked through, written, taken back and saved by mouse", async () => {
    const page = await pages.open();
    await toChoice(page);
    await plan(page);
    const footer = page.getByRole("main");
    const before = (await footer.getByText(/^отмечено/).textContent()) ?? "";
    const all = Number(/(\d+)$/.exec(before)?.[1]);
    const [first = "", second = "", third = ""] = await firstTexts(page);

    await measures(page).getByRole("checkbox", { name: first, exact: true }).uncheck();
    await footer.getByText(new RegExp(`отмечено ${String(all - 1)} из.${String(all)}`)).waitFor();
    await measures(page)
      .getByRole("button", { name: `Ниже: ${second}` })
      .click();
    await page.getByText("Теперь 3 из").waitFor();
    expect(await firstTexts(page)).toEqual([first, third, second]);

    await measures(page)
      .getByRole("button", { name: `Изменить: ${third}` })
      .click();
    await page.getByLabel("Срок", { exact: true }).fill("как-нибудь");
    await page.getByText(/^Срок не прочитан/).waitFor();
    await page.getByLabel("Срок", { exact: true }).fill("март");
    await page.getByText(/^Читается как 01\.03\.\d{4}/).waitFor();
    await page.getByLabel("Мероприятие", { exact: true }).fill("Совещание с директорами");
    await page.getByRole("button", { name: "Готово" }).click();

    await page.getByText("Что будет сделано").click();
    await page.getByText("Будет создано: 1").waitFor();
    await write(page);
    await page.getByRole("tab", { name: SHEET }).waitFor();
    await page.getByRole("button", { name: "Отменить запись" }).click();
    await page.getByRole("tab", { name: SHEET }).waitFor({ state: "detached" });
    await footer.getByText(`отмечено ${String(all - 1)}`).waitFor();
    await write(page);
    const rows = bodyOf((await saved(page)).sheet(SHEET));
    expect(rows).toHaveLength(all - 1);
    expect(rows[0]?.slice(TEXT, DATE + 1)).toEqual(["Совещание с директорами", "март"]);
    expect(rows[1]?.[TEXT]).toBe(second);
    expect(rows.map((cells) => cells[TEXT])).not.toContain(first);
  });

  it("keeps on a rerun what was entered, and reports on a quarter", async () => {
    const page = await pages.open();
    await toChoice(page);
    await plan(page);
    const [first = ""] = await firstTexts(page);
    await measures(page)
      .getByRole("button", { name: `Изменить: ${first}` })
      .click();
    await page.getByLabel("Ответственные", { exact: true }).fill("Иванова");
    await page.getByRole("button", { name: "Готово" }).click();
    await write(page);
    const { bytes } = await saved(page);
    await openFile(page, { name: "книга.xlsx", bytes });
    await page.getByRole("button", { name: "Ещё разделы" }).click();
    await page.getByRole("menuitem", { name: "Дорожная карта" }).click();
    await page.getByRole("tab", { name: "Дорожная карта", exact: true }).click();
    await page.getByRole("button", { name: "Проверить", exact: true }).click();
    await plan(page);
    await page.getByText(/В книге есть дорожная карта .* внесённое сохранится/).waitFor();
    await measures(page).getByText("Иванова").waitFor();
    await page.getByRole("button", { name: "Изменить условия" }).click();

    await page.getByRole("tab", { name: "Отчёт за четверть" }).click();
    await page.getByText("По направлениям").waitFor();
    await page.getByLabel("Период").selectOption({ label: "IV квартал" });
    await page.getByText("По ответственным").waitFor();
    await page.getByRole("button", { name: "Записать отчёт за четверть" }).click();
    await page.getByText("Отчёт за четверть записан.").waitFor();
    const after = await saved(page);
    expect(after.sheet("ОКО Отчёт за четверть")?.cells.flat().join()).toContain("IV квартал");
    expect(bodyOf(after.sheet(SHEET)).some((cells) => cells[5] === "Иванова")).toBe(true);
  });

  it("makes a plan for one school that is found by its name, by keyboard alone", async () => {
    const page = await pages.open({ viewport: PANE });
    await toChoice(page);
    await tabTo(page, page.getByRole("radio", { name: "Муниципалитет" }));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("8");
    const option = page.getByRole("option", { name: /СОШ № 8 / });
    const name = (await option.textContent()) ?? "";
    await page.keyboard.press("Enter");
    expect(await page.getByRole("combobox", { name: "Какая школа" }).inputValue()).toBe(name);
    await tabTo(page, page.getByRole("button", { name: "Составить карту" }));
    await page.keyboard.press("Enter");
    await page.getByText(name).first().waitFor();
    await measures(page).getByRole("checkbox").nth(1).waitFor();

    const [first = "", second = ""] = await firstTexts(page);
    const box = measures(page).getByRole("checkbox", { name: first, exact: true });
    await tabTo(page, box);
    await page.keyboard.press("Space");
    expect(await box.isChecked()).toBe(false);
    const up = measures(page).getByRole("button", { name: `Выше: ${second}` });
    await tabTo(page, up);
    await page.keyboard.press("Enter");
    expect((await firstTexts(page)).slice(0, 2)).toEqual([second, first]);
    await expectFocus(up);
    const edit = measures(page).getByRole("button", { name: `Изменить: ${second}` });
    await page.keyboard.press("Shift+Tab");
    await expectFocus(edit);
    await page.keyboard.press("Enter");
    await expectFocus(page.getByLabel("Мероприятие", { exact: true }));
    await page.keyboard.press("Tab");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("до 15 мая");
    await page.keyboard.press("Escape");
    await expectFocus(edit);
    await tabTo(page, page.getByRole("button", { name: "Записать дорожную карту" }));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("button", { name: "Сохранить файл" }));
    const rows = bodyOf((await saved(page)).sheet(SHEET));
    expect(rows[0]?.slice(TEXT, DATE + 1)).toEqual([second, "до 15 мая"]);
    expect(rows.map((cells) => cells[TEXT])).not.toContain(first);
  });
});

describe("the roadmap's screen in light and dark colours, at the pane's width and at a desktop", () => {
  it("has nothing that axe objects to, and nothing wider than the window", async () => {
    const page = await pages.open();
    const found: Record<string, string[]> = {};
    async function look(name: string): Promise<void> {
      found[name] = await faultsAtBothWidths(page);
    }
    await toChoice(page);
    await page.getByRole("radio", { name: "Одна школа" }).check();
    await page.getByText("Дополнительно").click();
    await look("choice");
    await page.getByRole("combobox", { name: "Какая школа" }).pressSequentially("СОШ");
    await page.getByRole("option", { name: /СОШ/ }).first().waitFor();
    await look("schools");
    await page.keyboard.press("Escape");
    await page.getByRole("radio", { name: "Муниципалитет" }).check();
    await plan(page);
    await page.getByText("Что будет сделано").click();
    await look("rows");
    await measures(page).getByRole("checkbox").nth(1).click();
    await page.getByRole("button", { name: "Показать первую" }).click();
    await page.getByLabel("Срок", { exact: true }).fill("не знаю");
    await look("fields");
    await write(page);
    await look("written");
    await page.getByRole("button", { name: "Сохранить файл" }).click();
    await page.getByRole("button", { name: "Составить ещё" }).click();
    await page.getByRole("tab", { name: "Отчёт за четверть" }).click();
    await page.getByText("По направлениям").waitFor();
    await look("quarter");
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });
});
