// The room alive: what one does, the others see within a second, and nobody reloads.
import { expect, expectAccessible, test } from "../house.ts";
import { Facilitator, onDesk, Participant } from "../people.ts";

/** Everybody sees everything within a second; a busy machine gets a little more. */
const SOON = { timeout: 3_000 };

test("two phones, a desk and a stage see each other's changes", async ({ page, another }) => {
  const desk = new Facilitator(page);
  await desk.prepare("Open wall", "A drop-in place", "What would make it easy to walk in?");
  const stage = await another();
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await stage.goto(`/w/${desk.code}/stage`);
  const anna = new Participant(await another(), desk.code);
  const ben = new Participant(await another(), desk.code);
  await anna.comeIn("Citizen");
  await expect(stage.getByText("1 seat")).toBeVisible(SOON);
  await ben.comeIn("Professional");
  await desk.run();
  for (const screen of [page, stage, anna.page, ben.page]) {
    await expect(screen.locator("html")).toHaveAttribute("data-live", "on");
  }
  // From here on nobody loads a page again.
  for (const screen of [page, stage, anna.page, ben.page]) {
    await screen.evaluate(() => Object.assign(window, { stayed: true }));
  }

  await page.getByRole("button", { name: /1 Gather/ }).last().click();
  await expect(anna.page.getByLabel("Your idea")).toBeVisible(SOON);
  await expect(ben.page.getByLabel("Your idea")).toBeVisible(SOON);

  await anna.page.getByLabel("Your idea").fill("Free bus ticket home");
  await anna.page.getByRole("button", { name: "Share my idea" }).click();
  await expect(anna.page.getByText(/Saved \d{1,2}:\d\d/).first()).toBeVisible(SOON);
  await expect(anna.page.getByLabel("Your idea")).toHaveValue("");
  await expect(ben.page.getByText("Free bus ticket home")).toBeVisible(SOON);
  await expect(stage.getByText("Free bus ticket home")).toBeVisible(SOON);
  await expect(onDesk(page, "Free bus ticket home")).toBeVisible(SOON);
  await expectAccessible(anna.page);

  // A second idea at once, without a new page from the server.
  await anna.page.getByLabel("Your idea").fill("A quiet room");
  await anna.page.getByRole("button", { name: "Share my idea" }).click();
  await expect(stage.getByText("A quiet room")).toBeVisible(SOON);

  for (const screen of [stage, anna.page, ben.page]) {
    expect(await screen.evaluate(() => "stayed" in window)).toBe(true);
  }
});

test("the round changes under somebody's hands, and their words stay", async ({ page, another }) => {
  const desk = new Facilitator(page);
  await desk.prepare("Open wall", "A drop-in place", "What would make it easy to walk in?");
  const anna = new Participant(await another(), desk.code);
  await anna.comeIn("Citizen");
  await desk.press(/1 Gather/);
  const field = anna.page.getByLabel("Your idea");
  await field.click();
  await field.pressSequentially("Somebody who says ");

  // More time, another idea on the wall: nothing moves under her hands.
  await page.getByRole("button", { name: "+1 min" }).click();
  await expect(anna.page.locator("html")).toHaveAttribute("data-live", "on");
  await field.pressSequentially("hello");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("Somebody who says hello");

  await page.getByRole("button", { name: "Close writing" }).click();
  await expect(anna.page.getByText("The room has moved on.")).toBeVisible(SOON);
  await expect(field).toBeFocused();
  await field.pressSequentially(" at the door");
  await expect(field).toHaveValue("Somebody who says hello at the door");

  await anna.page.getByRole("button", { name: "Keep it for later and go on" }).click();
  await expect(field).toBeHidden();
  await expect(anna.page.getByText("Somebody who says hello at the door")).toBeVisible();

  // A reload takes nothing away, and when writing opens again it is offered.
  await anna.page.reload();
  await expect(anna.page.getByText("Somebody who says hello at the door")).toBeVisible();
  await page.getByRole("button", { name: "Reopen writing" }).click();
  await expect(field).toHaveValue("Somebody who says hello at the door", SOON);
  await anna.page.getByRole("button", { name: "Share my idea" }).click();
  await expect(anna.page.getByText(/Saved \d{1,2}:\d\d/).first()).toBeVisible(SOON);
  await expect(field).toHaveValue("");
});

test("a page that looks again by itself stops doing so when it is live", async ({ page, another }) => {
  const desk = new Facilitator(page);
  await desk.prepare("Open wall", "A drop-in place", "What would make it easy to walk in?");
  const stage = await another();
  const loads: string[] = [];
  stage.on("request", (request) => {
    if (request.isNavigationRequest()) loads.push(request.url());
  });
  await stage.goto(`/w/${desk.code}/stage`);
  await expect(stage.locator("html")).toHaveAttribute("data-live", "on");
  // Without script it would have come back after four seconds.
  await stage.waitForTimeout(6_000);
  expect(loads).toHaveLength(1);
  await expect(stage.locator("html")).toHaveAttribute("data-live", "on");
});

