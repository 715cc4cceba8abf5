// What only an open page shows, while the room and the network change under somebody's hands.
import { expect, type Page, test } from "../house.ts";
import { Participant } from "../people.ts";
import { prepare } from "./desk.ts";
import { inEveryLanguage } from "./languages.ts";

test.use({ javaScriptEnabled: true });

const SOON = { timeout: 15_000 };

test.beforeEach(({ house, faults }) => {
  expect(faults).toEqual([]);
  house.isBroken = true;
});

const isLive = (page: Page, state: "on" | "lost" = "on") =>
  expect(page.locator("html")).toHaveAttribute("data-live", state, SOON);

/** By hand, wherever it lies. */
const tap = (page: Page, what: string, n = 0) =>
  page.locator(what).nth(n).evaluate((element: HTMLElement) => element.click());

inEveryLanguage(8, "open pages", async (camera, story, { page, another }) => {
  const { ideas } = story;
  const facilitator = await prepare(page, camera, story, "whole-evening");
  const at = (rest: string) => `/w/${facilitator.code}${rest}`;
  const ana = new Participant(await another(), facilitator.code);
  const ben = new Participant(await another(), facilitator.code);
  const [phone, stage, desk] = [ana.page, await another(), await another()];
  await ana.comeIn("Carer");
  await ben.comeIn("Citizen");
  await facilitator.press(/On to 1 Gather/);
  await facilitator.press("Open the wall");
  for (const text of ideas.slice(2, 5)) await ben.write(text);

  // The pages that are looked at stay open, in their own language.
  await desk.context().addCookies(await page.context().cookies());
  for (const [screen, rest] of [[phone, ""], [stage, "/stage"], [desk, "/desk"]] as const) {
    await screen.goto(at(rest));
    await camera.settle(screen);
    await screen.goto(at(rest));
    await isLive(screen);
  }
  await camera.take(phone, "phone", "writing");
  await camera.take(stage, "stage", "writing");
  await camera.take(desk, "desk", "writing");
  await desk.keyboard.press("?");
  await camera.take(desk, "desk", "keys");
  await desk.keyboard.press("Escape");

  // The network goes and comes back.
  const open = [phone, stage, desk];
  for (const screen of open) await screen.context().setOffline(true);
  for (const screen of open) await isLive(screen, "lost");
  for (const text of ideas.slice(0, 2)) {
    await phone.locator("[name=text]").fill(text);
    await tap(phone, "form[action$='/ideas'] button.primary");
    await expect(phone.locator("[name=text]")).toHaveValue("");
  }
  await phone.locator("[name=text]").fill(ideas[11].slice(0, 60));
  await camera.take(phone, "phone", "offline");
  await camera.take(stage, "stage", "offline");
  await camera.take(desk, "desk", "offline");
  for (const screen of open) await screen.context().setOffline(false);
  for (const screen of open) await isLive(screen);
  await expect(stage.locator("main")).toContainText(ideas[1], SOON);
  await camera.take(phone, "phone", "online-again");
  await camera.take(stage, "stage", "online-again");

  // Writing closes in the middle of a sentence.
  await facilitator.press("Close writing");
  await expect(phone.locator("[data-notice='moved']:visible, .notice:visible").first()).toBeVisible(SOON);
  await camera.take(phone, "phone", "closed-while-writing");

  // A ballot without a network.
  await facilitator.press(/On to 2 Group/);
  await facilitator.press(/On to 3 Vote/);
  await phone.goto(at(""));
  await isLive(phone);
  for (const n of [0, 2]) await tap(phone, "[name=approve]", n);
  await phone.context().setOffline(true);
  await isLive(phone, "lost");
  await tap(phone, "form[action*='/ballots/'] button.primary");
  await camera.take(phone, "phone", "ballot-waits");
  await phone.context().setOffline(false);
  await isLive(phone);
  await phone.locator(".picks[data-cast]").waitFor(SOON);
  await camera.take(phone, "phone", "ballot-arrived");
});
