import { monthlyStart } from "../../locale/monthly-start";
import type { Pane } from "../hooks/use-pane";
import type { DropZone } from "./files-drop";

/** Files that are dropped here are tables of schools. */
export function monthlyZone({ monthly, state }: Pane): DropZone {
  return {
    name: monthlyStart.drop,
    take: (files) =>
      void monthly().then((acts) => {
        if (state.monthly.view === null) acts.begin(files);
        else acts.addFiles(files);
      }),
  };
}
