// Who is in the room: a facilitator at the desk and people with phones. They do what the pages
// offer, by the words that people read, and know no address but the one they are given.
import { expect, type Locator, type Page } from "./house.ts";

/** Ticks a box or a radio button. */
export async function tick(page: Page, label: string | RegExp) {
  const box = page.getByLabel(label, { exact: typeof label === "string" });
  await check(box);
  await expect(box).toBeChecked();
}

/**
 * Its label lies over it, so that all of it can be tapped; and what sticks to the foot of a page may
 * lie over both, until they are scrolled free.
 */
export async function check(box: Locator, checked = true) {
  await expect(async () => {
    await box.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    await box.setChecked(checked, { force: true, timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
}

/** An idea among those at the desk, where its role is read before it. */
export function onDesk(desk: Page, text: string) {
  return desk.locator("#now").getByRole("listitem").filter({ hasText: text });
}

/** Without script a page looks again by itself, perhaps in the very moment that we go there. */
async function go(page: Page, address: string) {
  await expect(() => page.goto(address)).toPass({ timeout: 15_000 });
}

export class Facilitator {
  code = "";

  constructor(readonly page: Page) {}

  /** Prepares a workshop from a template and comes to its desk. */
  async prepare(template: string, title: string, question: string) {
    const { page } = this;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("/");
    await page.getByRole("link", { name: "Start a workshop" }).click();
    await page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: template }) })
      .getByRole("link")
      .click();
    await page.getByLabel("Title", { exact: true }).fill(title);
    await page.getByLabel("The question", { exact: true }).fill(question);
    await page.getByRole("button", { name: "Make the workshop" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Three links");
    this.code = /\/w\/(\w+)\//.exec(page.url())?.[1] ?? "";
    expect(this.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
  }

  async run() {
    await go(this.page, `/w/${this.code}/desk`);
  }

  /** Presses a button on the page of the running workshop. */
  async press(name: string | RegExp) {
    await this.run();
    await this.page.getByRole("button", { name }).first().click();
  }

  async stage() {
    await go(this.page, `/w/${this.code}/stage`);
  }
}

export class Participant {
  constructor(
    readonly page: Page,
    readonly code: string,
  ) {}

  /** Types the code as it is read aloud, and takes a seat. */
  async comeIn(role: string) {
    const { page } = this;
    await page.goto("/");
    const spoken = `${this.code.slice(0, 3).toLowerCase()} ${this.code.slice(3)}`;
    await page.getByLabel("Code from the wall").fill(spoken);
    await page.getByRole("button", { name: "Come in" }).click();
    await tick(page, role);
    await page.getByRole("button", { name: "Take my seat" }).click();
    await expect(page).toHaveURL(`/w/${this.code}`);
  }

  async look() {
    await go(this.page, `/w/${this.code}`);
  }

  async write(text: string, seenBy: "Everyone here" | "Only the facilitator" = "Everyone here") {
    const { page } = this;
    await this.look();
    await page.getByLabel("Your idea").fill(text);
    await tick(page, seenBy);
    await page.getByRole("button", { name: "Share my idea" }).click();
    await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(/Saved \d{1,2}:\d\d/).first()).toBeVisible();
  }

  async approve(...texts: string[]) {
    await this.look();
    for (const text of texts) await tick(this.page, text);
    await this.page.getByRole("button", { name: "Cast my ballot" }).click();
    await expect(this.page.getByRole("heading", { name: "Your ballot is in" })).toBeVisible();
  }

  async rank(...texts: string[]) {
    await this.look();
    for (const text of texts) {
      await this.page.getByRole("button", { name: `Add: ${text}` }).click();
    }
    await this.page.getByRole("button", { name: "Cast my ballot" }).click();
    await expect(this.page.getByRole("heading", { name: "Your ballot is in" })).toBeVisible();
  }
}
