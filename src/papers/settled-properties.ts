import { setText, textOf, type PackageFiles } from "./package-files";

const CORE = "docProps/core.xml";

/** Takes the clock out of a file's properties: it was made on the day of its report. */
export function settledProperties(files: PackageFiles, { date }: { readonly date: string }): void {
  const moment = `${date}T00:00:00Z`;
  const text = textOf(files, CORE).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(?=<)/g,
    (_, open: string) => `${open}${moment}`,
  );
  setText(files, CORE, text);
}
