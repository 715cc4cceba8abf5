// Every kind of ballot under somebody's hands: as it comes, half filled in, and cast.
import type { Page } from "@playwright/test";
import { test } from "../house.ts";
import { isLive, VoteFacilitator, Voter, type Way, WAYS } from "../votes.ts";
import { inEveryLanguage } from "./languages.ts";

test.use({ javaScriptEnabled: true });

/** The one at this place, whatever it says and wherever it lies. */
const press = (page: Page, what: string, at = 0) =>
  page.locator(what).nth(at).evaluate((element: HTMLElement) => element.click());

async function steps(page: Page, at: number, by: number) {
  for (let n = 0; n < Math.abs(by); n++) await press(page, `[data-step="${Math.sign(by)}"]`, at);
}

async function answers(page: Page, ...chosen: string[]) {
  for (const radio of chosen) {
    await press(page, `[data-here] ${radio}`);
    await page.waitForTimeout(600);
  }
}

const FILL: Record<Way, (page: Page) => Promise<void>> = {
  approve: async (page) => {
    for (const at of [0, 2, 3]) await press(page, ".option input", at);
  },
  rank: (page) => press(page, ".pool > li:not([hidden]) button"),
  judge: (page) => answers(page, "[value=agree]", "[value=pass]", "[value=disagree]"),
  order: async (page) => {
    for (let n = 0; n < 4; n++) await press(page, ".pool > li:not([hidden]) button");
  },
  points: async (page) => {
    for (const [at, by] of [[0, 4], [1, 1], [3, 3]]) await steps(page, at, by);
  },
  rate: (page) => answers(page, "[value='4']", "[value='2']"),
  plot: async (page) => {
    await answers(page, ".asked-scale:first-of-type [value='5']");
    await press(page, "[data-here] .asked-scale input[name^=second][value='2']");
    await page.waitForTimeout(600);
    await press(page, "[data-here] .asked-scale input[name^=rate][value='3']");
  },
  budget: async (page) => {
    for (const at of [0, 1, 2, 4]) await press(page, ".option input", at);
  },
  pairs: (page) => answers(page, ".sides input", ".sides input"),
  credits: async (page) => {
    for (const [at, by] of [[0, 3], [1, -2], [2, 1]]) await steps(page, at, by);
  },
};

inEveryLanguage(6, "ballots", async (camera, story, { page, another }) => {
  const desk = new VoteFacilitator(page);
  // Eight of the usual length and a very long one.
  desk.ideas = [...story.ideas.slice(0, 7), story.ideas[11]];
  const ways = Object.keys(WAYS) as Way[];
  await desk.prepareVotes(...ways);
  const ana = new Voter(await another(), desk.code);
  await ana.comeIn("Carer");
  const phone = ana.page;
  for (const way of ways) {
    await desk.open(way);
    await camera.speaking(phone, async () => {
      await ana.look();
      await isLive(phone);
      await camera.take(phone, "phone", way);
      await FILL[way](phone);
      await camera.take(phone, "phone", `${way}-filled`);
      await press(phone, "form[action*='/ballots/'] .dock .primary");
      await phone.locator(".picks[data-cast]").waitFor();
      await camera.take(phone, "phone", `${way}-cast`);
    });
  }
  await camera.shoot(phone, "phone", "ballots-mine", `/w/${desk.code}/mine`);
});
