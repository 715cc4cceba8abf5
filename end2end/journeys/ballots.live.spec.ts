// Ballots under somebody's hands: what moves on by itself, what is left, and what a reload keeps.
import { expect, expectAccessible, expectReflow, type Page, test } from "../house.ts";
import { tabTo } from "../keys.ts";
import { check, tick } from "../people.ts";
import { IDEAS, isLive, VoteFacilitator, Voter, type Way } from "../votes.ts";

const [room, door, late, tea, text] = IDEAS;

/** A person before the first of these votes, on the smallest phone. */
async function before(page: Page, phone: Page, ...ways: Way[]) {
  const desk = new VoteFacilitator(page);
  await desk.prepareVotes(...ways);
  const voter = new Voter(phone, desk.code);
  await voter.comeIn("Citizen");
  await phone.setViewportSize({ width: 320, height: 640 });
  await desk.open(ways[0]);
  await voter.look();
  await isLive(phone);
  return { desk, voter };
}

/** Where the deck stands, as it says itself. */
function nth(phone: Page) {
  return phone.locator(".nth:visible");
}

test("points are handed out until there are none, and a reload keeps them", async ({ page, another }) => {
  const phone = await another();
  const { voter } = await before(page, phone, "points");
  const more = (idea: string) => phone.getByRole("button", { name: `One more: ${idea}` });
  const less = (idea: string) => phone.getByRole("button", { name: `One less: ${idea}` });
  await expect(phone.locator("[data-line]")).toHaveText("10 of 10 points left");
  await expect(less(tea)).toHaveAttribute("aria-disabled", "true");
  // Four is the most for one.
  for (let n = 0; n < 6; n++) await more(tea).click({ force: true });
  await expect(voter.number(tea)).toHaveValue("4");
  await expect(more(tea)).toHaveAttribute("aria-disabled", "true");
  await expect(more(door)).not.toHaveAttribute("aria-disabled");
  for (let n = 0; n < 4; n++) await more(door).click();
  for (let n = 0; n < 3; n++) await more(late).click({ force: true });
  await expect(voter.number(late)).toHaveValue("2");
  await expect(phone.locator("[data-line]")).toHaveText("0 of 10 points left");
  for (const idea of IDEAS) await expect(more(idea)).toHaveAttribute("aria-disabled", "true");
  await expect(phone.locator("[data-said]")).toHaveText("2. 0 of 10 points left");
  await expectAccessible(phone);
  await expectReflow(phone);

  await phone.reload();
  await isLive(phone);
  await expect(voter.number(tea)).toHaveValue("4");
  await expect(voter.number(late)).toHaveValue("2");
  await less(tea).click();
  await expect(phone.locator("[data-line]")).toHaveText("1 of 10 points left");
  // Typed too much, it says so at once, and nobody is stopped from mending it elsewhere.
  await voter.number(room).fill("3");
  await expect(phone.locator("[data-line]")).toHaveText("2 too many: could you take some back?");
  await less(late).click();
  await less(late).click();
  await expect(phone.locator("[data-line]")).toHaveText("0 of 10 points left");
  await voter.cast();
  const lines = await voter.lines();
  expect(lines[0]).toBe(`${door} 4 points`);
  expect(lines.slice(1).sort()).toEqual([`${room} 3 points`, `${tea} 3 points`]);
});

test("credits say what the next vote costs, for and against", async ({ page, another }) => {
  const phone = await another();
  const { voter } = await before(page, phone, "credits");
  const row = phone.getByRole("listitem").filter({ hasText: tea });
  const step = (side: "for" | "against") => phone.getByRole("button", { name: `One vote ${side}: ${tea}` });
  await expect(row).toContainText("No vote");
  for (let n = 0; n < 3; n++) await step("for").click();
  await expect(row).toContainText("3 for, costs 9");
  await expect(row).toContainText("The next costs 7");
  await expect(phone.locator("[data-line]")).toHaveText("7 of 16 credits left");
  await step("for").click();
  await expect(step("for")).toHaveAttribute("aria-disabled", "true");
  await expect(phone.locator("[data-line]")).toHaveText("0 of 16 credits left");
  for (let n = 0; n < 6; n++) await step("against").click();
  await expect(row).toContainText("2 against, costs 4");
  await expect(voter.number(tea)).toHaveAccessibleDescription(/2 against, costs 4/);
  await expectAccessible(phone);
  await voter.cast();
  expect(await voter.lines()).toEqual([`${tea} 2 votes against`]);
});

