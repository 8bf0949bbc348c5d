/** Ordinary spaces and one kind of quotes: what sentences are compared by. */
export function normal(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, " ").replace(/[„“]/g, (quote) => (quote === "„" ? "«" : "»"));
}
