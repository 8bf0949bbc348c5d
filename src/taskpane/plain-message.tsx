import { excelText } from "../locale/excel";

/** One sentence in place of the pane, and the way to the standalone page. */
export function PlainMessage({ text }: { readonly text: string }) {
  return (
    <main style={{ padding: 24 }}>
      <h1 style={{ fontSize: 20 }}>ОКО</h1>
      <p>{text}</p>
      <p>
        <a href="index.html" target="_blank" rel="noreferrer">
          {excelText.openPage}
        </a>
      </p>
    </main>
  );
}
