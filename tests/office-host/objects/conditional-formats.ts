import type { Area } from "../../../src/workbook/cell";
import { isOverlap } from "../areas";
import { ExcelRefusal } from "../excel-refusal";
import { HostCollection, HostObject, NullObject } from "../host-object";
import { checkFormula } from "../syntax";
import { AreasObject } from "./areas-object";
import type { WorksheetObject } from "./worksheet-object";

/** The conditional formats that touch some rectangles. */
export class ConditionalFormats extends HostCollection<ConditionalFormat> {
  constructor(
    private readonly sheet: WorksheetObject,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  items(): ConditionalFormat[] {
    return this.sheet.formats.filter((format) =>
      format.areas.some((a) => this.areas.some((b) => isOverlap(a, b))),
    );
  }
  GetItem(id: unknown): ConditionalFormat {
    const found = this.items().find((format) => format.id === id);
    if (found === undefined) throw new ExcelRefusal("ItemNotFound", "The requested resource doesn't exist.");
    return found;
  }
  ClearAll(): void {
    this.sheet.Protection.guard("allowFormatCells");
    for (const format of this.items()) this.sheet.formats.splice(this.sheet.formats.indexOf(format), 1);
  }
  /**
   * Allowed where cells may be formatted. Source: Microsoft Support, "Protect a worksheet" ("Format cells … Conditional
   * Formatting"). It comes first. Source: Office.js reference, ConditionalFormatCollection.add: "at the first/top priority".
   */
  Add(type: unknown): ConditionalFormat {
    this.sheet.Protection.guard("allowFormatCells");
    const added = new ConditionalFormat(this.sheet, String(type), [...this.areas]);
    this.sheet.formats.unshift(added);
    return added;
  }
}

/** One rule and what it looks like. */
export class ConditionalFormat extends HostObject {
  override readonly id: string;
  readonly rule = new RuleObject();
  readonly look = new OverlayObject();

  constructor(
    private readonly sheet: WorksheetObject,
    readonly Type: string,
    readonly areas: readonly Area[],
  ) {
    super();
    this.id = `{format-${String(sheet.book.nextNumber())}}`;
  }

  get Id(): string {
    return this.id;
  }
  get Custom(): CustomFormat {
    return new CustomFormat(this);
  }
  get CustomOrNullObject(): HostObject {
    return this.Type === "Custom" ? new CustomFormat(this) : new NullObject();
  }
  GetRanges(): AreasObject {
    return new AreasObject(this.sheet, this.areas);
  }
  Delete(): void {
    this.sheet.Protection.guard("allowFormatCells");
    this.sheet.formats.splice(this.sheet.formats.indexOf(this), 1);
  }
}

class CustomFormat extends HostObject {
  constructor(private readonly format: ConditionalFormat) {
    super();
  }
  get Rule(): RuleObject {
    return this.format.rule;
  }
  get Format(): OverlayObject {
    return this.format.look;
  }
}

class RuleObject extends HostObject {
  private formula = "";

  get Formula(): string {
    return this.formula;
  }
  /** Read as formulas of cells are. Source: Office.js reference, ConditionalFormatRule.formula. */
  set Formula(formula: string) {
    checkFormula(formula.replace(/^=/, ""));
    this.formula = formula;
  }
}

class OverlayObject extends HostObject {
  NumberFormat: string | null = null;
  readonly fill = new OverlayFill();
  readonly font = new OverlayFont();
  get Fill(): OverlayFill {
    return this.fill;
  }
  get Font(): OverlayFont {
    return this.font;
  }
}

class OverlayFill extends HostObject {
  Color = "";
}

class OverlayFont extends HostObject {
  Color = "";
  Bold = false;
}
