import { transferHandlers, type TransferHandler } from "comlink";
import { WorkbookError } from "../workbook/workbook-error";

/** What comlink gives to its handler of thrown values. */
interface Thrown {
  readonly value: unknown;
}

/** A refusal as it crosses a worker's border. */
interface PlainRefusal {
  readonly code: WorkbookError["code"];
  readonly message: string;
  readonly details: WorkbookError["details"];
  readonly cause: string;
}

/** Either a refusal of an adapter, or what comlink makes of any other error. */
type Crossing = { readonly refusal: PlainRefusal } | { readonly other: unknown };

/**
 * Lets an adapter's refusal cross a worker's border with its code: comlink by itself keeps only the
 * message. To be called on both sides, once.
 */
export function carryWorkbookErrors(): void {
  const usual = transferHandlers.get("throw") as TransferHandler<Thrown, unknown> | undefined;
  if (usual === undefined) throw new Error("Cannot carry errors: comlink has no handler of thrown values");
  const handler: TransferHandler<Thrown, Crossing> = {
    canHandle: (value): value is Thrown => usual.canHandle(value),
    serialize(thrown) {
      const { value } = thrown;
      if (value instanceof WorkbookError) return [{ refusal: plain(value) }, []];
      const [other, transferables] = usual.serialize(thrown);
      return [{ other }, transferables];
    },
    deserialize(crossing) {
      if ("other" in crossing) return usual.deserialize(crossing.other);
      const { code, message, details, cause } = crossing.refusal;
      throw new WorkbookError(code, message, details, { cause });
    },
  };
  transferHandlers.set("throw", handler);
}

function plain({ code, message, details, cause, stack }: WorkbookError): PlainRefusal {
  return { code, message, details, cause: String(cause ?? stack ?? message) };
}
