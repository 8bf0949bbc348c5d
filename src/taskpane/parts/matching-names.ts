/** Schools, columns or other things whose names have every typed word, in any case of letters; all of them when nothing is typed. */
export function matchingNames<T extends { readonly name: string }>(items: readonly T[], typed: string): T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return items.filter(({ name }) => {
    const own = plain(name);
    return words.every((word) => own.includes(word));
  });
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}
