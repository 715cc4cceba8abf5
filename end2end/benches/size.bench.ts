// What a phone downloads: on its way to the first idea without script, and for each page with
// everything that it needs to be live. The browser asks with an empty cache.
import type { Browser, BrowserContextOptions } from "@playwright/test";
import { type Bytes, budgets, printTable, Scale, weight } from "../scale.ts";
import { expect, type House, type Page, test } from "../house.ts";
import { Facilitator, Participant, tick } from "../people.ts";

/** What the way from the front page to the first idea may cost, in bytes (HTML and CSS). */
const LIMIT = 40_000;

test("from the front page to the first idea", async ({ page, another }) => {
  const facilitator = new Facilitator(await another());
  await facilitator.prepare("Open wall", "A drop-in place", "What would make it easy to walk in?");
  await facilitator.press(/On to 1 Gather/);

  const scale = await Scale.under(page);
  const note = async (name: string) => {
    await page.waitForLoadState("networkidle");
    scale.note(name);
  };
  await page.goto("/");
  await note("front page");
  await page.getByLabel("Code from the wall").fill(facilitator.code);
  await page.getByRole("button", { name: "Come in" }).click();
  await note("the door, to pick a role");
  await tick(page, "Citizen");
  await page.getByRole("button", { name: "Take my seat" }).click();
  await note("the seat, to write");
  await page.getByLabel("Your idea").fill("No form at the door");
  await page.getByRole("button", { name: "Share my idea" }).click();
  await expect(page.getByText(/Saved/).first()).toBeVisible();
  await note("the first idea, saved");
  scale.print("on the wire, without script");
  // What the page works with: its text and its style. Script only adds to it.
  const needed = scale.rows.reduce((sum, [, bytes]) => sum + bytes.html + bytes.style, 0);
  console.log(`html and style ${needed}, at most ${LIMIT}`);
  expect(needed).toBeLessThanOrEqual(LIMIT);
});

/** Loads a page into a cache that is empty, until it is live. */
async function weigh(browser: Browser, as: Page, options: BrowserContextOptions, path: string) {
  const context = await browser.newContext({
    ...options,
    javaScriptEnabled: true,
    storageState: await as.context().storageState(),
  });
  const page = await context.newPage();
  const scale = await Scale.under(page);
  await page.goto(path);
  await expect(page.locator("html")).toHaveAttribute("data-live", "on");
  const bytes = scale.note(path);
  await context.close();
  return bytes;
}

test("each page, live", async ({ page, another, browser, contextOptions, house }) => {
  test.setTimeout(120_000);
  const options = { ...contextOptions, baseURL: (house as House).url };
  const facilitator = new Facilitator(page);
  await facilitator.prepare("Whole evening", "A drop-in place", "What would make it easy?");
  const ana = new Participant(await another(), facilitator.code);
  await ana.comeIn("Citizen");
  const at = `/w/${facilitator.code}`;
  const rows: [string, Bytes][] = [];
  const faults: string[] = [];
  const note = async (name: string, as: Page, path: string, budget: "seat" | "stage" | "desk") => {
    const bytes = await weigh(browser, as, options, path);
    rows.push([name, bytes]);
    const { page: most, html, wasm } = budgets[budget];
    const weights = { page: [weight(bytes), most], html: [bytes.html, html], wasm: [bytes.wasm, wasm] };
    for (const [what, [is, may]] of Object.entries(weights)) {
      if (is > may) faults.push(`${name}: ${what} is ${is} bytes, ${may} at most`);
    }
  };
  await note("seat, before it begins", ana.page, at, "seat");
  await facilitator.press(/On to 1 Gather/);
  await ana.write("No form at the door");
  await ana.write("Somebody who knows my name");
  await note("seat, to write", ana.page, at, "seat");
  await note("stage, silent", page, `${at}/stage`, "stage");
  await facilitator.press(/On to 2 Group/);
  await note("seat, with the wall", ana.page, at, "seat");
  await note("stage, with the wall", page, `${at}/stage`, "stage");
  await facilitator.press(/On to 3/);
  await note("seat, to approve", ana.page, at, "seat");
  await facilitator.press(/On to 4/);
  await note("seat, to rank", ana.page, at, "seat");
  await note("stage, in a vote", page, `${at}/stage`, "stage");
  await note("desk", page, `${at}/desk`, "desk");
  printTable("on the wire, live", rows);
  for (const [name, { page, html, wasm = 0 }] of Object.entries(budgets).slice(0, 3) as [
    string,
    { page: number; html: number; wasm?: number },
  ][]) {
    console.log(`${name}: at most ${page} without fonts, ${html} of html, ${wasm} of wasm`);
  }
  expect(faults).toEqual([]);
});
