// The pages outside any workshop: the front door, what Talkoot is, and what one sees when lost.
import { expect, House, test } from "../house.ts";
import { Camera } from "./camera.ts";
import { make } from "./desk.ts";
import { inEveryLanguage, spoken } from "./languages.ts";
import { STORIES } from "./stories.ts";

inEveryLanguage(1, "the house", async (camera, _story, { page }) => {
  await camera.shoot(page, "phone", "home", "/");
  await camera.speaking(page, async () => {
    await page.goto("/");
    await page.locator("[name=code]").fill("HKV 429");
    await page.locator("form[action='/join'] button").click();
  });
  await camera.take(page, "phone", "wrong-code");
  await camera.shoot(page, "phone", "about", "/about");
  await camera.shoot(page, "phone", "not-found", "/nowhere");
  await camera.shoot(page, "phone", "specimens", "/specimens");
  await camera.shoot(page, "desk", "home", "/");
  await camera.shoot(page, "desk", "start", "/start");
  await camera.shoot(page, "desk", "editor", "/start/whole-evening");
  await camera.speaking(page, async () => {
    await page.locator("[name=minutes-0]").fill("999");
    await make(page);
  });
  await camera.take(page, "desk", "editor-refused");
});

test("every language has a story", async ({ page }) => {
  expect(Object.keys(STORIES)).toEqual(expect.arrayContaining(await spoken(page)));
});

test("a house that has no time, in every language", async ({ page, browser, contextOptions }) => {
  test.setTimeout(300_000);
  // A house of its own: guessing makes it slow for everybody at this address.
  const house = new House();
  await house.open();
  const context = await browser.newContext({ ...contextOptions, baseURL: house.url });
  const guesser = await context.newPage();
  const wrong = "/w/222222";
  let status = 0;
  for (let guess = 0; guess < 500 && status !== 429; guess++) {
    status = (await guesser.goto(wrong))?.status() ?? 0;
  }
  expect(status).toBe(429);
  for (const lang of await spoken(page)) {
    await new Camera(lang, 5).shoot(guesser, "phone", "busy", wrong);
  }
  await context.close();
  await house.tearDown();
});
