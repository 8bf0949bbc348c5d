/** The text of a document of docs/ as it is, for the sheet that prints it. */
declare module "*.md?text" {
  const text: string;
  export default text;
}

/** Where a document of docs/ stands beside the page, made into HTML when the product is built: see scripts/document-loader.mjs. */
declare module "*.md" {
  const address: string;
  export default address;
}
