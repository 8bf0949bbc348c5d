import { snapshotOf } from "../read-snapshot";
import { silent, value } from "./outcomes";
import { checkedSession } from "./roadmap-session";

const HEADER = [
  "Наименование ОО",
  "Доля неполных семей",
  "Состоят на учёте, %",
  "Доля неблагополучных семей",
];
const ROWS = Array.from({ length: 12 }, (_, number) => [
  `МБОУ СОШ № ${String(number + 1)}`,
  10 + number,
  number === 3 ? 40 : 5,
  4 + (number % 2),
]);
const FAMILIES_ONLY = snapshotOf({ Паспорт: [HEADER.slice(0, 2), ...ROWS.map((row) => row.slice(0, 2))] });

/** A session on a social passport, under the rule of Смоленск. */
async function smolensk(book = snapshotOf({ Паспорт: [HEADER, ...ROWS] })) {
  const { session } = await checkedSession(book);
  return { session, book: value(await session.setClassification({ profile: "smolensk" })) };
}

describe("the social index that the pane shows", () => {
  it("is the chosen profile's, and what the check then counts", async () => {
    const { session, book } = await smolensk();
    expect(book.classification).toMatchObject({
      index: { scale: "z", weights: { "on-record": -1, "disadvantaged-families": -1 } },
      indexFrom: "profile",
    });
    value(await session.check(silent));
    const { classes } = value(await session.overview());
    expect(classes.conditions?.index).toMatch(
      /^Социальный индекс: среднее из 2\sпоказателей.*выбранного профиля/u,
    );
  });

  it("is the proposed one where the workbook has none of the profile's columns", async () => {
    const { book } = await smolensk(FAMILIES_ONLY);
    expect(book.classification).toMatchObject({
      index: { weights: { "incomplete-families": -1 } },
      indexFrom: "proposed-instead",
    });
  });

  it("goes back from the person's to the profile's, keeping what else was chosen", async () => {
    const { session } = await smolensk();
    const own = { scale: "z", weights: { "incomplete-families": -1 } } as const;
    const changed = value(await session.setClassification({ conditions: { index: own, clusters: "jenks" } }));
    expect(changed.classification).toMatchObject({ index: own, indexFrom: "person" });
    const back = value(await session.setClassification({ conditions: { index: undefined } }));
    expect(back.classification).toMatchObject({
      index: { weights: { "on-record": -1, "disadvantaged-families": -1 } },
      indexFrom: "profile",
      clusters: "jenks",
    });
  });
});