test("one card at a time moves on by itself and comes back to where it was", async ({ page, another }) => {
  const phone = await another();
  const { desk, voter } = await before(page, phone, "judge");
  await expect(nth(phone)).toHaveText("1 of 5");
  const card = phone.locator(".question:visible");
  const first = await card.locator(".statement").innerText();
  await card.getByRole("radio", { name: "Agree", exact: true }).check({ force: true });
  await expect(nth(phone)).toHaveText("2 of 5");
  await expect(card).toBeFocused();
  await voter.still();
  await card.getByRole("radio", { name: "Disagree" }).check({ force: true });
  await expect(nth(phone)).toHaveText("3 of 5");
  await voter.still();
  await expectAccessible(phone);
  await expectReflow(phone);

  // The page is asked for anew under these hands: the card and the answers stay.
  await page.getByRole("button", { name: "+1 min" }).click();
  await phone.waitForTimeout(1_500);
  await expect(nth(phone)).toHaveText("3 of 5");
  await phone.getByRole("button", { name: "Previous" }).click();
  await phone.getByRole("button", { name: "Previous" }).click();
  await expect(nth(phone)).toHaveText("1 of 5");
  await expect(card.getByRole("radio", { name: "Agree", exact: true })).toBeChecked();
  await expect(phone.getByRole("button", { name: "Previous" })).toHaveAttribute("aria-disabled", "true");

  // Left half-way and taken up again: at the first that has no answer yet.
  await phone.goto(`/w/${desk.code}/wall`);
  await voter.look();
  await isLive(phone);
  await expect(nth(phone)).toHaveText("3 of 5");
  for (const n of [3, 4, 5]) {
    await expect(nth(phone)).toHaveText(`${n} of 5`);
    await voter.still();
    await card.getByRole("radio", { name: "Pass" }).check({ force: true });
  }
  await expect(phone.getByRole("button", { name: "Cast my ballot" })).toBeFocused();
  await voter.cast();
  await expect(phone.getByRole("heading", { name: "Your ballot is in" })).toBeFocused();
  const lines = await voter.lines();
  expect(lines).toHaveLength(5);
  expect(lines).toContain(`${first} Agree`);
});

