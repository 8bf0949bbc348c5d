/** Why a check was left out, by `reason`. */
const REASONS: Readonly<Record<string, string>> = {
  "scale-unknown": "шкала перевода баллов в отметки неизвестна",
  "region-missing": "нет данных региона",
  "too-few-schools": "школ слишком мало",
  "too-few-tasks": "заданий слишком мало",
  "too-few-pupils": "работ с баллами за задания слишком мало",
  "one-variant": "вариант работы не указан или у всех один",
  "mean-unknown": "таблица не называет ни всех отметок, ни средней",
  "maximum-unknown": "максимальный балл неизвестен",
};

/** Why a check could not be made, in words. */
export function skipReason(reason: string): string {
  return REASONS[reason] ?? "данных не хватает";
}
