import { createContext, useContext } from "react";
import { Link, makeStyles } from "@fluentui/react-components";
import type { CheckId } from "../../core/model/check-result";
import type { ThresholdId } from "../../core/model/thresholds";
import { methodsAnchor } from "../../locale/methods-anchor";
import { paneText } from "../../locale/pane";

/** As large as the words it stands among. */
const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" } });

/** Opens the document of methods at a section. */
export const OpenMethods = createContext<(anchor: string) => void>(() => undefined);

/** «Методика»: leads to what the document says of a check or a threshold. */
export function MethodsLink(props: {
  readonly of: CheckId | ThresholdId;
  /** What it is about, for who does not see what stands beside it. */
  readonly name: string;
}) {
  const styles = useStyles();
  const open = useContext(OpenMethods);
  const { title } = paneText.methods;
  return (
    <Link
      as="button"
      className={styles.link}
      aria-label={`${title}: ${props.name}`}
      onClick={() => open(methodsAnchor(props.of))}
    >
      {title}
    </Link>
  );
}
