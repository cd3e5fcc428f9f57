// Read flowcharts as Mermaid does, and print what it finds in each as JSON.
// node mermaid.mjs < CHARTS; the packages stand in the folders MERMAID and JSDOM.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const from = (folder) => createRequire(join(folder, "anything.js"));
const { JSDOM } = from(process.env.JSDOM)("jsdom");
globalThis.window = new JSDOM("<!DOCTYPE html><body></body>").window;
globalThis.document = window.document;
const { default: mermaid } = await import(pathToFileURL(join(process.env.MERMAID, "mermaid/dist/mermaid.core.mjs")));
mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });

// Mermaid keeps entities under marks of its own until it draws them.
function shown(text) {
  const box = document.createElement("div");
  const marked = text.replaceAll("ﬂ°°", "&#").replaceAll("ﬂ°", "&").replaceAll("¶ß", ";");
  box.innerHTML = marked.replace(/<br\s*\/?>/g, "\n");
  return { text: box.textContent, elements: box.children.length };
}

async function look(chart) {
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(chart);
    const boxes = [...db.getVertices().values()];
    const links = boxes.filter((box) => box.link || box.haveCallback).length;
    return { boxes: boxes.map((box) => shown(box.text)), arrows: db.getEdges().length, links };
  } catch (error) {
    return { error: String(error) };
  }
}

const found = [];
for (const chart of JSON.parse(readFileSync(0, "utf8"))) found.push(await look(chart));
process.stdout.write(JSON.stringify(found));
