// Read a preview as people do while its files are edited, and print what a browser finds as JSON.
// node preview.mjs ADDRESS FILE PROCESS; FILE is the client's one file, PROCESS the preview's number, and PLAYWRIGHT and
// AXE are the folders of the npm packages.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT);
const axe = `${process.env.AXE}/axe.min.js`;
const [, , address, file, number] = process.argv;
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const still = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
const good = readFileSync(file, "utf8");
const requests = [], complaints = [];

async function opened(browser, width, colorScheme, more = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, ...more });
  const tab = await context.newPage();
  tab.on("request", (request) => requests.push(request.url()));
  tab.on("console", (message) => complaints.push(message.text()));
  tab.on("pageerror", (error) => complaints.push(String(error)));
  await tab.goto(address);
  await tab.waitForSelector("#plan iframe:not(.next)", { state: "attached" });
  return tab;
}

const frame = (tab, name) => tab.frames().find((one) => new URL(one.url()).pathname.endsWith(`/${name}`));
const text = (tab, selector) => tab.locator(selector).innerText();
const says = (tab, selector, part) => tab.waitForFunction(
  ([at, words]) => document.querySelector(at).textContent.includes(words), [selector, part]);

async function held(browser, width, colorScheme) {
  const tab = await opened(browser, width, colorScheme, { bypassCSP: true });
  await tab.addScriptTag({ path: axe });
  const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ["violations"], iframes: false }));
  const wide = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
  const shown = await tab.locator(".page:not(.away)").evaluateAll((pages) => pages.map((page) => page.id));
  await tab.context().close();
  const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3).join(" ")}`);
  return { width, colorScheme, wide, shown, violations: found };
}

async function everywhere(browser) {
  const looks = [];
  for (const width of [390, 1440]) {
    for (const scheme of ["light", "dark"]) looks.push(await held(browser, width, scheme));
  }
  return looks;
}

// The place of a card in the frame of the plan, before and after something is added above it.
async function renewed(tab) {
  const card = () => frame(tab, "plan").evaluate(() => document.querySelector("h3").getBoundingClientRect().top);
  await frame(tab, "plan").evaluate(() => window.scrollTo(0, document.querySelector("h3").getBoundingClientRect().top - 40));
  const before = await card();
  await tab.locator("#plan iframe").focus();
  await tab.evaluate(() => document.querySelector("#plan iframe").classList.add("old"));
  writeFileSync(file, good.replaceAll("Front desk", "Reception").replace("gates:", `aim: {why: ${"Fewer lost calls ".repeat(60)}}\ngates:`));
  await tab.waitForSelector("#plan iframe:not(.next):not(.old)", { state: "attached" });
  const plan = await frame(tab, "plan").evaluate(() => document.body.innerText);
  const focused = await tab.evaluate(() => document.activeElement === document.querySelector("#plan iframe"));
  return { before, after: await card(), arrived: plan.includes("Reception"), focused, status: await text(tab, "#status") };
}

async function broken(tab) {
  writeFileSync(file, good.replace("score: 2", 'score: "<img src=x onerror=alert(1)>"'));
  await says(tab, "#heading", "1 finding");
  const seen = {
    title: await tab.title(),
    status: await text(tab, "#status"),
    entries: await tab.locator("#obstacles li").evaluateAll((items) => items.map((item) => [...item.children].map((part) => part.textContent))),
    images: await tab.locator("#obstacles img").count(),
    plan: (await frame(tab, "plan").evaluate(() => document.body.innerText)).includes("Reception"),
  };
  return seen;
}

async function keyboard(browser) {
  const tab = await opened(browser, 390, "light");
  await tab.locator("#tab-plan").focus();
  await tab.keyboard.press("ArrowRight");
  const chosen = await tab.evaluate(() => document.activeElement.id);
  const shown = await tab.locator(".page:not(.away)").evaluateAll((pages) => pages.map((page) => page.id));
  await frame(tab, "plan").evaluate(() => document.querySelector("a[href^='#']").click());
  const scrolled = await frame(tab, "plan").evaluate(() => window.scrollY);
  const [alone] = await Promise.all([tab.context().waitForEvent("page"), tab.locator("#map a").click()]);
  await alone.waitForLoadState();
  const heading = await alone.locator("h1").innerText();
  await tab.context().close();
  return { chosen, shown, heading, scrolled };
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: [...quiet, ...still] });
const found = { looks: await everywhere(browser), keyboard: await keyboard(browser) };
const tab = await opened(browser, 1440, "light");
found.renewed = await renewed(tab);
found.broken = await broken(tab);
found.looksBroken = await everywhere(browser);
writeFileSync(file, good);
await says(tab, "#status", "Renewed");
found.fixed = { hidden: await tab.locator("#obstacles").isHidden(), title: await tab.title() };
found.complaints = [...complaints];
process.kill(Number(number), "SIGTERM");
await says(tab, "#status", "has ended");
found.ended = (await frame(tab, "plan").evaluate(() => document.body.innerText)).includes("Front desk");
console.log(JSON.stringify({ ...found, requests: [...new Set(requests)] }));
await browser.close();
