import type { Notice } from "../core/notice";
import type { FileView } from "./file-set";

/** What has to be known of files that take no part in a check: what was not read comes first. */
export function fileNotices(files: readonly FileView[]): Notice[] {
  return [
    ...files.flatMap(notReadNotice),
    ...files.flatMap(({ label, verdict }): Notice[] => {
      if (verdict.kind !== "same") return [];
      return [{ code: "file-same", place: null, details: { file: label, first: verdict.as } }];
    }),
    ...listNotice("files-left-out", files, ["left-out"]),
    ...listNotice("files-without-tables", files, ["no-tables", "own-only"]),
  ];
}

function notReadNotice({ label, verdict }: FileView): Notice[] {
  if (verdict.kind !== "refused" && verdict.kind !== "waiting") return [];
  const why =
    verdict.kind === "waiting" ? { reason: "waiting" } : { ...verdict.details, reason: verdict.code };
  return [{ code: "file-not-read", place: null, details: { ...why, file: label } }];
}

function listNotice(
  code: "files-left-out" | "files-without-tables",
  files: readonly FileView[],
  kinds: readonly FileView["verdict"]["kind"][],
): Notice[] {
  const labels = files.filter(({ verdict }) => kinds.includes(verdict.kind)).map(({ label }) => label);
  return labels.length === 0 ? [] : [{ code, place: null, details: { count: labels.length, files: labels } }];
}
