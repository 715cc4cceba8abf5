// What a live page adds may fail to come; then the page is what it was without it.
import { expect, test } from "../house.ts";
import { Facilitator, onDesk, Participant } from "../people.ts";

test("without its wasm a page works as it did without script", async ({ page, another, house }) => {
  // The browser tells its console that a file did not come; people are told nothing.
  house.isBroken = true;
  const desk = new Facilitator(page);
  await desk.prepare("Open wall", "A drop-in place", "What would help?");
  await desk.press(/1 Gather/);
  const phone = await another();
  await phone.route("**/*.wasm", (route) => route.abort());
  const anna = new Participant(phone, desk.code);
  await anna.comeIn("Citizen");
  await anna.write("A quiet room");
  await expect(phone.locator("html")).not.toHaveAttribute("data-live");
  await expect(phone.getByRole("link", { name: "See what is new" })).toBeVisible();
  await expect(phone.locator("#live-said")).toBeEmpty();
});

test("what was typed before the wasm arrived stays and is counted", async ({ page, another }) => {
  const desk = new Facilitator(page);
  await desk.prepare("Open wall", "A drop-in place", "What would help?");
  await desk.press(/1 Gather/);
  const phone = await another();
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await phone.route("**/*.wasm", async (route) => {
    await arrived;
    await route.continue();
  });
  const anna = new Participant(phone, desk.code);
  await anna.comeIn("Citizen");
  await phone.getByLabel("Your idea").fill("Early bird");
  arrive();
  await expect(phone.locator("html")).toHaveAttribute("data-live", "on");
  await expect(phone.getByLabel("Your idea")).toHaveValue("Early bird");
  await expect(phone.locator(".count")).toContainText("10");
});

test("two desks stay in step, and either takes back what the other did", async ({ page, another }) => {
  const desk = new Facilitator(page);
  await desk.prepare("Open wall", "A drop-in place", "What would help?");
  await page.getByText("Show the desk link").click();
  const link = await page.locator("#desk-link-address").inputValue();
  const second = await another();
  await second.setViewportSize({ width: 1440, height: 900 });
  await second.goto(new URL(link).pathname);
  await desk.run();
  for (const one of [page, second]) await expect(one.locator("html")).toHaveAttribute("data-live", "on");
  await page.getByRole("button", { name: /1 Gather/ }).last().click();
  await expect(second.getByRole("heading", { level: 1 })).toContainText("Round 1, Gather. Open.");
  const anna = new Participant(await another(), desk.code);
  await anna.comeIn("Citizen");
  await anna.write("A quiet room");
  await expect(onDesk(second, "A quiet room")).toHaveCount(1);
  await second.getByRole("button", { name: "Cover the wall" }).click();
  await expect(page.getByRole("button", { name: "Open the wall" })).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect(second.getByRole("button", { name: "Cover the wall" })).toBeVisible();
});
