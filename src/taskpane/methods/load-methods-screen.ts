import { loadSections } from "./document-sections";

/** The document of methods with its screen, apart from the rest: it is long, and few open it. */
export async function loadMethodsScreen() {
  const [screen] = await Promise.all([import("./methods-screen"), loadSections()]);
  return screen;
}
