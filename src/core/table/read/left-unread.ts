interface WithUnread<Measure extends string> {
  readonly unread?: readonly Measure[];
}

/**
 * What neither of two tables could read of a unit, or one could not and the other has not.
 *
 * @param earlier With its measures by name; null = unknown.
 */
export function leftUnread<Measure extends string>(
  earlier: WithUnread<Measure> & Readonly<Record<Measure, unknown>>,
  later: WithUnread<Measure> & Readonly<Record<Measure, unknown>>,
): WithUnread<Measure> {
  const unread = [...new Set([...(earlier.unread ?? []), ...(later.unread ?? [])])];
  const left = unread.filter((measure) => earlier[measure] === null && later[measure] === null);
  return earlier.unread === undefined && left.length === 0 ? {} : { unread: left };
}
