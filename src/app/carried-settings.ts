import type { TableAnswers } from "../core/model/recognised-table";
import type { ShownForm } from "../core/model/shown-form";
import type { Notice } from "../core/notice";
import { joinAnswers, type NamedBook } from "./join-books";
import { leftOutSettings, readOwnSettings } from "./read-own-settings";

/** The answers that books carry, under the names of the joined sheets; their thresholds and scales could contradict. */
export function carriedAnswers(books: readonly NamedBook[]): TableAnswers {
  const answers = books.map(({ snapshot }) => readOwnSettings(snapshot.settings).answers);
  return joinAnswers(books, answers);
}

/** The tables that were shown in the books: they are told by their words, whatever the sheets are called. */
export function carriedForms(books: readonly NamedBook[]): readonly ShownForm[] {
  return books.flatMap(({ snapshot }) => readOwnSettings(snapshot.settings).forms ?? []);
}

/** Settings of the books that cannot be used; the joined book carries none, so nothing is said of them yet. */
export function carriedLeftOut(books: readonly NamedBook[]): Notice[] {
  return books.flatMap(({ label, snapshot }) => {
    return leftOutSettings(snapshot.settings).map((notice) => ({ ...notice, place: `[${label}]` }));
  });
}
