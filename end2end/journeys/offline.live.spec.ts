// Bad networks and dead servers: what people write and vote arrives, once, and nothing is lost.
import { expect, type Page, test } from "../house.ts";
import { Facilitator, onDesk, Participant, tick } from "../people.ts";

const CUT_MS = 30_000;
const SOON = { timeout: 15_000 };

test.beforeEach(({ house, faults }) => {
  expect(faults).toEqual([]);
  house.isBroken = true;
});

async function isLive(page: Page) {
  await expect(page.locator("html")).toHaveAttribute("data-live", "on", SOON);
}

test("cut off for half a minute while writing: every idea arrives once", async ({ page, another }) => {
  test.setTimeout(150_000);
  const desk = new Facilitator(page);
  await desk.prepare("Open wall", "A drop-in place", "What would help?");
  const anna = new Participant(await another(), desk.code);
  const phone = anna.page;
  await anna.comeIn("Carer");
  await desk.press(/1 Gather/);
  await expect(phone.getByLabel("Your idea")).toBeVisible(SOON);
  await isLive(phone);
  const cut = Date.now();
  await phone.context().setOffline(true);
  await expect(phone.getByText("The connection is gone.")).toBeVisible(SOON);
  const texts = ["A quiet room", "A bus at night", "Tea for all"];
  for (const text of texts) {
    await phone.getByLabel("Your idea").fill(text);
    await phone.getByRole("button", { name: "Share my idea" }).click();
    await expect(phone.getByText(text, { exact: true })).toBeVisible();
    await expect(phone.getByLabel("Your idea")).toHaveValue("");
  }
  await expect(phone.getByText("Waiting for a connection")).toHaveCount(3);
  await phone.getByLabel("Your idea").fill("Not finished");
  await phone.waitForTimeout(Math.max(0, CUT_MS - (Date.now() - cut)));
  await phone.context().setOffline(false);

  await expect(phone.locator("#yours").getByText(/Saved \d{1,2}:\d\d/)).toHaveCount(3, SOON);
  await expect(phone.getByText("Waiting for a connection")).toHaveCount(0);
  await expect(phone.getByText("The connection is gone.")).toBeHidden(SOON);
  await expect(phone.getByLabel("Your idea")).toHaveValue("Not finished");
  await desk.run();
  for (const text of texts) await expect(onDesk(page, text)).toHaveCount(1);
});

test("cut off for half a minute while voting: the ballot arrives once, and a reload loses nothing", async ({
  page,
  another,
}) => {
  test.setTimeout(180_000);
  const desk = new Facilitator(page);
  await desk.prepare("The whole way in one evening", "A drop-in place", "What would help?");
  await desk.press(/1 Gather/);
  const anna = new Participant(await another(), desk.code);
  const phone = anna.page;
  await anna.comeIn("Carer");
  await anna.write("A quiet room");
  await anna.write("A bus at night");
  for (const round of [/2 Group/, /3 Vote/]) await desk.press(round);
  await expect(phone.getByLabel("A quiet room")).toBeVisible(SOON);
  await tick(phone, "A quiet room");
  await phone.reload();
  await expect(phone.getByLabel("A quiet room")).toBeChecked();
  await isLive(phone);

  const cut = Date.now();
  await phone.context().setOffline(true);
  await expect(phone.getByText("The connection is gone.")).toBeVisible(SOON);
  await phone.getByRole("button", { name: "Cast my ballot" }).click();
  await expect(phone.getByText(/Your ballot is safe on this phone/)).toBeVisible(SOON);
  await phone.waitForTimeout(Math.max(0, CUT_MS - (Date.now() - cut)));
  await phone.context().setOffline(false);
  await expect(phone.getByRole("heading", { name: "Your ballot is in" })).toBeVisible(SOON);
  await expect(phone.getByText("A quiet room")).toBeVisible();
  await desk.run();
  await expect(page.getByText(/1 ballot/).first()).toBeVisible();
});

test("a phone that is closed with something to send sends it when it is opened again", async ({ page, another }) => {
  const desk = new Facilitator(page);
  await desk.prepare("Open wall", "A drop-in place", "What would help?");
  const anna = new Participant(await another(), desk.code);
  await anna.comeIn("Carer");
  await desk.press(/1 Gather/);
  await expect(anna.page.getByLabel("Your idea")).toBeVisible(SOON);
  await isLive(anna.page);
  // The page has loaded; from here on no form gets through.
  await anna.page.route("**/ideas", (route) => route.abort());
  await anna.page.getByLabel("Your idea").fill("From the last bus");
  await anna.page.getByRole("button", { name: "Share my idea" }).click();
  await expect(anna.page.getByText("Waiting for a connection")).toBeVisible();
  const context = anna.page.context();
  await anna.page.close();
  const again = await context.newPage();
  await again.goto(`/w/${desk.code}`);
  await expect(again.locator("#yours").getByText(/Saved \d{1,2}:\d\d/)).toHaveCount(1, SOON);
  await desk.run();
  await expect(onDesk(page, "From the last bus")).toHaveCount(1);
});

