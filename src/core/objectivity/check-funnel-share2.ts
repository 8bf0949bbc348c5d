import type { CheckInput, CheckOutput } from "../measured/check-output";
import { twosOf } from "../measured/mark-ends";
import { shareFunnelTests } from "./share-funnel-tests";

/**
 * `funnel-share2`: unusually few marks «2» for a school of this size. The low side is the sign; many «2» are the
 * subject of `low-results`. Details: see `shareFunnelTests()`.
 *
 * Source: docs/methods.md#funnel-share2.
 */
export function checkFunnelShare2(input: CheckInput): CheckOutput {
  return shareFunnelTests(input, {
    check: "funnel-share2",
    side: "low",
    countOf: ({ unit }) => twosOf(unit),
  });
}
