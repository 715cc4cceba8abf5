// Every way to vote, from the editor to the room: chosen in plain words, priced where it is about
// a sum, opened, and held once more.
import { expect, expectAccessible, expectReflow, test, type Page } from "../house.ts";
import { Facilitator, Participant, tick } from "../people.ts";

type Way = { name: string; fields?: Record<string, string>; sort: string; asks: string };

const WAYS: Way[] = [
  { name: "Tick any number", sort: "Vote", asks: "Tick everything that matters to you." },
  {
    name: "Pick some and put them in order",
    fields: { "How many to pick": "3" },
    sort: "Rank",
    asks: "Pick three. Best first.",
  },
  { name: "Agree, disagree or pass on each", sort: "Agree or not", asks: "Agree, disagree, or pass." },
  { name: "Put them all in order", sort: "Put in order", asks: "Put them all in order. Best first." },
  { name: "This or that, one pair at a time", sort: "This or that", asks: "This or that?" },
  {
    name: "Share out points",
    fields: { "Points for each person": "12", "At most for one": "4" },
    sort: "Share points",
    asks: "Share out 12 points, at most 4 to one.",
  },
  {
    name: "Spend credits, for or against",
    fields: { "Credits for each person": "25" },
    sort: "Spend credits",
    asks: "Spend 25 credits on votes",
  },
  {
    name: "Rate each from 1 to 5",
    fields: { "What is rated": "Urgency" },
    sort: "Rate",
    asks: "Rate each from 1 to 5.",
  },
  {
    name: "Rate each on two scales",
    fields: { "What is rated": "Good", "Rated second": "Trouble" },
    sort: "Rate twice",
    asks: "Rate each twice, from 1 to 5.",
  },
  {
    name: "Choose what is worth its cost",
    fields: { "How much there is to spend": "20 000", "Counted in": "€" },
    sort: "Budget",
    asks: "Choose all that are worth their cost.",
  },
];

/** Chooses a way to vote in the n-th round, and fills in what it asks. */
async function choose(page: Page, n: number, way: Way) {
  const round = page.locator(`#round-${n}`);
  await round.getByText("Choose another way to vote").click();
  await round.getByLabel(way.name, { exact: true }).check({ force: true });
  await expect(round.locator("[data-says]:visible")).toHaveCount(1);
  await expect(round.locator("[data-says]:visible")).toContainText(way.name);
  const asked = round.locator(".asked:visible input:visible");
  await expect(asked).toHaveCount(Object.keys(way.fields ?? {}).length);
  for (const [label, value] of Object.entries(way.fields ?? {})) {
    await round.locator(".asked:visible").getByLabel(label, { exact: true }).fill(value);
  }
  await round.getByText("Choose another way to vote").click();
}

test("every way to vote is chosen, opened and held again", async ({ page, another }) => {
  test.setTimeout(300_000);
  const facilitator = new Facilitator(page);

  await test.step("ten votes are prepared", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("/start/ready-list");
    await page.getByLabel("Title", { exact: true }).fill("A yard");
    await page.getByLabel("The question", { exact: true }).fill("What should be in it?");
    await page.getByLabel("One idea a line").fill("A ramp\nA bench\nA swing");
    await page.locator("#round-2").getByRole("button", { name: /^Remove/ }).click();
    for (let n = 2; n < WAYS.length; n++) {
      await page.locator(".add-round").getByRole("button", { name: "Vote" }).click();
    }
    for (const [n, way] of WAYS.entries()) await choose(page, n, way);
    await page.locator("#round-1").getByLabel("Taken from").selectOption("All of them");
    // Enter in a field makes nothing and loses nothing.
    await page.locator("#round-9").getByLabel("Counted in").press("Enter");
    await expect(page.locator("#round-9").getByLabel("Counted in")).toHaveValue("€");
    await expect(page.locator("#round-5 [data-says]:visible")).toContainText("Share out points");
    await expectAccessible(page);
    await expectReflow(page);
    await page.getByRole("button", { name: "Make the workshop" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Three links");
    facilitator.code = /\/w\/(\w+)\//.exec(page.url())?.[1] ?? "";
  });

  const ana = new Participant(await another(), facilitator.code);
  await ana.comeIn("Carer");

  await test.step("each is opened, and the stage and a phone show it", async () => {
    for (const [n, way] of WAYS.slice(0, 9).entries()) {
      await facilitator.press(`On to ${n + 1} ${way.sort}`);
      await expect(page.getByRole("heading", { name: "0 of 1 ballots are in" })).toBeVisible();
      await expect(page.locator("#now q")).toContainText(way.asks);
      await facilitator.stage();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(way.asks);
      await ana.look();
      // One card at a time, some of them: then it waits behind others.
      await expect(ana.page.getByText("A swing").first()).toBeAttached();
    }
  });

  await test.step("a sum is not shared before everything has a price", async () => {
    await facilitator.run();
    await expect(page.getByText("3 options have no cost yet.").first()).toBeVisible();
    await page.getByRole("link", { name: "Costs for 10 Budget" }).click();
    await expect(page.getByText("There is 20,000 € to spend.")).toBeVisible();
    await page.getByLabel("A ramp").fill("12 000");
    await page.getByLabel("A bench").fill("cheap");
    await page.getByRole("button", { name: "Save the costs" }).click();
    await expect(page.getByText("All the numbers you typed are still here.")).toBeVisible();
    await expect(page.getByLabel("A ramp")).toHaveValue("12 000");
    await expectAccessible(page);
    await expectReflow(page);
    await page.getByLabel("A bench").fill("4000");
    await page.getByLabel("A swing").fill("6500");
    await page.getByRole("button", { name: "Save the costs" }).click();
    await facilitator.press("On to 10 Budget");
    await ana.look();
    await expect(ana.page.getByText("12,000 €").first()).toBeVisible();
    await tick(ana.page, /A bench/);
    await ana.page.getByRole("button", { name: "Cast my ballot" }).click();
    await expect(ana.page.getByRole("heading", { name: "Your ballot is in" })).toBeVisible();
  });

  await test.step("a vote is held once more", async () => {
    await facilitator.run();
    await expect(page.getByRole("heading", { name: "1 of 1 ballots are in" })).toBeVisible();
    await page.getByRole("link", { name: "Vote again…" }).click();
    await expect(page.getByText("The one ballot so far stays in the record.")).toBeVisible();
    await expectAccessible(page);
    await expectReflow(page);
    await page.getByRole("button", { name: "Start a new vote" }).click();
    await expect(page.getByRole("heading", { name: "0 of 1 ballots are in" })).toBeVisible();
    await expect(page.getByText("Budget, once more")).toBeVisible();
    await expectAccessible(page);
    await ana.look();
    await expect(ana.page.getByRole("heading", { name: "Your ballot is in" })).toHaveCount(0);
    await expect(ana.page.getByRole("button", { name: "Cast my ballot" })).toBeVisible();
  });

  await test.step("what was used keeps its place on the narrowest phone, however long its name", async () => {
    for (const lang of ["fi", "sv", "en"]) {
      await page.goto(`/language/${lang}?to=/w/${facilitator.code}/desk/setup`);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.locator(".round-row .used").first()).toBeVisible();
      await expectReflow(page);
    }
  });
});
