import { makeStyles, tokens } from "@fluentui/react-components";

const FOCUS = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" };

/** How a built-in document looks: plain elements in Fluent's colours and sizes, for 350 px and for a desktop. */
export const useDocumentStyles = makeStyles({
  root: { minWidth: 0 },
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    padding: "4px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: {
    maxWidth: "760px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    "& section": { scrollMarginTop: "44px", minWidth: 0, ":focus": { outline: "none" } },
    "& h2, & h3": { margin: "0 0 8px", fontWeight: 600, overflowWrap: "break-word" },
    "& h2": { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
    "& h3": { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, paddingTop: "8px" },
    "& p": { margin: "0 0 8px" },
    "& ul": { margin: "0 0 8px", paddingLeft: "18px" },
    "& li": { padding: "2px 0" },
    "& a": {
      color: tokens.colorBrandForegroundLink,
      textDecorationLine: "underline",
      ":focus-visible": FOCUS,
    },
    "& code": { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
    // A formula wraps rather than hides its end.
    "& pre": {
      margin: "0 0 8px",
      padding: "8px",
      whiteSpace: "pre-wrap",
      backgroundColor: tokens.colorNeutralBackground3,
      borderRadius: tokens.borderRadiusMedium,
    },
    "& .table": { margin: "0 0 12px", overflowX: "auto", ":focus-visible": FOCUS },
    "& table": {
      width: "100%",
      borderCollapse: "collapse",
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    "& th, & td": {
      padding: "4px 6px",
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "left",
      verticalAlign: "top",
      minWidth: "48px",
    },
    "& th": { backgroundColor: tokens.colorNeutralBackground3 },
    "& tr": { scrollMarginTop: "52px", ":focus": { ...FOCUS, outlineOffset: "-2px" } },
  },
});
