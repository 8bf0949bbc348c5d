import { makeStyles, tokens } from "@fluentui/react-components";

/** Styles that several places of the pane share. */
export const usePaneStyles = makeStyles({
  screen: { padding: "12px 16px 16px", display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: 600,
  },
  subheading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 600,
  },
  /** A file's name over what is in it. */
  fileName: {
    margin: 0,
    padding: "4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  row: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "8px",
    "& .fui-Input, & .fui-Select, & input, & select": { minWidth: 0, width: "100%" },
  },
  /** Choices in a row where there is room, else one under another. */
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 240px), 1fr))",
    gap: "8px",
    "& .fui-Select, & select": { minWidth: 0, maxWidth: "100%" },
  },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    "& .fui-Input, & .fui-Select, & input, & select": { minWidth: 0, maxWidth: "100%" },
  },
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: "10px 12px",
  },
});
