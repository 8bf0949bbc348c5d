import { makeStyles, tokens } from "@fluentui/react-components";
import { chartPane } from "../../locale/chart-pane";
import type { ChartPicture } from "../../sheets/charts/chart-picture";
import { HEAT_FILLS } from "../../sheets/report/report-styles";

const useStyles = makeStyles({
  frame: { overflowX: "auto", minWidth: 0 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": { padding: "4px", border: `1px solid ${tokens.colorNeutralStroke2}` },
    "& th[scope=row]": { textAlign: "left", fontWeight: 400, overflowWrap: "anywhere" },
    "& td": { textAlign: "center", fontVariantNumeric: "tabular-nums" },
  },
});

/** Schools by procedures: the number says how many signs, the colour repeats it. */
export function HeatTable({ picture }: { readonly picture: ChartPicture }) {
  const styles = useStyles();
  const { categories, series, xTitle } = picture;
  return (
    <div className={styles.frame} role="group" tabIndex={0} aria-label={picture.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{xTitle}</th>
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
              {series.map(({ name, values }) => (
                <HeatCell key={name} value={values[index] ?? null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeatCell({ value }: { readonly value: number | null }) {
  if (value === null) return <td aria-label={chartPane.notTested} />;
  const place = Math.min(value, HEAT_FILLS.length - 1);
  const color = place === HEAT_FILLS.length - 1 ? "#FFFFFF" : "#1F2933";
  return <td style={{ backgroundColor: `#${HEAT_FILLS[place] ?? ""}`, color }}>{value}</td>;
}
