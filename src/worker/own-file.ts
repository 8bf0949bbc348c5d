/**
 * A file that the build makes for the page: it stands beside it or, in `ОКО.html`, inside it, where nothing may be
 * fetched.
 *
 * @param address As it stands beside the page.
 */
export async function ownFile(address: string): Promise<Blob> {
  const inside = document.querySelector(`script[data-file="${address}"]`);
  if (inside !== null) return blobInside(inside);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`Cannot load ${address}: the answer is ${String(answer.status)}`);
  return answer.blob();
}

/** As `scripts/single-file.js` puts it there: gzip in base64. */
function blobInside({ textContent }: Element): Promise<Blob> {
  const packed = Uint8Array.from(atob(textContent ?? ""), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).blob();
}
