import type { CheckInput, CheckOutput } from "../measured/check-output";
import { foursAndFivesOf } from "../measured/mark-ends";
import { shareFunnelTests } from "./share-funnel-tests";

/**
 * `funnel-share45`: unusually many marks «4» and «5» for a school of this size. Details: see `shareFunnelTests()`.
 *
 * Source: docs/methods.md#funnel-share45.
 */
export function checkFunnelShare45(input: CheckInput): CheckOutput {
  return shareFunnelTests(input, {
    check: "funnel-share45",
    side: "high",
    countOf: ({ unit }) => foursAndFivesOf(unit),
  });
}
