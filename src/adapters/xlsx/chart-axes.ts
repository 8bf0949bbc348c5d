import { escapeXml } from "./xml-tree";

/** The axis of categories, of a scatter chart that of x. */
export const CATEGORY_AXIS = "111111111";
export const VALUE_AXIS = "222222222";
/** Axis lines and grid: light grey. */
const GREY_LINE =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';

/** An axis of numbers. */
export interface ValueAxis {
  /** It lies along the bottom. */
  readonly isBar: boolean;
  readonly title: string;
  readonly format: string;
  /** Steps of one. */
  readonly isWhole: boolean;
  /** Where it begins and ends. */
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
  /** Of the two axes of a scatter chart that of x; and the other one, which crosses it at its least value. */
  readonly isX?: boolean;
  readonly isOverX?: boolean;
}

/** The axis of categories; of bars from the top down. */
export function categoryAxisXml(isBar: boolean, title: string): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>` +
    `<c:scaling><c:orientation val="${isBar ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? "l" : "b"}"/>${titleXml(title, 1100)}${ticksXml("General")}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>' +
    // A bar without its name says nothing, so none is skipped.
    `${isBar ? '<c:tickLblSkip val="1"/>' : ""}<c:noMultiLvlLbl val="0"/></c:catAx>`
  );
}

/** An axis of numbers with its grid. */
export function valueAxisXml(axis: ValueAxis): string {
  const { isBar, title, format, isWhole, lowest, highest, isX, isOverX } = axis;
  const end = highest === undefined ? "" : `<c:max val="${String(highest)}"/>`;
  const start = lowest === undefined ? "" : `<c:min val="${String(lowest)}"/>`;
  const isScatter = isX === true || isOverX === true;
  const [own, other] = isX === true ? [CATEGORY_AXIS, VALUE_AXIS] : [VALUE_AXIS, CATEGORY_AXIS];
  const crosses = isScatter ? "min" : isBar ? "max" : "autoZero";
  return (
    `<c:valAx><c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/>${end}${start}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? "b" : "l"}"/><c:majorGridlines>${GREY_LINE}</c:majorGridlines>` +
    `${titleXml(title, 1100)}${ticksXml(format, highest)}<c:crossAx val="${other}"/><c:crosses val="${crosses}"/>` +
    `<c:crossBetween val="${isScatter ? "midCat" : "between"}"/>${isWhole ? '<c:majorUnit val="1"/>' : ""}</c:valAx>`
  );
}

/** @param highest Of an axis of whole shares tenths of a per cent say nothing. */
function ticksXml(format: string, highest?: number): string {
  const isWholeShare = highest === 1 && format.endsWith("%");
  return (
    `<c:numFmt formatCode="${isWholeShare ? "0%" : escapeXml(format)}" sourceLinked="${isWholeShare ? "0" : "1"}"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/>${GREY_LINE}`
  );
}

/** A title. @param size Hundredths of a point. */
export function titleXml(title: string, size: number): string {
  if (title === "") return "";
  const properties = `sz="${String(size)}" b="0"`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${properties}/></a:pPr>` +
    `<a:r><a:rPr lang="ru-RU" ${properties}/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}
