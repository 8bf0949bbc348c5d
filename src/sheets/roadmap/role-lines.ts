import { roleName } from "../../locale/roadmap-forms";
import type { Measure } from "../../core/roadmap/measure";

/** Who carries a measure out, by name of role: those of ours first, then as people wrote them. */
export function roleLines({ roles, otherRoles = [] }: Pick<Measure, "roles" | "otherRoles">): string[] {
  return [...roles.map(roleName), ...otherRoles];
}
