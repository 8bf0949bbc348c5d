import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";

const useStyles = makeStyles({
  sign: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: 600,
    whiteSpace: "nowrap",
    "& svg": { fontSize: "16px" },
  },
  strong: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  brand: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How a sign looks: a picture and a colour, never the only bearers of its meaning. */
export interface SignLook {
  readonly Icon: FluentIcon;
  readonly tone: "strong" | "warning" | "brand" | "quiet";
}

/** A sign with its words. */
export function Sign(props: { readonly look: SignLook; readonly children: ReactNode }) {
  const styles = useStyles();
  const { Icon, tone } = props.look;
  return (
    <span className={mergeClasses(styles.sign, styles[tone])}>
      <Icon aria-hidden />
      {props.children}
    </span>
  );
}
