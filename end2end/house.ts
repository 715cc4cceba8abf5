// A house of its own for each worker: the real binary on a free port with an empty folder. Every
// page that a journey opens is watched: an error in its console, a panic of the server or a
// request to anywhere else fails the journey.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, type Locator, type Page, test as base } from "@playwright/test";

export const BINARY = process.env.TALKOOT ?? path.resolve("../target/debug/talkoot");

export class House {
  url = "";
  log = "";
  /** While a journey cuts the network or kills the server, browsers say so in their consoles. */
  isBroken = false;
  readonly data = mkdtempSync(path.join(tmpdir(), "talkoot-"));
  private server?: ChildProcess;

  /**
   * Reads the address from what `talkoot` prints first: the port is chosen by the system, once.
   * Opened again, it is found where it was.
   */
  async open() {
    const port = this.url ? new URL(this.url).port : "0";
    const server = spawn(BINARY, ["serve", "--listen", `127.0.0.1:${port}`, "--data", this.data]);
    this.server = server;
    server.stderr.on("data", (text) => (this.log += text));
    this.url = await new Promise((found, failed) => {
      let said = "";
      server.stdout.on("data", (text) => {
        said += text;
        const address = /^laptop: (\S+)$/m.exec(said);
        if (address) found(address[1]);
      });
      server.on("error", failed);
      server.on("exit", (code) => failed(new Error(`talkoot ended with ${code}:\n${this.log}`)));
    });
  }

  /** As a power cut would, with SIGKILL; or politely. The folder stays. */
  async stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM") {
    const server = this.server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((end) => server.once("exit", end));
    server.kill(signal);
    await ended;
  }

  async tearDown() {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** What a page must not do, gathered while a journey runs. */
function watch(context: BrowserContext, house: House, faults: string[]) {
  const home = house.url;
  context.on("console", (message) => {
    if (house.isBroken && /net::ERR_|status of 50\d/.test(message.text())) return;
    // A refused form answers 409 or 422, which Chromium reports like a missing picture.
    const refused = /Failed to load resource.* status of 4\d\d/.test(message.text());
    const room = /\/w\/\w+/.exec(message.page()?.url() ?? "")?.[0];
    const isOfItsRoom = room && message.location().url.includes(room);
    const isItsOwnPage = message.location().url === message.page()?.url();
    if (message.type() === "error" && !(refused && (isItsOwnPage || isOfItsRoom))) {
      faults.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => {
    if (!house.isBroken) faults.push(`script: ${error.error()}`);
  });
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${home}/`) && !url.startsWith("data:") && !url.startsWith("blob:")) {
      faults.push(`request to another place: ${url}`);
    }
  });
}

type Fixtures = {
  faults: string[];
  /** A phone (or laptop) of somebody else, with cookies of its own. */
  another: () => Promise<Page>;
};

export const test = base.extend<Fixtures, { house: House }>({
  house: [
    async ({}, use) => {
      const house = new House();
      await house.open();
      await use(house);
      await house.tearDown();
    },
    { scope: "worker" },
  ],

  baseURL: ({ house }, use) => use(house.url),

  faults: [
    async ({ house }, use, info) => {
      house.isBroken = false;
      const faults: string[] = [];
      const said = house.log.length;
      await use(faults);
      const log = house.log.slice(said);
      if (log) await info.attach("server.log", { body: log });
      if (/panicked/.test(log)) faults.push(`the server panicked:\n${log}`);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, house, faults }, use) => {
    watch(context, house, faults);
    await use(context);
  },

  another: async ({ browser, contextOptions, house, faults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: house.url });
      contexts.push(context);
      watch(context, house, faults);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

/** Axe finds nothing to mend. */
export async function expectAccessible(page: Page) {
  const before = page.viewportSize();
  await unfold(page);
  const examined = await examinable(page);
  const { violations } = await new AxeBuilder({ page: examined })
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  if (examined !== page) await examined.close();
  if (before) await page.setViewportSize(before);
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join("\n")}`,
  );
  expect(told, page.url()).toEqual([]);
}

/** As high as the page is: what a dock at the fold lies over can be scrolled free. */
async function unfold(page: Page) {
  const view = page.viewportSize();
  if (!view) return;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: view.width, height: Math.max(view.height, height) });
}

/** Axe is a script: where there are none, it examines a copy of the page in a browser that has. */
async function examinable(page: Page): Promise<Page> {
  if (test.info().project.use.javaScriptEnabled !== false) return page;
  const browser = page.context().browser();
  if (!browser) throw new Error("a page of a journey belongs to a browser");
  const context = copies.get(browser) ?? browser.newContext({ javaScriptEnabled: true });
  copies.set(browser, context);
  const copy = await (await context).newPage();
  const view = page.viewportSize();
  if (view) await copy.setViewportSize(view);
  const body = await page.content();
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html" }));
  await copy.goto(page.url());
  return copy;
}

/** Where copies are examined: one for a whole worker, because making them takes longer than axe. */
const copies = new WeakMap<Browser, Promise<BrowserContext>>();

/** Nothing has to be scrolled sideways, however narrow the phone (WCAG 1.4.10). */
export async function expectReflow(page: Page, width = 320) {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 640 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
  if (before) await page.setViewportSize(before);
}

export { expect, type Locator, type Page };
