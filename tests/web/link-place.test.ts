import { linkPlace } from "../../src/web/link-place";

const NAMES = ["МА 4", "ОКО Признаки", "[новая.xlsx]ОКО Признаки"];

describe("a link of a sheet", () => {
  it("leads to a cell of its own book, or of the one that is open", () => {
    const place = { row: 4, column: 1 };
    expect(linkPlace({ sheet: "МА 4", ...place }, "ОКО Признаки", NAMES)).toEqual({
      cell: { sheet: "МА 4", ...place },
    });
    expect(linkPlace({ sheet: "ОКО Признаки", ...place }, "[новая.xlsx]ОКО Школы", NAMES)).toEqual({
      cell: { sheet: "[новая.xlsx]ОКО Признаки", ...place },
    });
    expect(linkPlace({ sheet: "МА 4", ...place }, "[новая.xlsx]ОКО Школы", NAMES)).toEqual({
      cell: { sheet: "МА 4", ...place },
    });
    expect(linkPlace({ sheet: "Нет такого", ...place }, "МА 4", NAMES)).toBeNull();
  });

  it.each([
    ["https://example.org/приказ", true],
    ["mailto:uo@example.org", true],
    ["javascript:alert(1)", false],
    ["data:text/html,<p>", false],
    ["file:///etc/passwd", false],
    ["\u0001javascript:alert(1)", false],
  ])("to %s is followed: %s", (url, isFollowed) => {
    expect(linkPlace({ url }, "МА 4", NAMES)).toEqual(isFollowed ? { url } : null);
  });
});
