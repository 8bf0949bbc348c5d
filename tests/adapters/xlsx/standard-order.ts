import { WORKSHEET_ORDER } from "../../../src/adapters/xlsx/worksheet-order";

/** What the standard wants of an element: its children in this order, these attributes. */
export interface ElementRule {
  readonly children: readonly string[];
  readonly required?: readonly string[];
}

function rule(children: string, required = ""): ElementRule {
  return { children: words(children), required: words(required) };
}

function words(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}

const AXIS =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt";

/**
 * Elements that this adapter writes, by the end of their path. The order is the schemas' sequence.
 *
 * Source: ECMA-376 part 1, 5th edition, annex A: sml.xsd, dml-chart.xsd, dml-spreadsheetDrawing.xsd.
 */
export const STANDARD_ORDER: Readonly<Record<string, ElementRule>> = {
  worksheet: { children: WORKSHEET_ORDER },
  "worksheet/sheetPr": rule("tabColor outlinePr pageSetUpPr"),
  "worksheet/sheetFormatPr": rule("", "defaultRowHeight"),
  sheetView: rule("pane selection pivotSelection extLst", "workbookViewId"),
  "cols/col": rule("", "min max"),
  "sheetData/row": rule("c"),
  "row/c": rule("f v is extLst", "r"),
  mergeCells: rule("mergeCell"),
  mergeCell: rule("", "ref"),
  conditionalFormatting: rule("cfRule extLst"),
  cfRule: rule("formula colorScale dataBar iconSet extLst", "priority"),
  dataValidations: rule("dataValidation"),
  dataValidation: rule("formula1 formula2", "sqref"),
  hyperlink: rule("", "ref"),
  pageMargins: rule("", "left right top bottom header footer"),
  headerFooter: rule("oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter"),
  brk: rule("", "id"),
  "worksheet/drawing": rule("", "r:id"),
  legacyDrawing: rule("", "r:id"),
  tablePart: rule("", "r:id"),
  table: rule("autoFilter sortState tableColumns tableStyleInfo extLst", "id displayName ref"),
  tableColumn: rule("calculatedColumnFormula totalsRowFormula xmlColumnPr extLst", "id name"),
  styleSheet: rule(
    "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  ),
  "numFmts/numFmt": rule("", "numFmtId formatCode"),
  // The standard takes a font's children in any order; Excel writes and wants them so.
  font: rule("b i strike condense extend outline shadow u vertAlign sz color name family charset scheme"),
  "fill/patternFill": rule("fgColor bgColor"),
  border: rule("start end left right top bottom diagonal vertical horizontal"),
  xf: rule("alignment protection extLst"),
  dxf: rule("font numFmt fill alignment border protection extLst"),
  workbook: rule(
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
      "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing " +
      "fileRecoveryPr webPublishObjects extLst",
  ),
  "sheets/sheet": rule("", "name sheetId r:id"),
  pivotCache: rule("", "cacheId r:id"),
  definedName: rule("", "name"),
  comments: rule("authors commentList extLst"),
  comment: rule("text commentPr", "ref authorId"),
  wsDr: rule("twoCellAnchor"),
  twoCellAnchor: rule("from to graphicFrame clientData"),
  "twoCellAnchor/from": rule("col colOff row rowOff"),
  "twoCellAnchor/to": rule("col colOff row rowOff"),
  graphicFrame: rule("nvGraphicFramePr xfrm graphic"),
  nvGraphicFramePr: rule("cNvPr cNvGraphicFramePr"),
  cNvPr: rule("hlinkClick hlinkHover extLst", "id name"),
  chartSpace: rule(
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr " +
      "externalData printSettings userShapes extLst",
  ),
  "chartSpace/chart": rule(
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst",
  ),
  title: rule("tx layout overlay spPr txPr extLst"),
  plotArea: rule("layout barChart lineChart scatterChart catAx valAx dTable spPr extLst"),
  barChart: rule("barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst"),
  lineChart: rule("grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst"),
  "barChart/ser": rule(
    "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst",
  ),
  scatterChart: rule("scatterStyle varyColors ser dLbls axId extLst"),
  "scatterChart/ser": rule("idx order tx spPr marker dPt dLbls trendline errBars xVal yVal smooth extLst"),
  "lineChart/ser": rule("idx order tx spPr marker dPt dLbls trendline errBars cat val smooth extLst"),
  "ser/marker": rule("symbol size spPr extLst"),
  errBars: rule("errDir errBarType errValType noEndCap plus minus val spPr extLst"),
  numRef: rule("f numCache extLst"),
  strRef: rule("f strCache extLst"),
  numCache: rule("formatCode ptCount pt extLst"),
  strCache: rule("ptCount pt extLst"),
  pt: rule("v", "idx"),
  catAx: rule(`${AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`),
  valAx: rule(`${AXIS} crossBetween majorUnit minorUnit dispUnits extLst`),
  legend: rule("legendPos legendEntry layout overlay spPr txPr extLst"),
  "spPr/ln": rule("noFill solidFill prstDash round headEnd tailEnd extLst"),
  pivotTableDefinition: rule(
    "location pivotFields rowFields rowItems colFields colItems pageFields dataFields formats conditionalFormats " +
      "chartFormats pivotHierarchies pivotTableStyleInfo filters rowHierarchiesUsage colHierarchiesUsage extLst",
    "name cacheId dataCaption",
  ),
  location: rule("", "ref firstHeaderRow firstDataRow firstDataCol"),
  pivotField: rule("items autoSortScope extLst"),
  pageField: rule("", "fld"),
  dataField: rule("extLst", "fld"),
  pivotCacheDefinition: rule(
    "cacheSource cacheFields cacheHierarchies kpis tupleCache calculatedItems calculatedMembers dimensions " +
      "measureGroups maps extLst",
  ),
  cacheSource: rule("worksheetSource consolidation extLst", "type"),
  cacheField: rule("sharedItems fieldGroup mpMap extLst", "name"),
  pivotCacheRecords: rule("r extLst"),
};
