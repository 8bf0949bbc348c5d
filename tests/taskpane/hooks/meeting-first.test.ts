import { emptyPane, nextPaneState } from "../../../src/taskpane/hooks/pane-state";
import { openedBook } from "../opened-book";

describe("«К совещанию» before anything is open", () => {
  it("leads to the pages of a meeting when a workbook is opened", () => {
    const asked = nextPaneState(emptyPane("page"), { kind: "shown", screen: "meeting" });
    expect(nextPaneState(asked, { kind: "opened", book: openedBook([]) }).screen).toBe("meeting");
  });

  it("is not kept from one workbook to the next", () => {
    const first = nextPaneState(emptyPane("page"), { kind: "opened", book: openedBook([]) });
    const atMeeting = nextPaneState(first, { kind: "shown", screen: "meeting" });
    expect(nextPaneState(atMeeting, { kind: "opened", book: openedBook([]) }).screen).toBe("tables");
  });
});
