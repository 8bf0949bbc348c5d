import { Button } from "@fluentui/react-components";
import { meetingStart } from "../../locale/meeting-start";
import { usePaneStyles } from "./pane-styles";

/** The way to the pages of a meeting, for those who have an hour. */
export function MeetingStart(props: { readonly isBusy: boolean; readonly onOpen: () => void }) {
  const shared = usePaneStyles();
  return (
    <section className={shared.box} aria-labelledby="meeting-start">
      <div className={shared.fields}>
        <h2 id="meeting-start" className={shared.heading}>
          {meetingStart.title}
        </h2>
        <p className={shared.quiet}>{meetingStart.about}</p>
        <div>
          <Button disabled={props.isBusy} onClick={props.onOpen}>
            {meetingStart.go}
          </Button>
        </div>
      </div>
    </section>
  );
}
