import { useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { FacetTable as Table } from "../../app/statistics-view";
import { statisticsPane } from "../../locale/statistics-pane";
import { OneOfList } from "../parts/one-of-list";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "2px 4px", verticalAlign: "bottom" },
    "& thead th": {
      textAlign: "right",
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      fontWeight: 400,
      color: tokens.colorNeutralForeground2,
    },
  },
  name: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    textAlign: "left",
    fontWeight: 400,
  },
  value: { textAlign: "right", fontWeight: 600 },
});

/**
 * A table of 350 px: the name of a row stands over its numbers, and where they are too many to stand side by side,
 * the person chooses which of them are shown.
 */
export function FacetTable(props: { readonly label: string; readonly table: Table }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const [chosen, setChosen] = useState(0);
  const { label, table } = props;
  const { facets, rows } = table;
  const columns = facets[chosen]?.columns ?? [];
  return (
    <>
      <OneOfList
        label={statisticsPane.facet}
        value={chosen}
        names={facets.map(({ title }) => title)}
        onChange={setChosen}
      />
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ name, about, cells }, place) => (
          <tbody key={place}>
            <tr>
              <th className={styles.name} scope="rowgroup" colSpan={columns.length}>
                {name}
                <br />
                <span className={shared.quiet}>{about}</span>
              </th>
            </tr>
            <tr>
              {(cells[chosen] ?? []).map((cell, index) => (
                <td key={columns[index]} className={styles.value}>
                  {cell}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </>
  );
}
