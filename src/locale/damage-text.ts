import type { FailureDetails } from "./failure-details";

/** What is wrong, behind «Файл повреждён: »; the reasons are those of the adapter. */
const KINDS: Readonly<Record<string, (where: string, details: FailureDetails) => string>> = {
  list: () => "не читается список его частей. Возможно, он скачан или скопирован не до конца",
  parts: (_, { count }) => `частей в нём ${count ?? "слишком много"}: так не бывает в настоящих книгах`,
  overlap: () => "части лежат одна внутри другой: так не бывает в настоящих книгах",
  packed: (where) => `${where} не распаковывается`,
  checksum: (where) => `${where} не та, что была записана (не сходится контрольная сумма)`,
  method: (where) => `${where} упакована способом, которым книги не упаковывают`,
  swollen: (where) => `${where} при распаковке заняла бы всю память: так не бывает в настоящих книгах`,
  outside: (_, { sheet, cell }) =>
    `${sheet === undefined ? "есть" : `на листе «${sheet}» есть`} ячейка${cell === undefined ? "" : ` ${cell}`} за пределами листа Excel (последняя — XFD1048576)`,
  misplaced: (where, { cell, count }) =>
    `в ${where.replace(/^часть/, "части")} ячейка ${cell ?? ""} стоит в строке ${count ?? "другого номера"}`,
  address: (_, { sheet, cell }) =>
    `${sheet === undefined ? "есть" : `на листе «${sheet}» есть`} ячейка или строка с адресом «${cell ?? ""}», какого в Excel не бывает`,
  twice: (_, { sheet, cell }) =>
    `${sheet === undefined ? "" : `на листе «${sheet}» `}ячейка${cell === undefined ? "" : ` ${cell}`} записана дважды, с разными значениями`,
  texts: (where) => `${where} ссылается на тексты, которых в книге нет`,
  markup: (where) => `${where} обрывается или записана не по правилам XML`,
  token: (where) =>
    `в ${where.replace(/^часть/, "части")} есть текст или тег длиннее любого возможного (в ячейку Excel входит 32 767 знаков)`,
  nested: (where) =>
    `в ${where.replace(/^часть/, "части")} элементы вложены друг в друга глубже, чем в настоящих книгах, или у них слишком много признаков`,
  letters: (where) => `${where} записана не в той кодировке, которую называет`,
  unlinked: (_, { sheet }) =>
    `${sheet === undefined ? "лист назван" : `лист «${sheet}» назван`} в книге, но не сказано, в какой её части он лежит`,
  tampered: () =>
    "содержимое изменилось после того, как его зашифровали (не сходится контрольная сумма шифрования)",
  spins: (_, { count }) =>
    `пароль пришлось бы проверять ${count === undefined ? "слишком долго" : `за ${count} шагов, а Excel записывает 100 000`}`,
  cipher: () => "способ шифрования неизвестен",
  "shared-part": (_, { sheet, other, part }) =>
    `${sheet === undefined || other === undefined ? "два листа ведут" : `листы «${other}» и «${sheet}» ведут`} к одной части${part === undefined ? "" : ` ${part}`}: так не бывает в настоящих книгах`,
  "same-name": (_, { sheet }) =>
    `двух листов с одним именем${sheet === undefined ? "" : ` «${sheet}»`} в книге не бывает`,
  endless: () => "чтение не закончилось за отведённое время",
};

const ADVICE = "Попробуйте открыть его в Excel и сохранить заново.";

/**
 * Why a file cannot be read as it is.
 *
 * @param details `why` as the adapter names it; `part`, `missing` (parts), `sheet`, `cell`, `other`, `count`; any may be missing.
 * @example
 * damageText({ missing: "xl/workbook.xml" }) // => "Файл повреждён: нет части xl/workbook.xml. Попробуйте открыть его в Excel и сохранить заново."
 */
export function damageText(details: FailureDetails): string {
  const { missing, why = "" } = details;
  if (missing !== undefined) return `Файл повреждён: нет части ${missing}. ${ADVICE}`;
  const said = KINDS[why]?.(partText(details), details);
  return said === undefined ? `Файл повреждён. ${ADVICE}` : `Файл повреждён: ${said}. ${ADVICE}`;
}

/** «часть xl/worksheets/sheet1.xml (лист «МА 4»)» */
function partText({ part, sheet }: FailureDetails): string {
  if (part === undefined) return sheet === undefined ? "часть книги" : `часть с листом «${sheet}»`;
  return `часть ${part}${sheet === undefined ? "" : ` (лист «${sheet}»)`}`;
}
