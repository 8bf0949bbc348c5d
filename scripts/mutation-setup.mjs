/**
 * Stryker tells which test reaches a mutant by the name of the test that runs, and does not forget that of a skipped
 * one: what the next files run at load would be laid to it, and no test at all be asked.
 */
const stryker = globalThis[globalThis.__strykerGlobalNamespace__];
if (stryker !== undefined) stryker.currentTestId = undefined;
