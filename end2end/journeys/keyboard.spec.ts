// Everything by keyboard alone: coming in, writing, voting.
import { expect, test } from "../house.ts";
import { tabTo } from "../keys.ts";
import { Facilitator, Participant } from "../people.ts";

test("a person comes in, writes and votes without touching anything but keys", async ({
  page,
  another,
}) => {
  test.setTimeout(300_000);
  const facilitator = new Facilitator(page);
  await facilitator.prepare("The whole way in one evening", "Keys", "What would help?");
  const phone = await another();
  await phone.goto("/");
  await tabTo(phone, "Code from the wall", "textbox");
  await phone.keyboard.type(facilitator.code);
  await phone.keyboard.press("Enter");
  await tabTo(phone, /Citizen/, "radio");
  await phone.keyboard.press("Space");
  await tabTo(phone, "Take my seat", "button");
  await phone.keyboard.press("Enter");
  await expect(phone).toHaveURL(`/w/${facilitator.code}`);

  await facilitator.press(/On to 1 Gather/);
  for (const text of ["First of all", "Then this"]) {
    await phone.goto(`/w/${facilitator.code}`);
    await tabTo(phone, "Your idea", "textbox");
    await phone.keyboard.type(text);
    await tabTo(phone, "Share my idea", "button");
    await phone.keyboard.press("Enter");
    await expect(phone.getByText(text, { exact: true })).toBeVisible();
  }

  await facilitator.press(/On to 2 Group/);
  await facilitator.press(/On to 3 Vote/);
  await phone.goto(`/w/${facilitator.code}`);
  await tabTo(phone, "First of all", "checkbox");
  await phone.keyboard.press("Space");
  await tabTo(phone, "Cast my ballot", "button");
  await phone.keyboard.press("Enter");
  await expect(phone.getByRole("heading", { name: "Your ballot is in" })).toBeVisible();

  await facilitator.press(/On to 4 Rank/);
  const voter = new Participant(phone, facilitator.code);
  await voter.look();
  await tabTo(phone, "Add: Then this", "button");
  await phone.keyboard.press("Enter");
  await tabTo(phone, "Cast my ballot", "button");
  await phone.keyboard.press("Enter");
  await expect(phone.getByRole("heading", { name: "Your ballot is in" })).toBeVisible();
});

test("the facilitator moves the room on by keyboard", async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.prepare("The whole way in one evening", "Desk keys", "What would help?");
  await facilitator.run();
  await tabTo(page, /On to 1 Gather/, "button");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Gather");
});
