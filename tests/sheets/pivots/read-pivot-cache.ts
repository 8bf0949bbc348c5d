import { strFromU8, unzipSync } from "fflate";
import type { Cell } from "../../../src/workbook/cell";

/** The rows that the first pivot of a file keeps, by the names of its fields: read by patterns, not by code of ours. */
export function pivotRecords(bytes: Uint8Array): Record<string, Cell>[] {
  const parts = unzipSync(bytes);
  function text(name: string): string {
    return strFromU8(parts[name] ?? new Uint8Array());
  }
  const fields = [
    ...text("xl/pivotCache/pivotCacheDefinition1.xml").matchAll(
      /<cacheField name="([^"]*)"[^>]*>(.*?)<\/cacheField>/gs,
    ),
  ].map(([, name = "", inner = ""]) => ({ name, items: values(inner) }));
  return [...text("xl/pivotCache/pivotCacheRecords1.xml").matchAll(/<r>(.*?)<\/r>/gs)].map(([, row = ""]) => {
    const cells = [...row.matchAll(/<([xnsmb])(?: v="([^"]*)")?\/>/g)];
    return Object.fromEntries(
      fields.map(({ name, items }, index) => {
        const [, kind, value = ""] = cells[index] ?? [];
        return [name, kind === "x" ? (items[Number(value)] ?? null) : cellOf(kind, value)];
      }),
    );
  });
}

function values(xml: string): Cell[] {
  return [...xml.matchAll(/<([nsmb])(?: v="([^"]*)")?\/>/g)].map(([, kind, value = ""]) =>
    cellOf(kind, value),
  );
}

function cellOf(kind: string | undefined, value: string): Cell {
  if (kind === "m") return null;
  return kind === "n" ? Number(value) : value;
}
