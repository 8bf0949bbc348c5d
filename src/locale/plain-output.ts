/** What is said where a workbook asks for a password and the file with the results does not. */
export const plainOutputText = {
  /** Before anything is written. */
  before:
    "Исходная книга открывается по паролю, а файл с результатами будет открываться без него. Сохранив, задайте ему пароль в Excel (Файл → Сведения → Защита книги).",
  /** After. */
  written: "Внимание: исходная книга открывается по паролю, а файл с результатами — без него.",
  saved:
    "Сохранённый файл открывается без пароля. Задайте ему пароль в своей программе (Файл → Сведения → Защита).",
  /** Over the button that saves. */
  note: "Файл будет без пароля.",
  kept: "Файл сохранится с тем же паролем, что и исходный.",
} as const;
