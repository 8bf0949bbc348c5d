import { loadOfficeClient } from "./load-office-client";

interface BatchApiHelper {
  createPropertyObject(
    type: unknown,
    parent: unknown,
    name: string,
    isCollection: boolean,
    flags: number,
  ): unknown;
}

/**
 * Gives the client library the notes that the pinned one does not know: a later one has them (ExcelApi 1.18). They are
 * asked for as comments are, under another name; only that they are another collection is tried with it.
 */
export function giveNotesToClient(): void {
  const { Excel: client, OfficeExtension } = loadOfficeClient() as unknown as {
    Excel: Record<"CommentCollection" | "NoteCollection" | "Worksheet" | "Workbook", { prototype: object }>;
    OfficeExtension: { BatchApiHelper: BatchApiHelper };
  };
  client.NoteCollection = client.CommentCollection;
  for (const owner of [client.Workbook, client.Worksheet]) {
    Object.defineProperty(owner.prototype, "notes", {
      get(this: object) {
        const { createPropertyObject } = OfficeExtension.BatchApiHelper;
        return createPropertyObject(client.CommentCollection, this, "Notes", true, 4);
      },
    });
  }
}
