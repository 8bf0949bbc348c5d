/**
 * Mutants of what an error says are left out of mutation testing: the English message of a `DataError` is for
 * developers only (people read the sentence that a door makes of its code), so no test compares it.
 */
function shouldIgnore(path) {
  const isText = path.isStringLiteral() || path.isTemplateLiteral();
  const isMessage = path.listKey === "arguments" && path.key === 2;
  const makes = path.parent;
  if (!isText || !isMessage || makes.type !== "NewExpression" || makes.callee.name !== "DataError")
    return undefined;
  return "the English message of an error";
}

export const strykerPlugins = [{ kind: "Ignore", name: "error-messages", value: { shouldIgnore } }];
