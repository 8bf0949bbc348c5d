import { statusOf } from "../../../src/core/roadmap/row-status";
import { MEANINGLESS, TYPED_STATUSES } from "./typed-statuses";

describe("statusOf()", () => {
  it.each(Object.entries(TYPED_STATUSES))("understands %s as people write it", (status, texts) => {
    expect(texts.map((typed) => [typed, statusOf({ status: { typed } })])).toEqual(
      texts.map((typed) => [typed, status]),
    );
  });

  it("names what means no status", () => {
    const texts = MEANINGLESS;
    expect(texts.map((typed) => [typed, statusOf({ status: { typed } })])).toEqual(
      texts.map((typed) => [typed, "unknown"]),
    );
    expect(statusOf({ status: { typed: true } })).toBe("unknown");
    expect(statusOf({ status: null })).toBeNull();
    expect(statusOf({ status: { typed: " " } })).toBeNull();
  });
});
