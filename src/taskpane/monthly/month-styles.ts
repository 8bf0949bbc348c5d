import { makeStyles, tokens } from "@fluentui/react-components";

/** Styles that the steps of monthly tables share. */
export const useMonthStyles = makeStyles({
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "8px 0",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    minWidth: 0,
  },
  line: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "6px 0",
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "start",
  },
  wrap: { overflowWrap: "anywhere" },
  narrow: { "& .fui-Select, & select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  arrow: { margin: "0 4px", verticalAlign: "middle" },
  value: {
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  was: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  is: { textDecorationLine: "none", fontWeight: 600 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  bad: { color: tokens.colorStatusDangerForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  soft: { color: tokens.colorNeutralForeground2 },
  sign: { fontSize: "20px", margin: "2px" },
  plain: { margin: 0, paddingLeft: "18px" },
});
