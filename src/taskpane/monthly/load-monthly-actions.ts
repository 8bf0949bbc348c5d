/** What can be done on the screens of monthly tables. */
export function loadMonthlyActions() {
  return import("./monthly-actions");
}
