/** The screens of monthly tables. */
export function loadMonthlyScreen() {
  return import("./monthly-screen");
}
