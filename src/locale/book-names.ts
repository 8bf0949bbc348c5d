import { countText, listText } from "./number-text";

/** «книга «…»», of several the first: the whole list stands among the sources. @param fileName Names joined by commas. */
export function bookNames(fileName: string, shortened: (name: string) => string = (name) => name): string {
  const [first = "", ...others] = namesOf(fileName);
  const rest = others.length === 0 ? "" : ` и ещё ${countText(others.length, ["книга", "книги", "книг"])}`;
  return `книга «${shortened(first)}»${rest}`;
}

/** «книги «…»», of several «книг «…», «…» и «…»»: all of them, as a note names its sources. @param fileName As above. */
export function booksOf(fileName: string): string {
  const names = namesOf(fileName).map((name) => `«${name}»`);
  return `${names.length === 1 ? "книги" : "книг"} ${listText(names)}`;
}

function namesOf(fileName: string): string[] {
  return fileName.split(/(?<=\.\w{3,4}), /);
}
