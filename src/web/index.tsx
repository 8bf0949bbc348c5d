import { createRoot } from "react-dom/client";
import { connectSession } from "../worker/connect-session";
import { lastingWorker } from "../worker/lasting-worker";
import { loadAhead } from "./load-ahead";
import { Page } from "./page";
import { sessionScript } from "../worker/session-script";

const script = sessionScript();
const worker = lastingWorker(async (name) => (await script)(name));
const root = document.getElementById("root");
if (root === null) throw new Error("Cannot show the page: no #root");
createRoot(root).render(<Page session={connectSession(worker)} />);
void loadAhead();
