// What goes wrong is said beside its cause, and nothing typed is lost.
import { expect, expectAccessible, expectReflow, test } from "../house.ts";
import { Facilitator, Participant } from "../people.ts";

test("a code that leads nowhere stays in its field", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Code from the wall").fill("ZZZ 999");
  await page.getByRole("button", { name: "Come in" }).click();
  await expect(page.getByText("We do not find ZZZ 999")).toBeVisible();
  await expect(page.getByLabel("Code from the wall")).toHaveValue("ZZZ 999");
  await expectAccessible(page);
  await expectReflow(page);
});

test("text that is refused is still there, and a doubled form counts once", async ({
  page,
  another,
}) => {
  const facilitator = new Facilitator(page);
  await facilitator.prepare("Open wall", "Refusals", "What now?");
  await facilitator.press(/On to 1 Gather/);
  const ana = new Participant(await another(), facilitator.code);
  await ana.comeIn("Carer");
  const phone = ana.page;

  const long = `</textarea><script>alert(1)</script> ${"word ".repeat(1_000)}end`;
  await phone.getByLabel("Your idea").fill(long);
  await phone.getByRole("button", { name: "Share my idea" }).click();
  await expect(phone.getByLabel("Your idea")).toHaveValue(long);
  await expect(phone.getByRole("alert")).toBeVisible();
  await expectAccessible(phone);
  await expectReflow(phone);

  // Nothing at all: the browser's own check is taken away, as an old browser has none.
  const body = new URLSearchParams({
    wish: await phone.locator("form[action$='/ideas'] [name=wish]").inputValue(),
    round: await phone.locator("form[action$='/ideas'] [name=round]").inputValue(),
    text: "Twice the same",
    seen_by: "everyone",
  }).toString();
  const send = () =>
    phone.request.post(`/w/${facilitator.code}/ideas`, {
      data: body,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin: new URL(phone.url()).origin,
      },
      maxRedirects: 0,
    });
  expect((await send()).status()).toBe(303);
  expect((await send()).status()).toBe(303);
  await ana.look();
  const own = phone.locator("#yours").getByText("Twice the same", { exact: true });
  await expect(own).toHaveCount(1);
});

test("the desk is for whoever has its link", async ({ page, another }) => {
  const facilitator = new Facilitator(page);
  await facilitator.prepare("Open wall", "Keys", "Who may?");
  const stranger = await another();
  const answer = await stranger.goto(`/w/${facilitator.code}/desk`);
  expect(answer?.status()).toBe(403);
  await expectAccessible(stranger);
  await page.goto(`/w/${facilitator.code}/desk/links`);
  await page.getByText("Show the desk link").click();
  const link = await page.locator("#desk-link-address").inputValue();
  expect(link).toMatch(/\/key\/[\w-]{43}$/);
  await stranger.goto(new URL(link).pathname);
  await expect(stranger).toHaveURL(`/w/${facilitator.code}/desk`);
});
