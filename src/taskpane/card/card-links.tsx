import { Link, makeStyles } from "@fluentui/react-components";
import { paneText, sectionLinkText } from "../../locale/pane";
import type { CardSection } from "./card-sections";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 16px",
  },
});

/** Leads to the parts of a long card; nothing where there is one part only. */
export function CardLinks({ sections }: { readonly sections: readonly CardSection[] }) {
  const styles = useStyles();
  if (sections.length < 2) return null;
  return (
    <nav aria-label={paneText.card.sections}>
      <ul className={styles.list}>
        {sections.map(({ id, link, findings, plots }) => (
          <li key={id}>
            <Link as="button" onClick={() => goTo(id)}>
              {sectionLinkText(link, findings.length + plots.length)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The heading comes to the top and takes the focus, so that Tab goes on from there. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}
