import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";

// The yardstick: the file's bytes and one read by @e965/xlsx, nothing else.
const book = read(readFileSync(process.argv[2]));
if (book.SheetNames.length === 0) throw new Error("Cannot measure: the file has no sheets");
