import { makeStyles, tokens } from "@fluentui/react-components";
import { chartText } from "../../locale/chart-text";
import type { ChartPicture } from "../../sheets/charts/chart-picture";
import { valueText } from "./value-text";

const useStyles = makeStyles({
  frame: { overflowX: "auto", minWidth: 0 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      textAlign: "right",
      padding: "2px 4px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: "anywhere",
    },
    "& th:first-child": { textAlign: "left" },
    "& th[scope=row]": { fontWeight: 400 },
  },
});

/** The numbers of a picture, for those who do not see it. Of points the values of x come first. */
export function PictureTable({ picture }: { readonly picture: ChartPicture }) {
  const styles = useStyles();
  const { categories, series, xTitle, xFormat = "General" } = picture;
  const x = series.find((of) => of.x !== undefined)?.x;
  return (
    <div className={styles.frame} role="group" tabIndex={0} aria-label={picture.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{x === undefined ? xTitle : chartText.axes.school}</th>
            {x !== undefined && <th scope="col">{xTitle}</th>}
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, index) => (
            <tr key={index}>
              <th scope="row">{String(category)}</th>
              {x !== undefined && <td>{valueText(x[index] ?? null, xFormat)}</td>}
              {series.map(({ name, values, numberFormat }) => (
                <td key={name}>{values[index] == null ? "" : valueText(values[index], numberFormat)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
