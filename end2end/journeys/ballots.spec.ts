// Every way to vote: filled in, cast, read again and changed, on the smallest phone.
import { expect, expectAccessible, expectReflow, test } from "../house.ts";
import { tick } from "../people.ts";
import { IDEAS, VoteFacilitator, Voter, type Way, WAYS } from "../votes.ts";

const [room, door, late, tea, text] = IDEAS;

/** What one person puts on a ballot of each kind, and how it reads when it is in. */
const CASTS: Record<Way, { fill: (voter: Voter) => Promise<unknown>; reads: string[] }> = {
  approve: {
    fill: async ({ page }) => {
      await tick(page, room);
      await tick(page, tea);
    },
    reads: [room, tea],
  },
  rank: {
    fill: async ({ page }) => {
      for (const idea of [late, door]) {
        await page.getByRole("button", { name: `Add: ${idea}` }).click();
      }
      await page.getByRole("button", { name: `Move up from 2nd place: ${door}` }).click();
    },
    reads: [`1 ${door}`, `2 ${late}`],
  },
  judge: {
    fill: async (voter) => {
      await voter.answer(door, "Agree");
      await voter.answer(tea, "Disagree");
      await voter.answer(text, "Pass");
    },
    reads: [`${door} Agree`, `${tea} Disagree`, `${text} Pass`],
  },
  order: {
    fill: async ({ page }) => {
      for (const idea of [text, room, tea, door, late]) {
        await page.getByRole("button", { name: `Add: ${idea}` }).click();
      }
      await expect(page.getByText("All are in order.", { exact: true })).toBeVisible();
    },
    reads: [`1 ${text}`, `2 ${room}`, `3 ${tea}`, `4 ${door}`, `5 ${late}`],
  },
  points: {
    fill: async (voter) => {
      await voter.number(late).fill("4");
      await voter.number(tea).fill("2");
    },
    reads: [`${late} 4 points`, `${tea} 2 points`],
  },
  rate: {
    fill: async (voter) => {
      await voter.rate(room, 2);
      await voter.rate(text, 5);
      await voter.rate(door, 3);
      await voter.rate(door, "Skip");
    },
    reads: [`${text} 5 of 5`, `${room} 2 of 5`],
  },
  plot: {
    fill: async (voter) => {
      await voter.rate(tea, 5, "Joy");
      await voter.rate(tea, 1, "Trouble");
      await voter.rate(late, 4, "Trouble");
    },
    reads: [`${tea} Joy 5 · Trouble 1`, `${late} Trouble 4`],
  },
  budget: {
    fill: async ({ page }) => {
      await tick(page, new RegExp(`^${door}`));
      await tick(page, new RegExp(`^${tea}`));
    },
    reads: [`${door} 2,000 €`, `${tea} 4,000 €`],
  },
  pairs: {
    fill: async (voter) => {
      for (const nth of [1, 2, 4]) await voter.prefer(nth);
    },
    reads: ["rather than", "rather than", "rather than"],
  },
  credits: {
    fill: async (voter) => {
      await voter.number(room).fill("3");
      await voter.number(late).fill("-2");
    },
    reads: [`${room} 3 votes for`, `${late} 2 votes against`],
  },
};

test("a ballot of every kind is filled in, cast, read again and changed", async ({ page, another }) => {
  test.setTimeout(300_000);
  const ways = Object.keys(WAYS) as Way[];
  const desk = new VoteFacilitator(page);
  await desk.prepareVotes(...ways);
  const phone = await another();
  const ana = new Voter(phone, desk.code);
  await ana.comeIn("Citizen");
  await phone.setViewportSize({ width: 320, height: 640 });
  for (const way of ways) {
    await test.step(way, async () => {
      await desk.open(way);
      await ana.look();
      const { fill, reads } = CASTS[way];
      await expectAccessible(phone);
      await expectReflow(phone);
      await fill(ana);
      await ana.still();
      await expectAccessible(phone);
      await expectReflow(phone);
      await ana.cast();
      await expectAccessible(phone);
      await expectReflow(phone);
      const lines = await ana.lines();
      expect(lines, way).toHaveLength(reads.length);
      for (const line of reads) expect(lines.join("\n")).toContain(line);

      // As it was cast; and cast anew, it is the same.
      await ana.change();
      await expectReflow(phone);
      await ana.cast();
      expect(await ana.lines(), way).toEqual(lines);
    });
  }
  await phone.goto(`/w/${desk.code}/mine`);
  for (const line of ["4 points", "3 votes for", "Joy 5 · Trouble 1", "4,000 €", "rather than"]) {
    await expect(phone.getByText(line).first()).toBeVisible();
  }
  await expectAccessible(phone);
  await expectReflow(phone);
});

test("more than there is to give comes back with everything on it", async ({ page, another }) => {
  const desk = new VoteFacilitator(page);
  await desk.prepareVotes("points", "credits");
  const phone = await another();
  const ben = new Voter(phone, desk.code);
  await ben.comeIn("Carer");
  await desk.open("points");
  await ben.look();
  for (const idea of [room, door, late]) await ben.number(idea).fill("4");
  await phone.getByRole("button", { name: "Cast my ballot" }).click();
  await expect(phone.getByRole("alert")).toContainText("Your ballot is still here.");
  await expect(phone.getByText("2 too many: could you take some back?").first()).toBeVisible();
  for (const idea of [room, door, late]) await expect(ben.number(idea)).toHaveValue("4");
  await expectAccessible(phone);
  await expectReflow(phone);
  await ben.number(late).fill("2");
  await ben.cast();
  expect(await ben.lines()).toHaveLength(3);

  await desk.open("credits");
  await ben.look();
  await ben.number(room).fill("4");
  await ben.number(tea).fill("-1");
  await phone.getByRole("button", { name: "Cast my ballot" }).click();
  await expect(phone.getByText("1 too many: could you take some back?").first()).toBeVisible();
  await expect(ben.number(room)).toHaveValue("4");
  await expect(ben.number(tea)).toHaveValue("-1");
  await ben.number(room).fill("3");
  await ben.cast();
});

test("pairs come ten at a time, until there are no more", async ({ page, another }) => {
  const desk = new VoteFacilitator(page);
  await desk.prepareVotes("pairs");
  const phone = await another();
  const cem = new Voter(phone, desk.code);
  await cem.comeIn("Professional");
  await desk.open("pairs");
  await cem.look();
  // Five ideas make ten pairs: four are answered now, six later.
  for (const nth of [1, 2, 3, 4]) await cem.prefer(nth);
  await cem.cast();
  await expect(phone.getByText("4 pairs")).toBeVisible();
  await phone.getByRole("link", { name: "6 more pairs" }).click();
  for (const nth of [1, 2, 3, 4, 5, 6]) await cem.prefer(nth);
  await cem.cast();
  await expect(phone.getByText("10 pairs")).toBeVisible();
  await expect(phone.getByRole("link", { name: /more pair/ })).toHaveCount(0);
  await cem.change();
  await expect(phone.locator(".question")).toHaveCount(10);
});
