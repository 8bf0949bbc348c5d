import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  childElements,
  innerText,
  localName,
  parseXml,
  type XmlElement,
} from "../src/adapters/xlsx/xml-tree";

const text = readFileSync(join(__dirname, "../manifest.xml"), "utf8");

/**
 * What each element of the manifest may hold, in the order in which Office wants it: "?" may be missing,
 * "+" stands once or more. By the element, or by its parent and it where they differ.
 *
 * Source: [MS-OWEMXML], sections 5.2, 5.3 and 5.7, the schemas OfficeAppManifestV1_1, OfficeAppBasicTypesV1_0
 * and TaskPaneAppVersionOverridesV1_0. The schemas themselves have no licence that would let them stand here.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? " +
    "SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions Dictionary? VersionOverrides?",
  "OfficeApp/Hosts": "Host+",
  "OfficeApp/Requirements": "Sets? Methods?",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins?",
  "VersionOverrides/Hosts": "Host+",
  "Hosts/Host": "AllFormFactors? DesktopFormFactor?",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  ExtensionPoint: "CustomTab+",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Icon: "Image+",
  Action: "TaskpaneId? SourceLocation Title?",
  Resources: "Images? Urls? ShortStrings? LongStrings?",
  Images: "Image+",
  Urls: "Url+",
  ShortStrings: "String+",
  LongStrings: "String+",
};

/** Attributes that must be there, and what each value must look like. Source: as above, the simple types. */
const REFERENCE = /^.{1,32}$/;
const SHORT = /^.{1,125}$/;
const ADDRESS = /^https:\S{1,2042}$/;
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  OfficeApp: { "xsi:type": /^TaskPaneApp$/ },
  VersionOverrides: { "xsi:type": /^VersionOverridesV1_0$/ },
  "VersionOverrides/Hosts/Host": { "xsi:type": /^Workbook$/ },
  "OfficeApp/Hosts/Host": { Name: /^Workbook$/ },
  ExtensionPoint: { "xsi:type": /^PrimaryCommandSurface$/ },
  CustomTab: { id: SHORT },
  Group: { id: SHORT },
  Control: { id: SHORT, "xsi:type": /^Button$/ },
  Action: { "xsi:type": /^ShowTaskpane$/ },
  Set: { Name: /./, MinVersion: /^\d{1,5}\.\d{1,5}$/ },
  "Icon/Image": { size: /^(?:16|20|24|32|40|48|64|80)$/, resid: REFERENCE },
  "Images/Image": { id: REFERENCE, DefaultValue: ADDRESS },
  Url: { id: REFERENCE, DefaultValue: ADDRESS },
  "ShortStrings/String": { id: REFERENCE, DefaultValue: SHORT },
  "LongStrings/String": { id: REFERENCE, DefaultValue: /^.{1,250}$/ },
  DisplayName: { DefaultValue: SHORT },
  "OfficeApp/Description": { DefaultValue: /^.{1,250}$/ },
  IconUrl: { DefaultValue: ADDRESS },
  HighResolutionIconUrl: { DefaultValue: ADDRESS },
  SupportUrl: { DefaultValue: ADDRESS },
  "DefaultSettings/SourceLocation": { DefaultValue: ADDRESS },
  "Action/SourceLocation": { resid: REFERENCE },
  LearnMoreUrl: { resid: REFERENCE },
  Label: { resid: REFERENCE },
  Title: { resid: REFERENCE },
  "Supertip/Description": { resid: REFERENCE },
};

/** What elements that hold text may say. */
const TEXTS: Readonly<Record<string, RegExp>> = {
  Id: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
  Version: /^\d{1,5}(?:\.\d{1,5}){0,3}$/,
  ProviderName: SHORT,
  DefaultLocale: /^[a-z]{2,3}-[a-z]{2,3}$/i,
  Permissions: /^(?:Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
  TaskpaneId: SHORT,
};

/** Everything in which an element and what it holds differ from the schema. */
function breaches(element: XmlElement, parents: readonly string[] = []): string[] {
  const path = [...parents, localName(element)];
  const children = childElements(element);
  const inner = children.flatMap((child) => breaches(child, path));
  const names = children.map((child) => `${localName(child)} `).join("");
  const pattern = ruleFor(CHILDREN, path) ?? "";
  const isAllowed = new RegExp(`^${pattern.replace(/(\w+)([?+]?) ?/g, "(?:$1 )$2")}$`).test(names);
  const wrongValues = Object.entries(ruleFor(ATTRIBUTES, path) ?? {}).filter(
    ([name, value]) => !value.test(element.attributes.get(name) ?? ""),
  );
  const wording = ruleFor(TEXTS, path);
  return [
    ...(isAllowed ? [] : [`${path.join("/")}: ${names.trim()}`]),
    ...wrongValues.map(([name]) => `${path.join("/")}: ${name}="${element.attributes.get(name) ?? ""}"`),
    ...(wording === undefined || wording.test(innerText(element)) ? [] : [`${path.join("/")}: text`]),
    ...inner,
  ];
}

/** The rule of the longest end of a path that has one. */
function ruleFor<T>(rules: Readonly<Record<string, T>>, path: readonly string[]): T | undefined {
  const ends = path.map((_, index) => path.slice(index).join("/"));
  return ends.flatMap((end) => rules[end] ?? [])[0];
}

describe("manifest.xml against Microsoft's schema", () => {
  it("has every element in its place and order, every attribute and text as the schema wants", () => {
    expect(breaches(parseXml(text).root)).toEqual([]);
  });

  it.each<{ what: string; from: string | RegExp; to: string; breach: string }>([
    {
      what: "an element out of its order",
      from: "<Version>0.2.0.0</Version>\n  <ProviderName>ОКО</ProviderName>",
      to: "<ProviderName>ОКО</ProviderName><Version>0.2.0.0</Version>",
      breach: "OfficeApp: Id ProviderName Version",
    },
    {
      what: "a tab without a label",
      from: '<Label resid="Tab.Label" />',
      to: "",
      breach: "CustomTab: Group",
    },
    { what: "an id that is none", from: /<Id>[^<]*/, to: "<Id>oko", breach: "OfficeApp/Id: text" },
    { what: "an unknown element", from: "<Permissions>", to: "<Extra /><Permissions>", breach: "Extra" },
    {
      what: "an address that is not https",
      from: 'IconUrl DefaultValue="https',
      to: 'IconUrl DefaultValue="http',
      breach: "IconUrl: DefaultValue",
    },
    {
      what: "a long reference",
      from: 'id="Undo.About"',
      to: `id="${"x".repeat(33)}"`,
      breach: "Description: resid",
    },
  ])("finds $what", ({ from, to, breach }) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(breaches(parseXml(changed).root).join("\n")).toContain(breach);
  });

  it("gives every tab, group and button an id of its own", () => {
    const ids = [...text.matchAll(/<(?:CustomTab|Group|Control)\b[^>]*\bid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(ids.length).toBe(new Set(ids).size);
  });
});
