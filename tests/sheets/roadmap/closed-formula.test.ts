import { conditionFormula } from "../../../src/app/condition-formula";
import { STATUSES, type RowStatus } from "../../../src/core/roadmap/tracked-row";
import { STATUS_NAMES } from "../../../src/locale/roadmap-text";
import { closedFormula } from "../../../src/sheets/roadmap/closed-formula";
import { MEANINGLESS, TYPED_STATUSES } from "../../core/roadmap/typed-statuses";

const CLOSED: readonly RowStatus[] = ["done", "done-late", "not-required"];

function isClosed(status: string | null): unknown {
  const ready = conditionFormula(closedFormula("$A1"));
  if (ready === null) throw new Error("the formula is not understood");
  return ready({ cell: () => status, today: 0, rows: 0, columns: 0 });
}

describe("the colours of a roadmap's rows", () => {
  it.each(STATUSES)("count %s as the product does, chosen or typed", (status) => {
    const texts = [STATUS_NAMES[status], ...TYPED_STATUSES[status]];
    expect(texts.map((text) => [text, isClosed(text)])).toEqual(
      texts.map((text) => [text, CLOSED.includes(status)]),
    );
  });

  it("leave a row open whose status means none", () => {
    const texts = [...MEANINGLESS, "", null];
    expect(texts.map((text) => [text, isClosed(text)])).toEqual(texts.map((text) => [text, false]));
  });
});
