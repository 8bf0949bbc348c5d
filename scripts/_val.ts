import { readFileSync, readdirSync } from "node:fs";
import { newErrors } from "../tests/office-validator";
void (async () => {
  for (const f of readdirSync("/tmp/B/var").sort()) {
    try {
      const errors = await newErrors(new Uint8Array(readFileSync(`/tmp/B/var/${f}`)), new Uint8Array(readFileSync(`/tmp/B/varout/${f}`)));
      console.log(f, errors.length, errors.slice(0, 3).map((e) => e.slice(0, 200)));
    } catch (e) { console.log(f, "FAILED", String(e).slice(0, 200)); }
  }
})();
