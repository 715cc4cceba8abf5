// What is said to those who do not see the page change, and where they are when it has.
import { expect, expectAccessible, type Page, test } from "../house.ts";
import { tick } from "../people.ts";
import { IDEAS, isLive, VoteFacilitator, Voter } from "../votes.ts";

const SOON = { timeout: 3_000 };
const [room, door, late, tea] = IDEAS;

/** What was said last of where the room is. */
function said(page: Page) {
  return page.locator("#room-moved[role=status]");
}

function heading(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

test("when the room moves on, it is said, and nobody loses their place", async ({ page, another }) => {
  const desk = new VoteFacilitator(page);
  await desk.prepareVotes("approve", "points");
  const phone = await another();
  const voter = new Voter(phone, desk.code);
  await voter.comeIn("Citizen");
  await isLive(phone);
  await expect(said(phone)).toHaveText("");

  await desk.open("approve");
  await expect(said(phone)).toHaveText(/^The room has moved on: 1 Vote\. /, SOON);
  await expect(said(phone)).toContainText(await heading(phone).innerText());
  await tick(phone, room);
  await voter.cast();
  await expect(heading(phone)).toBeFocused();
  // Of their own doing nothing is said: the heading they are at answers it.
  await expect(said(phone)).toHaveText("");

  const close = page.getByRole("button", { name: "Close the vote" });
  // Steps rest for a moment after each.
  await expect(close).not.toHaveAttribute("aria-disabled");
  await close.press("Enter");
  await expect(said(phone)).toHaveText("The room has moved on: Voting is closed", SOON);
  await expect(heading(phone)).toBeFocused();
  // At the desk the button is gone, and the heading says what came of it.
  await expect(heading(page)).toHaveText("Round 1, Vote. Closed.");
  await expect(heading(page)).toBeFocused();
  await expect(said(page)).toHaveText("");

  await page.getByRole("button", { name: "Show it to the room" }).click();
  await expect(heading(page)).toBeFocused();
  await expect(said(phone)).toHaveText(/^The room has moved on: /, SOON);
  await expect(heading(phone)).toBeFocused();

  // What was in hand is not on the next page.
  await phone.getByRole("link", { name: "Check my ballot" }).focus();
  await desk.open("points");
  await expect(said(phone)).toContainText("2 ", SOON);
  await expect(heading(phone)).toBeFocused();
  await phone.getByRole("button", { name: `One more: ${door}` }).focus();
  await desk.press("Close the vote");
  await expect(said(phone)).toHaveText("The room has moved on: Voting is closed", SOON);
  await expect(heading(phone)).toBeFocused();
  await expectAccessible(phone);
});

test("a ranking says what has which place, and no press too many moves a pick", async ({ page, another }) => {
  const desk = new VoteFacilitator(page);
  await desk.prepareVotes("rank");
  const phone = await another();
  const voter = new Voter(phone, desk.code);
  await voter.comeIn("Citizen");
  await desk.open("rank");
  await voter.look();
  await isLive(phone);
  const said = phone.locator("[data-said]");
  const press = (name: string) => phone.getByRole("button", { name }).press("Enter");
  await press(`Add: ${room}`);
  await expect(said).toHaveText(`${room}: 1st. 1 of 3.`);
  await press(`Add: ${door}`);
  await expect(said).toHaveText(`${door}: 2nd. 2 of 3.`);
  await press(`Add: ${late}`);
  await expect(said).toHaveText(
    `${late}: 3rd. 3 of 3. Your ballot is full. Take one out to make room for another.`,
  );
  await expect(phone.getByRole("button", { name: "Cast my ballot" })).toBeFocused();
  await press(`Move up from 2nd place: ${door}`);
  await expect(said).toHaveText(`${door}: 1st. 3 of 3.`);
  await press(`Take out: ${room}`);
  await expect(said).toHaveText(`Taken out: ${room}`);
  await expect(phone.getByRole("heading", { name: "Your picks" })).toBeFocused();
  await press(`Add: ${tea}`);
  await voter.cast();
  await expectAccessible(phone);
});
