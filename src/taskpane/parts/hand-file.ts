const JSON_TYPE = "application/json";

/**
 * Hands a file to the person through the browser's own download.
 *
 * @param type Of the file; of settings where it is left out.
 */
export function handFile(fileName: string, bytes: Uint8Array, type = JSON_TYPE): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has begun by the next task; the memory is not kept for it.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
