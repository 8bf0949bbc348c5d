/** The text of a document of docs/ as it is, for the sheet that prints it. */
declare module "*.md?text" {
  const text: string;
  export default text;
}

/** A document of docs/, made into HTML when the product is built: see scripts/document-loader.mjs. */
declare module "*.md" {
  const sections: readonly { readonly id: string; readonly html: string }[];
  export default sections;
}