test("a ranking is made by tap, key and drag without asking the server", async ({
  page,
  another,
  house,
}) => {
  test.setTimeout(180_000);
  house.isBroken = true;
  const desk = new Facilitator(page);
  await desk.prepare("The whole way in one evening", "A drop-in place", "What first?");
  await desk.press(/1 Gather/);
  await expect(page.locator("html")).toHaveAttribute("data-live", "on");
  await page.getByText("Add an idea from paper").click();
  const texts = ["Longer hours", "A quiet room", "Free tea"];
  for (const text of texts) {
    await page.getByLabel("Their words").fill(text);
    await page.getByRole("button", { name: "Add the idea" }).click();
    await expect(page.getByLabel("Their words")).toHaveValue("");
  }
  const anna = new Participant(await another(), desk.code);
  await anna.comeIn("Citizen");
  for (const round of [/2 Group/, /3 Vote/, /4 Rank/]) await desk.press(round);
  const phone = anna.page;
  await expect(phone.getByRole("button", { name: "Add: Free tea" })).toBeVisible(SOON);
  await expect(phone.locator("html")).toHaveAttribute("data-live", "on");
  await phone.context().setOffline(true);
  for (const text of texts) await phone.getByRole("button", { name: `Add: ${text}` }).click();
  const picks = phone.locator("ol.picks > li[data-key] .pick-text");
  await expect(picks).toHaveText(texts);
  await phone.getByRole("button", { name: /^Move up from 3rd place: Free tea/ }).press("Enter");
  await expect(picks).toHaveText(["Longer hours", "Free tea", "A quiet room"]);
  // The same arrow is in hand for the next press, at the new place.
  await expect(phone.getByRole("button", { name: /^Move up from 2nd place: Free tea/ })).toBeFocused();
  const grip = phone.locator("ol.picks > li[data-key] .place").nth(2);
  const first = phone.locator("ol.picks > li[data-key] .place").nth(0);
  const [from, to] = [await grip.boundingBox(), await first.boundingBox()];
  if (!from || !to) throw new Error("the picks are not on the screen");
  await phone.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await phone.mouse.down();
  await phone.mouse.move(to.x + to.width / 2, to.y - 4, { steps: 8 });
  await phone.mouse.up();
  await expect(picks).toHaveText(["A quiet room", "Longer hours", "Free tea"]);
  await phone.context().setOffline(false);
  await phone.getByRole("button", { name: "Cast my ballot" }).click();
  await expect(phone.getByRole("heading", { name: "Your ballot is in" })).toBeVisible(SOON);
  await expect(phone.locator(".picks .pick-text")).toHaveText(["A quiet room", "Longer hours", "Free tea"]);
});

test("keys run the desk, and ? lists them", async ({ page }) => {
  const desk = new Facilitator(page);
  await desk.prepare("Open wall", "A drop-in place", "What would help?");
  await desk.run();
  await expect(page.locator("html")).toHaveAttribute("data-live", "on");
  const list = page.getByRole("dialog", { name: "Keys" });
  const tick = page.getByLabel("Use these keys");
  const heading = page.getByRole("heading", { level: 1 });

  // A word spoken to the computer moves no room: keys do nothing before they are ticked.
  const lobby = await heading.innerText();
  await page.keyboard.press("n");
  await page.waitForTimeout(800);
  await expect(heading).toHaveText(lobby);
  await page.keyboard.press("?");
  await expect(list).toBeVisible();
  await expect(tick).not.toBeChecked();
  await expectAccessible(page);
  await page.keyboard.press("?");
  await expect(list).toBeHidden();
  // The list is in reach without keys.
  await page.getByRole("button", { name: "Keys: press ?" }).click();
  await expect(tick).toBeFocused();
  await page.keyboard.press("Space");
  await expect(tick).toBeChecked();
  await page.keyboard.press("Escape");
  // It is kept in this browser.
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-live", "on");
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Round 1, Gather. Open.");
  await page.keyboard.press("p");
  await expect(page.getByRole("button", { name: "Go on" }).or(page.locator("[data-state=paused]")).first()).toBeVisible();
  await page.getByText("Add an idea from paper").click();
  await page.getByLabel("Their words").fill("n p c");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Round 1, Gather. Open.");
  await page.getByRole("button", { name: "Keys: press ?" }).click();
  await expect(tick).toBeChecked();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await page.waitForTimeout(800);
  await expect(heading).toContainText("Round 1, Gather. Open.");
});
