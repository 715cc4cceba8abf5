// What a phone downloads: on its way to the first idea without script, and for each page with
// everything that it needs to be live. The browser asks with an empty cache.
import type { Browser, BrowserContextOptions } from "@playwright/test";
import { expect, type Page, test } from "../house.ts";
import { Facilitator, Participant, tick } from "../people.ts";
import { budgets, type Bytes, over, printTable, Scale } from "../scale.ts";

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

type Name = "seat" | "stage" | "desk";

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
  const options = { ...contextOptions, baseURL: house.url };
  const facilitator = new Facilitator(page);
  await facilitator.prepare("The whole way in one evening", "A drop-in place", "What would help?");
  const ana = new Participant(await another(), facilitator.code);
  await ana.comeIn("Citizen");
  const seat = `/w/${facilitator.code}`;
  const [stage, desk] = [`${seat}/stage`, `${seat}/desk`];
  const rows: [string, Bytes][] = [];
  const faults: string[] = [];
  const note = async (name: Name, moment: string, as: Page, path: string) => {
    const bytes = await weigh(browser, as, options, path);
    rows.push([`${name}, ${moment}`, bytes]);
    faults.push(...over(name, bytes).map((fault) => `${name}, ${moment}: ${fault}`));
  };
  await note("seat", "before it begins", ana.page, seat);
  await note("stage", "before it begins", page, stage);
  await facilitator.press(/On to 1 Gather/);
  await ana.write("No form at the door");
  await ana.write("Somebody who knows my name");
  await note("seat", "writing", ana.page, seat);
  await note("stage", "writing", page, stage);
  await facilitator.press(/On to 2 Group/);
  await note("seat", "with the wall", ana.page, seat);
  await note("stage", "with the wall", page, stage);
  await facilitator.press(/On to 3 Vote/);
  await note("seat", "approving", ana.page, seat);
  await facilitator.press(/On to 4 Rank/);
  await note("seat", "ranking", ana.page, seat);
  await note("stage", "in a vote", page, stage);
  await note("desk", "in a vote", page, desk);
  printTable("on the wire, live", rows);
  for (const name of ["seat", "stage", "desk"] as const) {
    const { page, html, wasm } = budgets[name];
    console.log(`${name}: at most ${page} without fonts, of that ${html} html and ${wasm} wasm`);
  }
  expect(faults).toEqual([]);
});
