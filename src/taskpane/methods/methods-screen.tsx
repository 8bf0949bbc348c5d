import { memo, useEffect, useRef, type MouseEvent } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { paneText } from "../../locale/pane";
import { loadedSections } from "./document-sections";
import { useDocumentStyles } from "./document-styles";
import { usePaneStyles } from "../parts/pane-styles";

const PREFIX = "methods-";
const CONTENTS = "contents";

/**
 * The document of methods, built in: every check and threshold with its formula, source, limits and an example. Links
 * between its sections move the view and the focus; the address of the page stays, as Excel has no other.
 */
export default function MethodsScreen(props: {
  /** The section to begin at; null = the top. */
  readonly anchor: string | null;
  /** Back to where a link was followed; null = the person came by the menu. */
  readonly onBack: (() => void) | null;
}) {
  const styles = useDocumentStyles();
  const shared = usePaneStyles();
  const root = useRef<HTMLDivElement>(null);
  const { anchor, onBack } = props;
  useEffect(() => {
    if (anchor !== null) jump(root.current, anchor);
  }, [anchor]);
  function follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const target = link?.getAttribute("href") ?? "";
    if (!target.startsWith("#")) return;
    event.preventDefault();
    jump(root.current, target.slice(1));
  }
  return (
    <div className={styles.root} ref={root}>
      <div className={styles.bar}>
        {onBack !== null && (
          <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
            {paneText.methods.back}
          </Button>
        )}
        <Button appearance="subtle" size="small" onClick={() => jump(root.current, CONTENTS)}>
          {paneText.methods.contents}
        </Button>
      </div>
      <div className={mergeClasses(shared.screen, styles.text)} onClick={follow}>
        <Sections />
      </div>
    </div>
  );
}

/** Drawn once: nothing of it changes. */
const Sections = memo(function Sections() {
  return loadedSections().map(({ id, html }) => (
    <section key={id} id={id} tabIndex={-1} dangerouslySetInnerHTML={{ __html: html }} />
  ));
});

/** Shows a place and gives it the focus, so that reading goes on from there. */
function jump(root: HTMLElement | null, anchor: string): void {
  const place = root?.querySelector(`[id="${CSS.escape(PREFIX + anchor)}"]`);
  if (!(place instanceof HTMLElement)) return;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "start" });
}