test("the server is killed under everybody, and all recover by themselves", async ({ page, another, house }) => {
  test.setTimeout(150_000);
  const desk = new Facilitator(page);
  await desk.prepare("Open wall", "A drop-in place", "What would help?");
  await desk.press(/1 Gather/);
  const anna = new Participant(await another(), desk.code);
  const ben = new Participant(await another(), desk.code);
  const stage = await another();
  await stage.goto(`/w/${desk.code}/stage`);
  await anna.comeIn("Carer");
  await ben.comeIn("Citizen");
  for (const screen of [page, stage, anna.page, ben.page]) await isLive(screen);

  await house.stop("SIGKILL");
  await expect(anna.page.getByText("The connection is gone.")).toBeVisible(SOON);
  await expect(stage.getByText("Reconnecting.")).toBeVisible(SOON);
  await anna.page.getByLabel("Your idea").fill("Written in the dark");
  await anna.page.getByRole("button", { name: "Share my idea" }).click();
  await expect(anna.page.getByText("Waiting for a connection")).toBeVisible();
  await house.open();

  await expect(anna.page.locator("#yours").getByText(/Saved \d{1,2}:\d\d/)).toHaveCount(1, { timeout: 30_000 });
  for (const screen of [page, stage, anna.page, ben.page]) {
    await expect(screen.locator("html")).toHaveAttribute("data-live", "on", { timeout: 30_000 });
  }
  await expect(stage.getByText("Written in the dark")).toBeVisible(SOON);
  await expect(ben.page.getByText("Written in the dark")).toBeVisible(SOON);
  await expect(onDesk(page, "Written in the dark")).toBeVisible(SOON);
  await expect(stage.getByText("Reconnecting.")).toBeHidden();
});

test("what comes when its round is over is told, and an idea is offered again", async ({ page, another }) => {
  const desk = new Facilitator(page);
  await desk.prepare("The whole way in one evening", "A drop-in place", "What would help?");
  await desk.press(/1 Gather/);
  const anna = new Participant(await another(), desk.code);
  const phone = anna.page;
  await anna.comeIn("Carer");
  await anna.write("A bus at night");
  await isLive(phone);
  await phone.context().setOffline(true);
  await phone.getByLabel("Your idea").fill("Too late for this");
  await phone.getByRole("button", { name: "Share my idea" }).click();
  await expect(phone.getByText("Waiting for a connection")).toBeVisible();
  await desk.press("Close writing");
  await phone.context().setOffline(false);
  const told = phone.locator("#live-said");
  await expect(told.getByText("One of your ideas was not taken.")).toBeVisible(SOON);
  await expect(told.getByText("Too late for this")).toBeVisible();
  await phone.reload();
  await expect(told.getByText("Too late for this")).toBeVisible(SOON);
  await desk.press("Reopen writing");
  await expect(phone.getByLabel("Your idea")).toHaveValue("Too late for this", SOON);
  await phone.getByRole("button", { name: "Share my idea" }).click();
  await expect(phone.locator("#yours").getByText("Too late for this", { exact: true })).toBeVisible(SOON);

  for (const round of [/2 Group/, /3 Vote/]) await desk.press(round);
  await expect(phone.getByLabel("A bus at night")).toBeVisible(SOON);
  await isLive(phone);
  await tick(phone, "A bus at night");
  await phone.context().setOffline(true);
  await phone.getByRole("button", { name: "Cast my ballot" }).click();
  await expect(phone.getByText(/Your ballot is safe on this phone/)).toBeVisible(SOON);
  await desk.press(/4 Rank|Close the vote/);
  await phone.context().setOffline(false);
  await expect(told.getByText("Voting closed before this reached us.")).toBeVisible(SOON);
  await expect(told.getByText("A bus at night")).toBeVisible();
});

test("a phone whose seat is gone keeps what it has to say until it has one again", async ({ page, another }) => {
  const desk = new Facilitator(page);
  await desk.prepare("Open wall", "A drop-in place", "What would help?");
  await desk.press(/1 Gather/);
  const anna = new Participant(await another(), desk.code);
  const phone = anna.page;
  await anna.comeIn("Carer");
  await expect(phone.getByLabel("Your idea")).toBeVisible();
  await isLive(phone);
  await phone.context().clearCookies();
  await phone.getByLabel("Your idea").fill("Said from the door");
  await phone.getByRole("button", { name: "Share my idea" }).click();
  await tick(phone, "Carer");
  await phone.getByRole("button", { name: "Take my seat" }).click();
  await expect(phone.locator("#yours").getByText("Said from the door", { exact: true })).toBeVisible(SOON);
  await desk.run();
  await expect(onDesk(page, "Said from the door")).toHaveCount(1);
});
