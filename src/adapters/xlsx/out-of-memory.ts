/** What engines throw when a buffer, an array or a text cannot be as long as asked, and what ends one that is full. @param cause An error, or its message. */
export function isOutOfMemory(cause: unknown): boolean {
  return /invalid (?:typed )?(?:array|string) length|allocation failed|memory|maximum size|longer than/i.test(
    said(cause),
  );
}

function said(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return "code" in cause ? `${cause.message} ${String(cause.code)}` : cause.message;
}
