import { createRoot } from "react-dom/client";
import { connectSession } from "./connect-session";
import { Page } from "./page";

const worker = new Worker(new URL("./session-worker.ts", import.meta.url), { name: "session" });
const root = document.getElementById("root");
if (root === null) throw new Error("Cannot show the page: no #root");
createRoot(root).render(<Page session={connectSession(worker)} />);
