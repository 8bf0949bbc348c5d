import { rmSync } from "node:fs";

export default async function tearDown(): Promise<void> {
  const project = globalThis.okoBrowserProject;
  if (project === undefined) return;
  await project.browser.close();
  rmSync(project.folder, { recursive: true });
}
