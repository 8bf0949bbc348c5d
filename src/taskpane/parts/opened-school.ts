import { createContext } from "react";

/** The school whose card stands beside the list; null where none does. */
export const OpenedSchool = createContext<string | null>(null);
