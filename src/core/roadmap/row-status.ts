import { distance } from "fastest-levenshtein";
import { isSaid, isTyped, type RowStatus, type TrackedRow } from "./tracked-row";

/** Letters that a word may have wrong and still be read. */
const MOST_WRONG = 2;

/** Words of work that was carried out, or was to be. */
const WORK = "(?:исп|вып|сдел|пров|прош(?:ел|л)|реал|завер|состо|закры|отраб)";

/** The statuses as a person means them; what is told by other words stands before what is told by "исполнено". */
const MEANT: readonly (readonly [RowStatus | "unknown", RegExp])[] = [
  ["not-required", /^(?:не ?треб(?:у| |$)|не ?нуж|нет необходим|не ?актуал|отмен|снят|исключ)/],
  ["not-begun", /^(?:не ?нач|не ?приступ|(?:за)?планир|в план(?:е|ах)(?: |$)|состоится|предстоит)/],
  ["in-work", /^не ?(?:полност|до ?конца|все|везде|в полн)/],
  ["not-done", new RegExp(`^(?:не ?${WORK}|просроч|сорван)|^нет$`)],
  ["not-done", new RegExp(`^${WORK}.*(?:не ?был|просрочен[оаы]?$| нет$)`)],
  [
    "in-work",
    /^(?:в ?раб|в ?процес|в стадии|на (?:исполн|выполн|контрол|соглас|утвержд|подпис|рассмотр)|нача|ведет|идет|частичн|наполовину|почти|в основном)/,
  ],
  [
    "in-work",
    /^(?:исполня|выполня|реализу|готовит|готовят|завершае|завершаю|проводят)|(?:яе|ае|и|одя|уе)ть?ся(?:$|(?<=^\S+) )/,
  ],
  [
    "in-work",
    new RegExp(
      `^${WORK}.*(?:частичн|не ?полн|не в полн|не ?до ?конца|не ?вс[еюя]|не ?везде|наполовину|почти|в основном|кроме|за исключ)`,
    ),
  ],
  // «Исполнение» names the work, not that it is done, and «исполнить» is still to be done.
  ["unknown", /^(?:исполнени|выполнени|проведени|завершени|реализаци)|^\S+(?:ить|ать|сти)(?: |$)/],
  // Nor does a promise say it: «сделаем позже».
  ["unknown", new RegExp(`^${WORK}\\S*?(?:[еи]м|[ую]|[аеиуюя]т)(?: |$)`)],
  ["done", new RegExp(`^${WORK}\\S* (?:в срок )?без (?:оп[оа]зд|просроч|задерж|наруш)`)],
  ["done-late", new RegExp(`^${WORK}.*(?:оп[оа]зд|просроч|задерж|позже|не ?в ?срок|наруш)`)],
  [
    "done",
    /^(?:исполн(?:ен|ил)|выполн(?:ен|ил)|сдела[нл]|проведен|провел|реализова|заверш(?:ен|ил)|готов|состоял|прош(?:ел|л[аои])(?: |$)|закрыт[оаы]?(?: |$)|отработан)|^да$|^(?:исп|вып)(?:олн)?(?: в срок| досрочно| ранее)/,
  ],
];

/** Words before the one that tells; «да» alone tells itself. */
const BEFORE_STATUS = /^(?:(?:да|все|уже|еще|пока|полностью|мероприяти[ея]|мера|работа) )+(?=.)/;
/** What says «исполнено» alone in its cell. */
export const SHORT_DONE = [
  "да",
  "+",
  "✓",
  "✔",
  "ок",
  "ok",
  "вып",
  "вып.",
  "исп",
  "исп.",
  "выполн.",
  "исполн.",
  "выполн",
  "исполн",
  "вып-но",
  "исп-но",
  "100%",
  "100 %",
] as const;
/** Words for how much of the work is done, before a share. */
const DEGREE = /^(?:на|(?:степень )?(?:исполнени[ея]|выполнени[ея]|готовность)(?: на)?(?: процент\S*)?)$/;
/** Shorter words are near to too many others. */
const LEAST_LETTERS = 6;
/** A part of the work: in percent, or so many of so many. */
const PERCENT = /(\d+(?:[.,]\d+)?)\s*(?:%|процент)/;
const OF = /(\d+)(?:\s+[а-я]+)?\s+из\s+(\d+)/i;
/** «3/5»; a day is written with its year, or with two digits («05/11»). */
const FRACTION = /(?<![\d./])([1-9]\d?)\/(\d{1,3})(?![\d./])/;

