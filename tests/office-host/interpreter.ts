import { ExcelRefusal, HostGap } from "./excel-refusal";
import { HostCollection, HostObject, NullObject } from "./host-object";

/** One step of a request. */
export interface RequestAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: the path of the object it stands for, or 0 or null. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** The body of a request of the client library. */
export interface RequestBody {
  readonly Actions: readonly RequestAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** Kinds of action and of object path. Source: docs/excel-facts.md#testing; 6 = a kept reference. */
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4 } as const;
const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6 } as const;

/** What Excel calls the objects of the host that are called otherwise here. */
const OFFICE_NAMES: Readonly<Record<string, string>> = {
  Charts: "ChartCollection",
  ChartObject: "Chart",
  CommentsObject: "CommentCollection",
  NotesObject: "NoteCollection",
  Pivots: "PivotTableCollection",
  PivotObject: "PivotTable",
  RangeObject: "Range",
  Slicers: "SlicerCollection",
  Tables: "TableCollection",
  TableObject: "Table",
  Worksheets: "WorksheetCollection",
  WorksheetObject: "Worksheet",
};

/** A member as Excel names it in errors: "PivotTableCollection.add". */
function memberName(target: HostObject, name: string): string {
  const owner = target.constructor.name;
  return `${OFFICE_NAMES[owner] ?? owner}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Carries out one request over the objects of a workbook. */
export class Interpreter {
  private readonly resolved = new Map<number, HostObject>();

  constructor(
    private readonly body: RequestBody,
    private readonly root: HostObject,
    private readonly references: Map<string, HostObject>,
    private readonly refusals: ReadonlyMap<string, string>,
  ) {}

  /** The member that was asked for last. */
  location = "";

  /** The value of an action, as the answer carries it. */
  run(action: RequestAction): unknown {
    const target = this.resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return this.identity(target, action.ObjectPathId);
    if (target.isNull) {
      if (action.ActionType === ACTION.query) return null;
      if (action.Name === "_KeepReference") return null;
      throw new ExcelRefusal("InvalidObjectPath", `The object path is a null object: ${action.Name}`);
    }
    if (action.ActionType === ACTION.query) return query(target, action.QueryInfo?.Select ?? []);
    if (action.ActionType === ACTION.method) return this.call(target, action.Name, action.ArgumentInfo);
    if (action.ActionType === ACTION.set) {
      this.enter(target, action.Name);
      assign(target, action.Name, this.arguments(action.ArgumentInfo)[0]);
      return null;
    }
    throw new HostGap(`Unknown action type ${String(action.ActionType)}`);
  }

  private resolve(id: number): HostObject {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new HostGap(`No object path ${String(id)}`);
    const found = this.follow(path);
    this.resolved.set(id, found);
    return found;
  }

  private follow(path: ObjectPath): HostObject {
    if (path.ObjectPathType === PATH.root) return this.root;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.references.get(path.Name);
      if (kept === undefined) throw new ExcelRefusal("InvalidReference", "This reference is not valid");
      return kept;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent.isNull) return parent;
    if (path.ObjectPathType === PATH.property) return asObject(read(parent, path.Name), path.Name);
    const name = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
    const found = this.call(parent, name, path.ArgumentInfo);
    if (found === undefined) throw new ExcelRefusal("ItemNotFound", "The requested resource doesn't exist.");
    return asObject(found, name);
  }

  private call(target: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const given = this.arguments(info);
    this.enter(target, name);
    return call(target, name, given);
  }

  /** Refuses what a test lets this Excel refuse. */
  private enter(target: HostObject, name: string): void {
    this.location = memberName(target, name);
    const code = this.refusals.get(this.location);
    if (code !== undefined) throw new ExcelRefusal(code, "The host was told to refuse this");
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = references[index];
      return typeof reference === "number" && reference > 0 ? this.resolve(reference) : argument;
    });
  }

  /** Objects made by a call are kept under a reference, so that a later request does not make them again. */
  private identity(target: HostObject, pathId: number): object | null {
    if (target.isNull) return null;
    const type = this.body.ObjectPaths[String(pathId)]?.ObjectPathType;
    if (type !== PATH.method && type !== PATH.indexer) return {};
    const reference = `kept-${String(this.references.size)}`;
    this.references.set(reference, target);
    return target.id === null ? { _ReferenceId: reference } : { _ReferenceId: reference, _Id: target.id };
  }
}

function asObject(value: unknown, name: string): HostObject {
  if (value instanceof HostObject) return value;
  throw new HostGap(`${name} is not an object`);
}

function query(target: HostObject, select: readonly string[]): Record<string, unknown> {
  if (target instanceof HostCollection) {
    const items = (target as HostCollection<HostObject>).items();
    return {
      _Items: items.map((item) => ({
        ...query(item, select),
        ...(item.id === null ? {} : { _Id: item.id }),
      })),
    };
  }
  const value: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const property of select) {
    const [head = "", ...rest] = property.split("/");
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    if (rest.length === 0) value[name] = read(target, name);
    else nested.set(name, [...(nested.get(name) ?? []), rest.join("/")]);
  }
  for (const [name, inner] of nested) {
    const child = asObject(read(target, name), name);
    value[name] = child.isNull ? null : query(child, inner);
  }
  return value;
}

function read(target: HostObject, name: string): unknown {
  if (target instanceof NullObject) return target;
  const descriptor = member(target, name);
  if (descriptor.get !== undefined) return descriptor.get.call(target) as unknown;
  if (descriptor.value === undefined || typeof descriptor.value === "function") {
    throw new HostGap(`${target.constructor.name}.${name} cannot be read`);
  }
  return descriptor.value as unknown;
}

function assign(target: HostObject, name: string, value: unknown): void {
  const descriptor = member(target, name);
  if (descriptor.set !== undefined) descriptor.set.call(target, value);
  else if (descriptor.writable === true && typeof descriptor.value !== "function")
    Reflect.set(target, name, value);
  else throw new HostGap(`${target.constructor.name}.${name} cannot be set`);
}

function call(target: HostObject, name: string, given: unknown[]): unknown {
  const method: unknown = member(target, name).value;
  if (typeof method !== "function") throw new HostGap(`${target.constructor.name}.${name} is not a method`);
  return (method as (...values: unknown[]) => unknown).apply(target, given);
}

function member(target: HostObject, name: string): PropertyDescriptor {
  for (let owner: unknown = target; owner !== null; owner = Object.getPrototypeOf(owner)) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    if (descriptor !== undefined && /^[A-Z_]/.test(name)) return descriptor;
  }
  throw new HostGap(`${target.constructor.name} has no member ${name}`);
}
