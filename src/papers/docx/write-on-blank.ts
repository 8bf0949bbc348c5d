import type { Note } from "../../sheets/meeting/note";
import {
  declareType,
  packed,
  relate,
  relationsName,
  setText,
  textOf,
  unpacked,
  type PackageFiles,
} from "../package-files";
import { blankPlace, textWidthAt } from "./blank-place";
import { mergeNumbering, NO_NUMBERING } from "./merge-numbering";
import { mergeStyles } from "./merge-styles";
import { UnfitBlank } from "./unfit-blank";
import { addCharts, noteBody } from "./write-note";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const TYPES = "[Content_Types].xml";

/**
 * Writes a note into an office's own template: its headers, footers, styles and sections stay, and the note comes in the
 * place that the template names. The template's bytes are not changed.
 *
 * @throws {UnfitBlank} where the file is no document of Word, or has macros.
 */
export async function writeOnBlank(note: Note, blank: Uint8Array): Promise<Uint8Array> {
  const files = openedBlank(blank);
  const part = mainPart(files);
  const document = textOf(files, part);
  const place = blankPlace(document);
  const textWidth = textWidthAt(document, place);
  const { body, styles, numbering, charts } = await noteBody(note, textWidth);
  const styled = mergeStyles(body, { blank: partText(files, part, "styles", NO_STYLES), own: styles });
  const listed = mergeNumbering(styled.body, {
    blank: partText(files, part, "numbering", NO_NUMBERING),
    own: numbering,
  });
  setRelated(files, part, "styles", styled.styles);
  setRelated(files, part, "numbering", listed.numbering);
  const text = document.slice(0, place.from) + listed.body + place.kept + document.slice(place.to);
  setText(files, part, text);
  addCharts(files, part, charts, textWidth);
  return packed(files);
}

const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>';

/** Unpacks a template and looks whether a note can be written into it. */
export function openedBlank(blank: Uint8Array): PackageFiles {
  let files: PackageFiles;
  try {
    files = unpacked(blank);
  } catch (error) {
    throw new UnfitBlank("not-a-document", { cause: error });
  }
  const types = textOf(files, TYPES);
  if (/macroEnabled/i.test(types)) throw new UnfitBlank("macros");
  if (!types.includes(`${WORD}.document.main+xml`) && !types.includes(`${WORD}.template.main+xml`))
    throw new UnfitBlank("not-a-document");
  // A template becomes a document.
  setText(files, TYPES, types.replace(`${WORD}.template.main+xml`, `${WORD}.document.main+xml`));
  const document = textOf(files, mainPart(files));
  if (!document.includes("</w:body>")) throw new UnfitBlank("not-a-document");
  if (document.includes("http://purl.oclc.org/ooxml/wordprocessingml/main")) throw new UnfitBlank("strict");
  return files;
}

function mainPart(files: PackageFiles): string {
  return targetOf(textOf(files, "_rels/.rels"), "officeDocument") ?? "word/document.xml";
}

function targetOf(relations: string, kind: string): string | null {
  const line = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([text]) => text.includes(`/${kind}"`));
  const target = /Target="([^"]*)"/.exec(line?.[0] ?? "")?.[1];
  return target === undefined ? null : target.replace(/^\//, "");
}

/** The name of a part that the document relates to; null where it relates to none. */
function related(files: PackageFiles, part: string, kind: string): string | null {
  const target = targetOf(textOf(files, relationsName(part)), kind);
  if (target === null) return null;
  return files.has(target) ? target : `${part.slice(0, part.lastIndexOf("/") + 1)}${target}`;
}

function partText(files: PackageFiles, part: string, kind: string, none: string): string {
  const name = related(files, part, kind);
  return name === null ? none : textOf(files, name);
}

function setRelated(files: PackageFiles, part: string, kind: "styles" | "numbering", text: string): void {
  const known = related(files, part, kind);
  if (known !== null) {
    setText(files, known, text);
    return;
  }
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  relate(files, part, kind, `${kind}.xml`);
  setText(files, `${folder}${kind}.xml`, text);
  declareType(files, `/${folder}${kind}.xml`, `${WORD}.${kind}+xml`);
}
