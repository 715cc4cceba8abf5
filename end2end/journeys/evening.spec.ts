// The whole way: an empty room, three people of two roles, writing, themes, two votes, the result,
// and the brief in one's hand.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectReflow, test } from "../house.ts";
import { Facilitator, Participant, tick } from "../people.ts";

test("from an empty room to a brief", async ({ page, another }) => {
  test.setTimeout(300_000);
  const facilitator = new Facilitator(page);
  await facilitator.prepare("The whole way in one evening", "A drop-in place", "What would make it easy?");
  await expectAccessible(page);
  await facilitator.run();
  await expectAccessible(page);

  const people = [];
  for (const role of ["Citizen", "Citizen", "Carer"]) {
    const person = new Participant(await another(), facilitator.code);
    await person.comeIn(role);
    people.push(person);
  }
  const [ana, ben, cem] = people;
  await expectAccessible(ana.page);
  await expectReflow(ana.page);
  await facilitator.stage();
  await expect(page.getByText("3", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);

  await test.step("everyone writes alone, and is told that it is saved", async () => {
    await facilitator.press(/On to 1 Gather/);
    await ana.write("No form at the door");
    await ben.write("Open on Sundays");
    await cem.write("Somebody to text first");
    await cem.write("My sister waited four months", "Only the facilitator");
    await expectAccessible(cem.page);
    await expectReflow(cem.page);
    await facilitator.stage();
    await expect(page.getByText("Open on Sundays")).toHaveCount(0);
    await facilitator.press("Open the wall");
    await facilitator.stage();
    await expect(page.getByText("Open on Sundays")).toBeVisible();
    await expect(page.getByText("My sister waited")).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step("going back a round and forward loses nothing", async () => {
    await facilitator.press(/On to 2 Group/);
    await facilitator.press(/Back to 1 Gather/);
    await facilitator.press(/Reopen writing/);
    await ben.write("A dog on Thursdays");
    await facilitator.press(/On to 2 Group/);
  });

  await test.step("ideas are sorted into themes", async () => {
    await page.goto(`/w/${facilitator.code}/desk/themes`);
    await expect(page.getByText("My sister waited")).toHaveCount(0);
    await tick(page, /No form at the door/);
    await tick(page, /Open on Sundays/);
    await page.getByLabel("New theme").fill("Easy to walk in");
    await page.getByRole("button", { name: "Make", exact: true }).click();
    await expect(page.getByRole("heading", { name: /Easy to walk in/ })).toBeVisible();
    await expectAccessible(page);
    await facilitator.stage();
    await expect(page.getByText("Easy to walk in")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("any number is approved, in secret", async () => {
    await facilitator.press(/On to 3 Vote/);
    await ana.look();
    await expectAccessible(ana.page);
    await expectReflow(ana.page);
    await ana.approve("No form at the door", "Open on Sundays");
    await ben.approve("Open on Sundays");
    await cem.approve("Open on Sundays", "Somebody to text first");
    await facilitator.stage();
    await expectAccessible(page);
    await facilitator.press("Close the vote");
    await ana.look();
    await expect(ana.page.getByRole("heading", { name: "Voting is closed" })).toBeVisible();
    await expect(ana.page.getByRole("heading", { name: "What the room put first" })).toHaveCount(0);
    await facilitator.press("Show it to the room");
    await ana.look();
    await expect(ana.page.getByRole("heading", { name: "What the room put first" })).toBeVisible();
    await expectAccessible(ana.page);
    await expectReflow(ana.page);
  });

  await test.step("the leaders are put in order, and an order can be changed", async () => {
    await facilitator.press(/On to 4 Rank/);
    await ana.rank("Somebody to text first", "Open on Sundays");
    await expectAccessible(ana.page);
    await ana.page.getByRole("link", { name: "Change my ballot" }).click();
    await ana.page.getByRole("button", { name: /^Move up .* Open on Sundays/ }).click();
    await expectAccessible(ana.page);
    await expectReflow(ana.page);
    await ana.page.getByRole("button", { name: "Cast my ballot" }).click();
    await ben.rank("Open on Sundays");
    await cem.rank("Open on Sundays", "No form at the door");
    await facilitator.press("Close the vote");
    await facilitator.press("Show it to the room");
    await facilitator.stage();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Open on Sundays");
    await expectAccessible(page);
  });

  await test.step("the brief leaves the room", async () => {
    await facilitator.press(/On to 5 Discuss/);
    await facilitator.stage();
    await expectAccessible(page);
    await page.goto(`/w/${facilitator.code}/desk/people`);
    await expectAccessible(page);
    await page.goto(`/w/${facilitator.code}/desk/brief`);
    await expectAccessible(page);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /Markdown/ }).click();
    const brief = readFileSync(await (await download).path(), "utf8");
    for (const said of ["No form at the door", "Open on Sundays", "A dog on Thursdays", "T-1"]) {
      expect(brief).toContain(said);
    }
    expect(brief).not.toContain("My sister waited");
  });

  await test.step("everyone finds what became of their own", async () => {
    await ben.page.goto(`/w/${facilitator.code}/mine`);
    await expect(ben.page.getByText("A dog on Thursdays")).toBeVisible();
    await expect(ben.page.getByText("No form at the door")).toHaveCount(0);
    await expectAccessible(ben.page);
    await expectReflow(ben.page);
  });
});
