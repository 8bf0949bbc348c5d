/**
 * Something that requests can address. Members in PascalCase are what the protocol may read, set or
 * call; the rest is the host's own.
 */
export abstract class HostObject {
  /** Key by which its collection finds it again. */
  readonly id: string | null = null;

  /** What `…OrNullObject` found: nothing. */
  get isNull(): boolean {
    return false;
  }

  _KeepReference(): void {
    // The host keeps every object of a run; the call only has to be known.
  }
}

/** Objects that can be listed. */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract items(): Item[];

  GetItemAt(index: number): Item | undefined {
    return this.items()[index];
  }

  GetCount(): number {
    return this.items().length;
  }
}

/** The null object: every member of it is null again. */
export class NullObject extends HostObject {
  override get isNull(): boolean {
    return true;
  }
}
