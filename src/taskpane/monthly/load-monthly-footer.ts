/** The main button of the screens of monthly tables. */
export function loadMonthlyFooter() {
  return import("./monthly-footer");
}
