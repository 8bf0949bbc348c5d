/** The pages of a meeting, in a file of their own: they are asked for once a check has been read. */
export function loadMeetingScreen() {
  return import("./meeting-screen");
}
