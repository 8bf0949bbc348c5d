/** Pivots that are made again come after those that stayed. */
export function pictureInAnyOrder(picture: object): unknown {
  return JSON.parse(
    JSON.stringify(picture, (key, value: unknown) =>
      key === "pivots" && Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value,
    ),
  );
}

/** The hidden sheet of the records counts revisions on, which nobody sees; which chart lies over which is not kept. */
export function withoutRecords(picture: object): object {
  const { sheets, ...rest } = picture as { sheets: { name: string; charts: unknown[] }[] };
  const seen = sheets.filter(({ name }) => !name.startsWith("_ОКО"));
  return {
    ...rest,
    sheets: seen.map((sheet) => ({
      ...sheet,
      charts: sheet.charts.map((chart) => JSON.stringify(chart)).sort(),
    })),
  };
}
