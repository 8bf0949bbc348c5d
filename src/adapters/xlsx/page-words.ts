/** What is said above a table, from the page's first heading to the line before it. */
type Lines = readonly string[];

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** Something that shows a part of the page when it is pressed, and what is written on it. */
interface Label {
  readonly tag: string;
  readonly attributes: string;
  depth: number;
  text: string;
}

/** A part of the page that a tab may show. */
interface Part {
  readonly tag: string;
  readonly id: string;
  readonly labelledBy: string;
  readonly around: Part | null;
}

/** Headings stand in this order; a summary and a caption are of what stands beneath. */
const LEVELS: Readonly<Record<string, number>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
  legend: 7,
  summary: 7,
  caption: 8,
};
/** What leads elsewhere or is filled in says nothing of a table. */
const ASIDE = /^(a|nav|ul|ol|button|select|form|footer|label|option|title|head|aside)$/;
const PARTS = /^(div|section|article|main|details|fieldset)$/;
const LINE_ENDS = /^(br|p|div|section|article|main|details|fieldset|center|hr|tr|table)$/;
const SHOWS =
  /(?:^|\s)(?:href\s*=\s*["']?#|data-(?:bs-)?target\s*=|aria-controls\s*=|onclick\s*=|role\s*=\s*["']?tab\b)/i;
/** Lines that stand right above a table; more of them are a page's text. */
const MOST_LINES = 6;
const LONGEST = 400;

/** Gathers what a page says outside its tables. */
export class PageWords {
  private headings: Heading[] = [];
  private heading: { level: number; text: string } | null = null;
  private said: string[] = [];
  private line = "";
  private aside: { readonly tag: string; depth: number } | null = null;
  private label: Label | null = null;
  private readonly labels: Label[] = [];
  private part: Part | null = null;
  /** How many of the parts around are of each tag. */
  private readonly open = new Map<string, number>();

  /** @param title What the page itself is called, said above a table where nothing else is. */
  constructor(private readonly title: string) {}

  text(text: string): void {
    if (this.label !== null) this.label.text += text;
    if (this.heading !== null) this.heading.text += text;
    else if (this.aside === null) this.line += text;
  }

  /** A line that is known whole, as of a cell that holds a table. @param level Of a heading; null of another line. */
  whole(text: string, level: number | null): void {
    if (level !== null) this.followHeading(level, false);
    this.text(text);
    if (level === null) this.endLine();
    else this.followHeading(level, true);
  }

  tag(name: string, isEnd: boolean, attributes: string): void {
    this.followLabel(name, isEnd, attributes);
    this.followAside(name, isEnd);
    const level = LEVELS[name];
    if (level !== undefined) this.followHeading(level, isEnd);
    if (LINE_ENDS.test(name)) this.endLine();
    if (PARTS.test(name)) this.followPart(name, isEnd, attributes);
  }

  /** What stands above the table that ends here, told when the whole page is known: tabs may stand beneath their tables. */
  above<T>(make: (lines: Lines, tab: string | null) => T): () => T {
    this.endLine();
    const { part } = this;
    const said = [...this.headings.map(({ text }) => text), ...this.said.slice(-MOST_LINES)];
    const own = said.length > 0 || this.title === "" ? said : [this.title];
    this.said = [];
    // A caption is of its table alone.
    this.headings = this.headings.filter(({ level }) => level < (LEVELS["caption"] ?? 0));
    return () => {
      const tab = this.tabOf(part);
      return make(tab === null || own.includes(tab) ? own : [...own, tab], tab);
    };
  }

  private tabOf(part: Part | null): string | null {
    for (let of = part; of !== null; of = of.around) {
      const { id, labelledBy } = of;
      if (id === "" && labelledBy === "") continue;
      const label = this.labels.find(
        ({ attributes }) =>
          (id !== "" && shows(attributes, id)) ||
          (labelledBy !== "" && attribute("id", attributes) === labelledBy),
      );
      const text = label?.text.trim() ?? "";
      if (text !== "") return text;
    }
    return null;
  }

  private followPart(tag: string, isEnd: boolean, attributes: string): void {
    const open = this.open.get(tag) ?? 0;
    if (!isEnd) {
      const [id, labelledBy] = [attribute("id", attributes), attribute("aria-labelledby", attributes)];
      this.part = { tag, id, labelledBy, around: this.part };
      this.open.set(tag, open + 1);
    } else if (open > 0) {
      let of = this.part;
      for (; of !== null && of.tag !== tag; of = of.around)
        this.open.set(of.tag, (this.open.get(of.tag) ?? 1) - 1);
      this.open.set(tag, open - 1);
      this.part = of?.around ?? null;
    }
  }

  private followLabel(name: string, isEnd: boolean, attributes: string): void {
    const { label } = this;
    if (label !== null && name === label.tag) {
      label.depth += isEnd ? -1 : 1;
      if (label.depth === 0) this.label = null;
    } else if (label === null && !isEnd && SHOWS.test(attributes)) {
      this.label = { tag: name, attributes, depth: 1, text: "" };
      this.labels.push(this.label);
    }
  }

  private followAside(name: string, isEnd: boolean): void {
    if (this.aside === null) {
      if (!isEnd && ASIDE.test(name)) this.aside = { tag: name, depth: 1 };
    } else if (name === this.aside.tag) {
      this.aside.depth += isEnd ? -1 : 1;
      if (this.aside.depth === 0) this.aside = null;
    }
  }

  private followHeading(level: number, isEnd: boolean): void {
    this.endLine();
    const { heading } = this;
    if (!isEnd) this.heading = { level, text: "" };
    else if (heading !== null) {
      const text = heading.text.trim().slice(0, LONGEST);
      this.headings = this.headings.filter((before) => before.level < heading.level);
      if (text !== "") this.headings.push({ level: heading.level, text });
      this.said = [];
      this.heading = null;
    }
  }

  private endLine(): void {
    const line = this.line.trim();
    if (line !== "" && line.length <= LONGEST) this.said.push(line);
    this.line = "";
  }
}

/** Whether what has these attributes names a part of the page. */
function shows(attributes: string, id: string): boolean {
  return attributes.split(/["'#\s=()]+/).includes(id);
}

/** An attribute; "" where there is none. */
function attribute(name: string, attributes: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(
    attributes,
  );
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? "";
}
