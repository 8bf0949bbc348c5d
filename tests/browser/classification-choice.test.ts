import type { Locator, Page } from "playwright-core";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { CONDITIONS, shortSample } from "../short-sample";
import { openFile, showMore, withPage, writeAndSave } from "./with-page";

/** The settings of the classification, as a part of their screen. */
async function classification(page: Page): Promise<Locator> {
  await showMore(page, "Настройки");
  return page.getByRole("region", { name: "Классификация школ" });
}

/** Names of the columns that count in the index. */
function chosenColumns(box: Locator): Promise<(string | null)[]> {
  return box.getByRole("group").evaluateAll((groups) =>
    groups
      .filter((group) => {
        const direction = group.querySelector("select");
        return direction !== null && direction.value !== "ignored";
      })
      .map((group) => group.querySelector("legend")?.textContent ?? null),
  );
}

describe("what a person chooses and types stays with the workbook", () => {
  const pages = withPage();

  it("classifies anew by what the person chooses, and the workbook keeps the choice", async () => {
    const page = await pages.open();
    await openFile(page, { name: "пример.xlsx", bytes: shortSample(1, [CONDITIONS]) });
    await page.getByRole("button", { name: "Проверить", exact: true }).click();
    const box = await classification(page);
    await box.getByRole("radio", { name: /Смоленск/ }).check();
    await page.getByRole("button", { name: "Проверить", exact: true }).waitFor();
    expect(await page.getByRole("main").getByRole("tab", { name: "Признаки" }).count()).toBe(0);
    await box
      .getByLabel("Как объединять школы в кластеры")
      .selectOption({ label: "естественные группы индекса (Дженкс)" });
    // What is shown is the profile's own; a change starts from it.
    await box.getByText("Показатели и веса — выбранного профиля.").waitFor();
    await box.getByText(/^Показатели индекса: учитывается 2 /).click();
    expect(await chosenColumns(box)).toEqual(["Неблагополучные семьи", "Дети на учёте"]);
    await box
      .getByRole("combobox", { name: "Малообеспеченные семьи" })
      .selectOption({ label: "больше — хуже" });
    await box.getByText(/^Показатели индекса: учитывается 3 /).waitFor();
    await box.getByRole("textbox", { name: "Малообеспеченные семьи: вес" }).fill("2,5");
    await page.keyboard.press("Enter");
    await page
      .getByLabel("ШНОР: за сколько последних лет")
      .and(page.locator("[value='3']"))
      .first()
      .waitFor();

    await page.getByRole("button", { name: "Проверить", exact: true }).click();
    await showMore(page, "Классификация");
    await page.locator("summary", { hasText: "Что значат группы" }).click();
    await page.getByText(/^Профиль «Смоленск: ОГЭ и ЕГЭ за три года»/).waitFor();
    await page.getByText(/^Социальный индекс: среднее из 2\sпоказателей.*выбраны в настройках/).waitFor();
    const bytes = await writeAndSave(page);

    const again = await pages.open();
    await openFile(again, { name: "Пример — ОКО.xlsx", bytes });
    await again.getByRole("button", { name: "Проверить", exact: true }).waitFor();
    const kept = await classification(again);
    expect(await kept.getByRole("radio", { name: /Смоленск/ }).isChecked()).toBe(true);
    await kept.getByText(/^Показатели индекса: учитывается 3 /).click();
    expect(await kept.getByRole("textbox", { name: "Малообеспеченные семьи: вес" }).inputValue()).toBe("2,5");
    await kept.getByRole("button", { name: "Взять показатели профиля" }).click();
    await kept.getByText(/^Показатели индекса: учитывается 2 /).waitFor();
    expect(await kept.getByLabel("Как объединять школы в кластеры").inputValue()).toBe("jenks");
    await kept.getByRole("button", { name: "Вернуть предложенное" }).click();
    await kept.getByText(/^Показатели индекса: учитывается 17/).waitFor();
    expect(await kept.getByRole("radio", { name: /две процедуры/ }).isChecked()).toBe(true);
  });

  it("shows the targets and measures that people typed on the sheets of an earlier report", async () => {
    const page = await pages.open();
    await openFile(page, { name: "С целями.xlsx", bytes: await bookWithTypedCells() });
    await page.getByRole("button", { name: "Проверить", exact: true }).click();
    await page.getByRole("list", { name: "Список школ" }).waitFor();
    await showMore(page, "Показатели");
    await page.getByText(/^цель 4,0\s% — /).waitFor();
    await showMore(page, "Карточка территории");
    await page.getByText("Мероприятия территории: семинар").waitFor();
  });
});

/** Reports with one of ours, in which a target and a measure were typed. */
async function bookWithTypedCells(): Promise<Buffer> {
  const workbook = await openXlsxWorkbook(shortSample(), "пример.xlsx", { engine });
  await workbook.apply([
    { kind: "add-sheet", sheet: "ОКО Показатели" },
    {
      kind: "write",
      sheet: "ОКО Показатели",
      row: 0,
      column: 0,
      cells: [
        ["Код", "Значение", "Цель"],
        ["vpr-primary-below", null, 0.04],
      ],
    },
    { kind: "add-sheet", sheet: "ОКО Карточка" },
    {
      kind: "write",
      sheet: "ОКО Карточка",
      row: 0,
      column: 0,
      cells: [
        ["Показатель, направление", "Мероприятия территории"],
        ["Повышение квалификации", "семинар"],
      ],
    },
  ]);
  return Buffer.from(workbook.save().bytes);
}
