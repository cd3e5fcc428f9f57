// Open a page as people do, and print what a browser finds as JSON.
// node page.mjs PAGE PDF; PLAYWRIGHT and AXE are the folders of the npm packages.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT);
const axe = `${process.env.AXE}/axe.min.js`;
const [, , page, pdf] = process.argv;
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const still = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

async function look(browser, width, colorScheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  const tab = await context.newPage();
  const requests = [], complaints = [];
  tab.on("request", (request) => requests.push(request.url()));
  tab.on("console", (message) => complaints.push(message.text()));
  await tab.goto(pathToFileURL(page).href);
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
  await tab.addScriptTag({ path: axe });
  const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  await context.close();
  const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3).join(" ")}`);
  return { width, colorScheme, wide, requests, complaints, violations: found };
}

async function guarded(browser) {
  const tab = await browser.newPage();
  const complaints = [];
  tab.on("console", (message) => complaints.push(message.text()));
  await tab.goto(pathToFileURL(page).href);
  const margin = await tab.evaluate(() => getComputedStyle(document.body).marginTop);
  await tab.close();
  return { complaints, styled: margin === "0px" };
}

async function printed(browser) {
  const tab = await browser.newPage({ viewport: { width: 680, height: 950 } });
  await tab.goto(pathToFileURL(page).href);
  await tab.emulateMedia({ media: "print" });
  const wide = await tab.evaluate(() => {
    const most = document.documentElement.clientWidth + 1;
    const cut = [...document.querySelectorAll("table, .links, .card, dl")].filter((node) => node.getBoundingClientRect().right > most);
    return cut.map((node) => node.outerHTML.slice(0, 80));
  });
  const headings = await tab.evaluate(() => [...document.querySelectorAll("h2, h3, h4")].map((node) => node.innerText.trim()));
  await tab.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  await tab.close();
  return { wide, headings };
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: [...quiet, ...still] });
const looks = [];
for (const width of [320, 768, 1280]) {
  for (const scheme of ["light", "dark"]) looks.push(await look(browser, width, scheme));
}
console.log(JSON.stringify({ looks, guarded: await guarded(browser), printed: await printed(browser) }));
await browser.close();
