/** Hands a file of settings to the person through the browser's own download. */
export function handFile(fileName: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has begun by the next task; the memory is not kept for it.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
