// Lay pages out at several widths, and print for each page and width what does not fit, as JSON.
// node widths.mjs PAGE...; PLAYWRIGHT is the folder of the npm package.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const screens = [320, 375, 768, 1024, 1280].map((width) => ({ width, media: "screen" }));
const paper = { width: 672, media: "print" }; // what A4 leaves between its margins, in CSS pixels

function misfits() {
  const unseen = (node) => node.closest(".unseen") || node.closest("thead")?.clientWidth === 1;
  const within = (node) => `${node.tagName} ${node.className}`.trim();
  const cut = [...document.querySelectorAll("body *:not(.journey)")] // the map scrolls in its own box, also by keyboard
    .filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== "visible")
    .filter((node) => !unseen(node));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const left = [];
  for (let text; (text = texts.nextNode()); ) {
    if (!text.data.trim() || unseen(text.parentElement)) continue;
    let box = text.parentElement;
    while (getComputedStyle(box).display === "inline") box = box.parentElement;
    const range = document.createRange();
    range.selectNodeContents(text);
    if (range.getBoundingClientRect().right > box.getBoundingClientRect().right + 1) left.push(text.data);
  }
  return { wide: document.documentElement.scrollWidth, cut: cut.map(within).slice(0, 3), left: left.slice(0, 3) };
}

async function fonts(tab) {
  const inspector = await tab.context().newCDPSession(tab);
  await inspector.send("DOM.enable");
  await inspector.send("CSS.enable");
  const { root } = await inspector.send("DOM.getDocument");
  const { nodeIds } = await inspector.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "h1, h2, p, b" });
  const used = await Promise.all(nodeIds.map((nodeId) => inspector.send("CSS.getPlatformFontsForNode", { nodeId })));
  return [...new Set(used.flatMap((one) => one.fonts.map((font) => font.postScriptName)))].sort();
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
const looks = [], used = new Set();
for (const page of process.argv.slice(2)) {
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href);
  for (const { width, media } of [...screens, paper]) {
    await tab.setViewportSize({ width, height: 900 });
    await tab.emulateMedia({ media });
    looks.push({ page, width, media, ...(await tab.evaluate(misfits)) });
  }
  for (const font of await fonts(tab)) used.add(font);
  await tab.close();
}
console.log(JSON.stringify({ looks, fonts: [...used].sort() }));
await browser.close();
