// Steps of the room, from the desk: one press is one step, for whoever shakes, hurries or does not see
// that the first press has worked.
import { expect, type Page, test } from "../house.ts";
import { IDEAS, isLive, VoteFacilitator, Voter } from "../votes.ts";

/** The sentence above a result that says how far it is shown. */
function seen(desk: Page) {
  return desk.getByRole("status").filter({ hasText: "The room sees:" });
}

async function middle(page: Page, name: RegExp) {
  const box = await page.getByRole("button", { name }).first().boundingBox();
  if (!box) throw new Error(`${name} is not on the screen`);
  return [box.x + box.width / 2, box.y + box.height / 2] as const;
}

test("a second press at the same place takes the room no further", async ({ page }) => {
  const desk = new VoteFacilitator(page);
  await desk.prepareVotes("approve", "points", "judge");
  await desk.run();
  await isLive(page);
  const heading = page.getByRole("heading", { level: 1 });
  const [x, y] = await middle(page, /On to 1/);
  await page.mouse.click(x, y);
  await expect(heading).toHaveText("Round 1, Vote. Open.");
  await page.waitForTimeout(400);
  const on = page.getByRole("button", { name: /On to 2/ });
  await expect(on).toHaveAttribute("aria-disabled", "true");
  await page.mouse.click(...(await middle(page, /On to 2/)));
  await page.mouse.click(...(await middle(page, /Close the vote/)));
  await page.waitForTimeout(600);
  await expect(heading).toHaveText("Round 1, Vote. Open.");

  // A moment later it is a step again; and Enter, held where a button was, presses nothing else.
  await expect(on).not.toHaveAttribute("aria-disabled");
  await on.press("Enter");
  await expect(heading).toHaveText("Round 2, Share points. Open.");
  await expect(heading).toBeFocused();
  await page.waitForTimeout(1_700);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(400);
  await expect(heading).toHaveText("Round 2, Share points. Open.");
});

test("a result is shown step by step, and the last step says what the room sees", async ({
  page,
  another,
}) => {
  test.setTimeout(240_000);
  const desk = new VoteFacilitator(page);
  desk.smallest = 3;
  await desk.prepareVotes("approve");
  const phones: Page[] = [];
  for (const role of ["Citizen", "Citizen", "Citizen", "Professional", "Professional", "Professional"]) {
    const voter = new Voter(await another(), desk.code);
    await voter.comeIn(role);
    phones.push(voter.page);
  }
  await desk.open("approve");
  for (const [n, phone] of phones.entries()) {
    await new Voter(phone, desk.code).approve(IDEAS[n < 3 ? 0 : 1]);
  }
  await desk.press("Close the vote");
  await isLive(page);
  await page.getByRole("button", { name: "Show it to the room" }).click();
  const next = page.getByRole("button", { name: /^Show next/ });
  await expect(next).toBeVisible();
  await expect(page.getByRole("button", { name: "Back one" })).toHaveCount(0);
  const said = phones[0].locator("#room-moved");
  await expect(next).not.toHaveAttribute("aria-disabled");
  await next.press("Enter");
  // Shown on phones and said there; at the desk the button in hand leads on and not back.
  await expect(said).toHaveText("Equal voice");
  await expect(page.getByRole("button", { name: "Back one" })).toBeVisible();
  await expect(next).toBeFocused();
  for (let n = 0; n < 4 && (await next.count()) > 0; n++) {
    await expect(next).not.toHaveAttribute("aria-disabled");
    const before = await next.innerText();
    await next.press("Enter");
    await expect(page.getByRole("button", { name: before, exact: true })).toHaveCount(0);
  }
  await expect(seen(page)).toContainText("Where we differ");
  await expect(seen(page)).toBeFocused();
  await expect(said).toHaveText("Where we differ");
  await page.waitForTimeout(1_700);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(400);
  await expect(seen(page)).toContainText("Where we differ");
});
