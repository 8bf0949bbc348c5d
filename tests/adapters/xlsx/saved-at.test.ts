import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { openSchoolFile } from "../../../src/app/cleaning";
import { bookParts } from "./small-book";
import { zipOf } from "./zip-maker";

const TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** @param inner What stands in the part of properties. */
function bookSaved(inner: string, part = "docProps/core.xml"): Uint8Array {
  const parts = bookParts({ more: [[part, `<cp:coreProperties>${inner}</cp:coreProperties>`]] });
  const relation = `<Relationship Id="rId9" Type="${TYPE}" Target="${part}"/></Relationships>`;
  return zipOf(
    parts.map(([name, text]) => [
      name,
      name === "_rels/.rels" ? text.replace("</Relationships>", relation) : text,
    ]),
  );
}

async function savedAt(bytes: Uint8Array, name = "школа.xlsx"): Promise<string | undefined> {
  const file = await openSchoolFile(name, async () =>
    (await openXlsxWorkbook(bytes, name, { engine })).snapshot(),
  );
  if (!("sheets" in file)) throw new Error(`Cannot read ${name}`);
  return file.savedAt;
}

describe("when a file was last saved", () => {
  it.each([
    ['<dcterms:modified xsi:type="dcterms:W3CDTF">2026-04-05T21:30:00Z</dcterms:modified>'],
    [
      "<dcterms:created>2026-01-01T00:00:00Z</dcterms:created><x:modified>2026-04-06T00:30:00+03:00</x:modified>",
    ],
    ["<modified> 2026-04-05T21:30 </modified>"],
  ])("is said by %s", async (inner) => {
    expect(await savedAt(bookSaved(inner))).toBe("2026-04-05T21:30:00.000Z");
  });

  it("is found by its relationship, under any name", async () => {
    const inner = "<dcterms:modified>2026-04-05T21:30:00Z</dcterms:modified>";
    expect(await savedAt(bookSaved(inner, "package/props.xml"))).toBe("2026-04-05T21:30:00.000Z");
  });

  it.each([
    ["<dcterms:created>2026-04-05T21:30:00Z</dcterms:created>"],
    ["<dcterms:modified>вчера</dcterms:modified>"],
    ["<dcterms:modified>2026-13-45T21:30:00Z</dcterms:modified>"],
    ["<dcterms:modified/>"],
  ])("is not known by %s", async (inner) => {
    expect(await savedAt(bookSaved(inner))).toBeUndefined();
  });

  it("is not known of a package without properties, and of a text", async () => {
    expect(await savedAt(zipOf(bookParts()))).toBeUndefined();
    const text = new TextEncoder().encode("а;б\r\n1;2\r\n");
    expect(await savedAt(text, "школа.csv")).toBeUndefined();
  });
});
