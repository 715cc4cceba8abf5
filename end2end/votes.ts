// A workshop in which every way to vote comes up once, made by the editor's own form; and people
// who fill in its ballots by the words on them, whether one card is in sight or all of them are.
import { expect, type Locator, type Page } from "./house.ts";
import { check, Facilitator, Participant } from "./people.ts";

export const IDEAS = ["A quiet room", "A side door", "Open late", "Tea for all", "Somebody to text"];

/** In the order of the agenda. */
export const WAYS = {
  approve: { rule: "approve" },
  rank: { rule: "rank", picks: "3" },
  judge: { rule: "judge" },
  order: { rule: "rank-all" },
  points: { rule: "points", points: "10", most: "4" },
  rate: { rule: "rate" },
  plot: { rule: "rate-two", "axis-one": "Joy", "axis-two": "Trouble" },
  budget: { rule: "budget", total: "5000", unit: "€" },
  pairs: { rule: "pairs" },
  credits: { rule: "quadratic", credits: "16" },
} as const;
export type Way = keyof typeof WAYS;

export class VoteFacilitator extends Facilitator {
  private ways: Way[] = [];
  /** What is put to the vote; the first costs a thousand, the second two. */
  ideas = IDEAS;
  /** Groups of fewer people are not shown apart. */
  smallest = 5;

  /** A workshop of these votes and nothing else, on ideas that came along. */
  async prepareVotes(...ways: Way[]) {
    this.ways = ways;
    const { page } = this;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("/start/ready-list");
    const form = await page
      .locator("#editor")
      .evaluate((form: HTMLFormElement) => [...new FormData(form)].map(String));
    const fields = new Map(form.map((field) => field.split(/,(.*)/s).slice(0, 2) as [string, string]));
    const ofRounds = [...fields].filter(([name]) => /-\d+$/.test(name) && !name.startsWith("role-"));
    for (const [name] of ofRounds) fields.delete(name);
    const spends = ways.includes("budget");
    const list = this.ideas.map((text, n) => (spends ? `${text} | ${n + 1}000` : text));
    const said = { title: "Ways to vote", question: "What would help?", list: list.join("\n"), smallest: `${this.smallest}`, do: "save" };
    for (const [name, value] of Object.entries(said)) fields.set(name, value);
    ways.forEach((way, n) => {
      const round = { round: crypto.randomUUID(), kind: "vote", what: "ideas", from: "all", minutes: "5" };
      for (const [name, value] of Object.entries({ ...round, ...WAYS[way] })) fields.set(`${name}-${n}`, value);
    });
    const { origin } = new URL(page.url());
    const answer = await page.request.post("/workshops", {
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      data: new URLSearchParams([...fields]).toString(),
      maxRedirects: 0,
    });
    const address = answer.headers().location ?? "";
    expect(address, await answer.text()).toMatch(/^\/w\/\w{6}\//);
    this.code = address.split("/")[2];
  }

  /** Opens the vote of this kind. */
  async open(way: Way) {
    await this.press(new RegExp(`On to ${this.ways.indexOf(way) + 1} `));
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText("Open");
  }
}

export class Voter extends Participant {
  /** The card that asks this. Where one is in sight at a time, it is turned to. */
  async card(asks: string): Promise<Locator> {
    const card = this.page.locator(".question").filter({ hasText: asks });
    return this.turnTo(card);
  }

  private async turnTo(card: Locator): Promise<Locator> {
    for (const way of ["Next", "Previous"]) {
      const turn = this.page.getByRole("button", { name: way });
      while (!(await card.isVisible()) && (await turn.getAttribute("aria-disabled")) !== "true") {
        await turn.click();
      }
    }
    await expect(card).toBeVisible();
    return card;
  }

  async answer(asks: string, says: string) {
    await choose(await this.card(asks), says);
  }

  async rate(asks: string, rating: number | "Skip", scale?: string) {
    const card = await this.card(asks);
    await choose(scale ? card.getByRole("group", { name: scale }) : card, `${rating}`);
  }

  /** Between the two of the nth pair, whichever they are: the one that stands first. */
  async prefer(nth: number): Promise<string> {
    const card = await this.turnTo(this.page.locator(".question").nth(nth - 1));
    const first = card.locator(".sides label").first();
    const text = (await first.innerText()).trim();
    await choose(card, text);
    return text;
  }

  /** Until nothing moves on by itself any more, and what came takes an answer. */
  async still() {
    await this.page.waitForTimeout(400);
    await expect(this.page.locator("[data-just-came]")).toHaveCount(0);
    await this.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  }

  number(text: string): Locator {
    return this.page.getByRole("spinbutton", { name: text, exact: true });
  }

  async cast() {
    await this.page.getByRole("button", { name: "Cast my ballot" }).click();
    await expect(this.page.getByRole("heading", { name: "Your ballot is in" })).toBeVisible();
  }

  async change() {
    await this.page.getByRole("link", { name: "Change my ballot" }).click();
    await expect(this.page.getByText("counts until you cast this")).toBeVisible();
  }

  /** What is on the ballot that is in, a line each. */
  async lines(): Promise<string[]> {
    const lines = await this.page.locator(".picks > li").allInnerTexts();
    return lines.map((line) => line.replace(/\s+/g, " ").trim());
  }
}

async function choose(within: Locator, label: string) {
  await check(within.getByRole("radio", { name: label, exact: true }));
}

/** It follows the room, and its ballot has come to life. */
export async function isLive(page: Page) {
  await expect(page.locator("html")).toHaveAttribute("data-live", "on");
}
