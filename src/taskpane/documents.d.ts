/** A document of docs/, made into HTML when the product is built: see scripts/document-loader.mjs. */
declare module "*.md" {
  const sections: readonly { readonly id: string; readonly html: string }[];
  export default sections;
}
