/** The document of methods, in a file of its own: it is long, and few open it. */
export function loadMethodsScreen() {
  return import("./methods-screen");
}