test("a second tap answers nothing on a card that came by itself", async ({ page, another }) => {
  const phone = await another();
  const { voter } = await before(page, phone, "judge");
  const answers = (n: number) => phone.locator(".cards > li").nth(n - 1).locator("input:checked");
  const agree = phone.locator(".question:visible").getByText("Agree", { exact: true });
  const tapThere = async () => {
    const box = await agree.boundingBox();
    if (!box) throw new Error("the answers are not on the screen");
    await phone.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  await tapThere();
  await expect(nth(phone)).toHaveText("2 of 5");
  await tapThere();
  await voter.still();
  await expect(nth(phone)).toHaveText("2 of 5");
  await expect(answers(1)).toHaveCount(1);
  await expect(answers(2)).toHaveCount(0);
  await tapThere();
  await expect(nth(phone)).toHaveText("3 of 5");

  // Turned to by hand it takes an answer at once; and arrows are never held up.
  await phone.getByRole("button", { name: "Next" }).click();
  await tapThere();
  await expect(nth(phone)).toHaveText("5 of 5");
  await phone.keyboard.press("Tab");
  await phone.keyboard.press("ArrowDown");
  await expect(answers(5)).toHaveCount(1);
});

test("two scales on a card wait for both, and lead nobody away who mends one", async ({ page, another }) => {
  const phone = await another();
  const { voter } = await before(page, phone, "plot");
  const card = phone.locator(".question:visible");
  const scale = (name: string) => card.getByRole("group", { name });
  await scale("Joy").getByRole("radio", { name: "4" }).check({ force: true });
  await phone.waitForTimeout(600);
  await expect(nth(phone)).toHaveText("1 of 5");
  await scale("Trouble").getByRole("radio", { name: "Skip" }).check({ force: true });
  await expect(nth(phone)).toHaveText("2 of 5");
  await phone.getByRole("button", { name: "Previous" }).click();
  await scale("Joy").getByRole("radio", { name: "5" }).check({ force: true });
  await phone.waitForTimeout(600);
  await expect(nth(phone)).toHaveText("1 of 5");
  await phone.reload();
  await isLive(phone);
  await expect(nth(phone)).toHaveText("2 of 5");
  await voter.cast();
  expect((await voter.lines())[0]).toContain("Joy 5");
});

test("a ballot that is not cast when the vote ends is told, and kept", async ({ page, another }) => {
  const phone = await another();
  const { desk, voter } = await before(page, phone, "points", "rank", "judge");
  const told = phone.locator("#live-said").getByText(
    "Voting closed before you cast your ballot. It is not counted. What you had chosen is still here.",
  );
  const quote = phone.locator("#live-said blockquote");
  await expect(phone.getByText("Nothing cast yet")).toBeVisible();
  await phone.getByRole("button", { name: `One more: ${tea}` }).click();
  await phone.getByRole("button", { name: `One more: ${tea}` }).click();
  await expect(phone.getByText("Chosen, not cast yet")).toBeVisible();
  await page.getByRole("button", { name: "Close the vote" }).click();
  await expect(told).toBeVisible();
  await expect(quote).toHaveText(`${tea}: 2`);
  await expect(phone.getByText("You cast no ballot in this vote.")).toBeVisible();
  await expectAccessible(phone);
  await expectReflow(phone);
  await phone.reload();
  await expect(told).toBeVisible();

  // When the vote opens again it is as it was left.
  await desk.press("Reopen the vote");
  await expect(voter.number(tea)).toHaveValue("2");
  await expect(told).toHaveCount(0);
  await expect(phone.getByText("Chosen, not cast yet")).toBeVisible();
  await voter.cast();
  await desk.open("rank");
  await expect(phone.getByText("Nothing cast yet")).toBeVisible();
  // What was cast is not told as lost.
  await expect(told).toHaveCount(0);
  await phone.getByRole("button", { name: `Add: ${late}` }).click();
  await phone.getByRole("button", { name: `Add: ${door}` }).click();
  await desk.open("judge");
  await expect(told).toBeVisible();
  await expect(quote).toHaveText(`1 ${late}\n2 ${door}`);
  await phone.getByRole("button", { name: "Fine" }).click();
  await expect(told).toHaveCount(0);
  await phone.locator(".question:visible").getByRole("radio", { name: "Pass" }).check({ force: true });
  await expect(nth(phone)).toHaveText("2 of 5");
  await expect(phone.getByText("Chosen, not cast yet")).toBeVisible();
  await phone.reload();
  await expect(told).toHaveCount(0);
});

test("what is chosen is added up, and more than there is, is fine", async ({ page, another }) => {
  const phone = await another();
  const { voter } = await before(page, phone, "budget");
  const line = phone.locator("[data-line]");
  await expect(line).toHaveText("Your choices: 0 € of 5,000 €");
  await tick(phone, new RegExp(`^${late}`));
  await expect(line).toHaveText("Your choices: 3,000 € of 5,000 €");
  await expect(phone.locator("[data-said]")).toHaveText("Your choices: 3,000 € of 5,000 €");
  await tick(phone, new RegExp(`^${tea}`));
  await expect(line).toHaveText(
    "Your choices: 7,000 € of 5,000 €. 2,000 € over, and that is fine.",
  );
  await expectAccessible(phone);
  await expectReflow(phone);
  await voter.cast();
  // Changed half-way: what was unticked stays so after a reload.
  await voter.change();
  await isLive(phone);
  await check(phone.getByLabel(new RegExp(`^${tea}`)), false);
  await phone.reload();
  await isLive(phone);
  await expect(phone.getByLabel(new RegExp(`^${tea}`))).not.toBeChecked();
  await expect(line).toHaveText("Your choices: 3,000 € of 5,000 €");
});

test("every ballot can be filled in by keyboard alone", async ({ page, another }) => {
  test.setTimeout(240_000);
  const phone = await another();
  const { desk, voter } = await before(page, phone, "points", "credits", "judge", "rate", "pairs", "budget");
  const next = async (way: Way) => {
    await desk.open(way);
    await voter.look();
    await isLive(phone);
  };
  const cast = async () => {
    await tabTo(phone, "Cast my ballot", "button");
    await phone.keyboard.press("Enter");
    await expect(phone.getByRole("heading", { name: "Your ballot is in" })).toBeVisible();
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await phone.keyboard.press(key);
  };

  await test.step("numbers by arrows, which stop where the buttons do", async () => {
    await tabTo(phone, tea, "spinbutton");
    await press("ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown");
    await expect(voter.number(tea)).toHaveValue("3");
    await press("Enter");
    await expect(voter.number(tea)).not.toBeFocused();
    await expect(phone.getByRole("heading", { name: "Your ballot is in" })).toHaveCount(0);
    await tabTo(phone, `One more: ${tea}`, "button");
    await press("Space", "Enter");
    await expect(voter.number(tea)).toHaveValue("4");
    await cast();
    await next("credits");
    await tabTo(phone, text, "spinbutton");
    await press("ArrowDown", "ArrowDown");
    await expect(voter.number(text)).toHaveValue("-2");
    await cast();
  });

  await test.step("arrows try answers, Space and Enter go on", async () => {
    await next("judge");
    await tabTo(phone, "Agree", "radio");
    await press("ArrowDown", "ArrowDown");
    await expect(phone.getByRole("radio", { name: "Pass" })).toBeChecked();
    await phone.waitForTimeout(500);
    await expect(nth(phone)).toHaveText("1 of 5");
    await press("Enter");
    await expect(nth(phone)).toHaveText("2 of 5");
    await expect(phone.getByRole("radio", { name: "Agree", exact: true })).toBeFocused();
    await press("Space");
    await expect(nth(phone)).toHaveText("3 of 5");
    await tabTo(phone, "Previous", "button");
    await press("Enter");
    await expect(nth(phone)).toHaveText("2 of 5");
    await expect(phone.getByRole("radio", { name: "Agree", exact: true })).toBeFocused();
    await cast();
    expect(await voter.lines()).toHaveLength(2);
  });

  await test.step("scales and pairs", async () => {
    await next("rate");
    await tabTo(phone, "1", "radio");
    await press("ArrowRight", "ArrowRight", "ArrowRight", "Enter");
    await expect(nth(phone)).toHaveText("2 of 5");
    await cast();
    expect((await voter.lines())[0]).toContain("4 of 5");
    await next("pairs");
    await tabTo(phone, "Next", "button");
    await press("Enter");
    await expect(nth(phone)).toHaveText("2 of 10");
    await press("Space");
    await expect(nth(phone)).toHaveText("3 of 10");
    await cast();
    await expect(phone.getByText("1 pair", { exact: true })).toBeVisible();
    await next("budget");
    await tabTo(phone, new RegExp(`^${door}`), "checkbox");
    await press("Space");
    await expect(phone.locator("[data-line]")).toHaveText("Your choices: 2,000 € of 5,000 €");
    await cast();
  });
});
