// What a phone downloads on its way through a workshop, page by page, with an empty cache at the
// start. Asked of the browser itself, so headers, compression and cache count as they do for
// people.
import { expect, type Page, test } from "../house.ts";
import { Facilitator, tick } from "../people.ts";

/** What the way from the front page to the first idea may cost, in bytes (HTML and CSS). */
const LIMIT = 40_000;

type Bytes = { html: number; style: number; font: number; other: number };

class Scale {
  readonly rows: [string, Bytes][] = [];
  private open: Bytes = { html: 0, style: 0, font: 0, other: 0 };

  static async under(page: Page): Promise<Scale> {
    const scale = new Scale();
    const kinds = new Map<string, keyof Bytes>();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    devtools.on("Network.responseReceived", ({ requestId, type }) => {
      const kind = ({ Document: "html", Stylesheet: "style", Font: "font" } as const)[type as string];
      kinds.set(requestId, kind ?? "other");
    });
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      scale.open[kinds.get(requestId) ?? "other"] += encodedDataLength;
    });
    return scale;
  }

  /** Everything since the row before belongs to this one. */
  async note(page: Page, name: string) {
    await page.waitForLoadState("networkidle");
    this.rows.push([name, this.open]);
    this.open = { html: 0, style: 0, font: 0, other: 0 };
  }

  total(): number {
    return this.rows.flatMap(([, bytes]) => Object.values(bytes)).reduce((sum, one) => sum + one, 0);
  }

  /** What the page works with: its text and its style. Script only adds to it. */
  needed(): number {
    return this.rows.reduce((sum, [, bytes]) => sum + bytes.html + bytes.style, 0);
  }

  print() {
    const line = (cells: (string | number)[]) =>
      console.log(cells.map((cell, i) => (i ? `${cell}`.padStart(8) : `${cell}`.padEnd(32))).join(""));
    line(["bytes on the wire", "html", "style", "font", "other"]);
    for (const [name, { html, style, font, other }] of this.rows) line([name, html, style, font, other]);
    line(["html and style", this.needed()]);
    line(["together", this.total()]);
  }
}

test("from the front page to the first idea", async ({ page, another }) => {
  const facilitator = new Facilitator(await another());
  await facilitator.prepare("Open wall", "A drop-in place", "What would make it easy to walk in?");
  await facilitator.press(/On to 1 Gather/);

  const scale = await Scale.under(page);
  await page.goto("/");
  await scale.note(page, "front page");
  await page.getByLabel("Code from the wall").fill(facilitator.code);
  await page.getByRole("button", { name: "Come in" }).click();
  await scale.note(page, "the door, to pick a role");
  await tick(page, "Citizen");
  await page.getByRole("button", { name: "Take my seat" }).click();
  await scale.note(page, "the seat, to write");
  await page.getByLabel("Your idea").fill("No form at the door");
  await page.getByRole("button", { name: "Share my idea" }).click();
  await expect(page.getByText(/Saved/).first()).toBeVisible();
  await scale.note(page, "the first idea, saved");
  scale.print();
  expect(scale.needed()).toBeLessThanOrEqual(LIMIT);
});
