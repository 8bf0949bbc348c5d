import { sentKnowledge } from "../../../src/core/monthly/sent-knowledge";
import { sentSummary } from "../../../src/locale/monthly-text";

const MONTHS = ["2025-09"];
const REGISTER = { source: "register" } as const;

describe("sentKnowledge()", () => {
  it("is known only with a register, a month, and every school told", () => {
    const open = { kind: "school", answer: null } as const;
    expect(sentKnowledge({ months: MONTHS, register: REGISTER, questions: [] })).toBe("known");
    expect(sentKnowledge({ months: [], register: REGISTER, questions: [] })).toBe("no-months");
    expect(sentKnowledge({ months: MONTHS, register: { source: "files" }, questions: [] })).toBe(
      "no-register",
    );
    expect(sentKnowledge({ months: MONTHS, register: REGISTER, questions: [open] })).toBe("asked");
    const others = [{ ...open, answer: "1" }, { kind: "zero", answer: null } as const];
    expect(sentKnowledge({ months: MONTHS, register: REGISTER, questions: others })).toBe("known");
  });

  it("says that all have sent only where it is known", () => {
    expect(sentSummary(0, "known")).toBe("Сдали все школы реестра.");
    expect(sentSummary(3, "known")).toBe("Не сдали: 3.");
    for (const known of ["no-months", "no-register", "asked"] as const) {
      expect(sentSummary(0, known)).not.toContain("Сдали все");
      expect(sentSummary(2, known)).toMatch(/^Не сдали: 2\. /);
    }
  });
});