/** As the choice on the sheet has them: what a mistyped word is compared with. */
const WRITTEN: readonly (readonly [RowStatus, string])[] = [
  ["not-begun", "не начато"],
  ["in-work", "в работе"],
  ["done", "исполнено"],
  ["done", "выполнено"],
  ["done-late", "исполнено с опозданием"],
  ["not-done", "не исполнено"],
  ["not-done", "не выполнено"],
  ["not-required", "не требуется"],
];

/**
 * How the work on a row stands, as the person meant it: a mistyped word («исполненно») and others for the same are
 * understood. "unknown" = something stands there that means no status.
 *
 * @example
 * statusOf({ status: { typed: "Исполненно" } }) // => "done"
 */
export function statusOf({ status }: Pick<TrackedRow, "status">): RowStatus | "unknown" | null {
  if (!isTyped(status)) return status;
  if (!isSaid(status)) return null;
  const typed = String(status.typed).toLowerCase().trim();
  if (SHORT_DONE.some((short) => short === typed)) return "done";
  const text = typed
    .replaceAll("ё", "е")
    .replace(/[^а-я]+/g, " ")
    .trim()
    .replace(BEFORE_STATUS, "");
  if (text === "" || DEGREE.test(text)) return byPercent(typed);
  const meant = meantBy(text) ?? meantBy(corrected(text)) ?? nearest(text);
  return meant === "done" && isPart(typed) ? "in-work" : meant;
}

function meantBy(text: string): RowStatus | "unknown" | undefined {
  return MEANT.find(([, pattern]) => pattern.test(text))?.[0];
}

/** «100 %» alone, or as the degree of execution. */
function byPercent(typed: string): RowStatus | "unknown" {
  const [, percent] = PERCENT.exec(typed) ?? [];
  if (percent === undefined) return "unknown";
  const share = Number(percent.replace(",", "."));
  return share >= 100 ? "done" : share === 0 ? "not-begun" : "in-work";
}

/** «Исполено в срок»: the first of several words without its slip of the pen. */
function corrected(text: string): string {
  const [first = "", ...others] = text.split(" ");
  const meant = [...new Set(WRITTEN.map(([, written]) => written.split(" ")[0] ?? ""))].find(
    (word) => word.length > LEAST_LETTERS && distance(first, word) <= MOST_WRONG,
  );
  return meant === undefined || others.length === 0 ? text : [meant, ...others].join(" ");
}

/** «Исполнено на 50 %», «выполнено 3 из 5» are not done. */
function isPart(typed: string): boolean {
  const [, percent] = PERCENT.exec(typed) ?? [];
  const [, some, all] = OF.exec(typed) ?? FRACTION.exec(typed) ?? [];
  return (
    (percent !== undefined && Number(percent.replace(",", ".")) < 100) ||
    (some !== undefined && Number(some) < Number(all))
  );
}

/** The one status that a mistyped word is near to. A «не» more or less is no slip of the pen: it says the opposite. */
function nearest(text: string): RowStatus | "unknown" {
  const near = WRITTEN.filter(([, written]) => distance(text, written) <= MOST_WRONG);
  const meant = new Set(near.map(([status]) => status));
  const [only] = meant;
  const isSameWay = near.every(([, written]) => written.startsWith("не") === text.startsWith("не"));
  return only !== undefined && meant.size === 1 && isSameWay ? only : "unknown";
}

/** Whether people have begun to work on a row: it is not left out any more. */
export function isBegun(row: Pick<TrackedRow, "status">): boolean {
  const status = statusOf(row);
  return status !== null && status !== "not-begun" && status !== "not-required";
}

/** Whether a measure was carried out, in time or late. */
export function isDone(row: Pick<TrackedRow, "status">): boolean {
  const status = statusOf(row);
  return status === "done" || status === "done-late";
}

/** The row once nothing asks for it any more: as «не требуется» where work on it was not begun. */
export function endedRow(row: TrackedRow, ended: NonNullable<TrackedRow["ended"]>): TrackedRow {
  return {
    ...row,
    ended,
    endedBefore: row.ended === null ? [] : [row.ended, ...row.endedBefore],
    status: isBegun(row) ? row.status : "not-required",
  };
}
