import { countText } from "./number-text";

/** «книга «…»», of several the first: the whole list stands among the sources. @param fileName Names joined by commas. */
export function bookNames(fileName: string, shortened: (name: string) => string = (name) => name): string {
  const [first = "", ...others] = fileName.split(/(?<=\.\w{3,4}), /);
  const rest = others.length === 0 ? "" : ` и ещё ${countText(others.length, ["книга", "книги", "книг"])}`;
  return `книга «${shortened(first)}»${rest}`;
}
