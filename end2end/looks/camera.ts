// Takes pictures of one language's pages in every size and theme that matters, each picture named
// after its place in the story, so that the same screen has the same name in every language.
import path from "node:path";
import type { Page } from "../house.ts";

export const FOLDER = path.resolve("../target/shots");

export type Family = "phone" | "desk" | "stage";

const SIZES: Record<Family, [width: number, height: number][]> = {
  phone: [
    [320, 640],
    [390, 844],
  ],
  desk: [[1440, 900]],
  stage: [
    [1280, 720],
    [1920, 1080],
  ],
};

/** The system's own colours are the same in every language: one pass is enough. */
const FORCED_IN = "en";

export class Camera {
  private taken = { phone: 0, desk: 0, stage: 0 };

  /** `series` puts the pictures of one look before those of another. */
  constructor(
    readonly lang: string,
    readonly series: number,
  ) {}

  /** Goes there in the camera's language and takes its picture. */
  async shoot(page: Page, family: Family, name: string, address: string) {
    // A page that looks again by itself may do so in the very moment that we ask.
    const go = () => page.goto(address).catch(() => page.goto(address));
    await this.speaking(page, go);
    await this.take(page, family, name);
  }

  /** What is done here is answered in the camera's language; before and after, people read English. */
  async speaking(page: Page, act: () => Promise<unknown>) {
    await speak(page, this.lang);
    await act();
    await speak(page, "en");
  }

  /** From here on everything is answered in the camera's language: an open page asks by itself. */
  async settle(page: Page) {
    await speak(page, this.lang);
  }

  /** A picture of the page as it stands: filled in, refused, unfolded. */
  async take(page: Page, family: Family, name: string) {
    const stem = `${this.series}${String(++this.taken[family]).padStart(2, "0")}-${name}`;
    // The desk keeps to its own languages: there would be nothing new to see.
    if ((await page.locator("html").getAttribute("lang")) !== this.lang) return;
    const before = page.viewportSize();
    for (const [width, height] of SIZES[family]) {
      await page.setViewportSize({ width, height });
      // Nobody scrolls a stage. Elsewhere the window is as high as the page, so that what sticks to
      // its foot lies over nothing.
      if (family !== "stage") await unfold(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await this.save(page, family, `${stem}-${width}-${colorScheme}`);
      }
      if (this.lang === FORCED_IN) {
        await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
        await this.save(page, family, `${stem}-${width}-forced`);
        await page.emulateMedia({ forcedColors: "none" });
      }
    }
    if (before) await page.setViewportSize(before);
    await page.emulateMedia({ colorScheme: null });
  }

  /** As it comes out of a printer: the width of A4 without its margins. */
  async print(page: Page, family: Family, name: string) {
    const stem = `${this.series}${String(++this.taken[family]).padStart(2, "0")}-${name}`;
    const before = page.viewportSize();
    await page.setViewportSize({ width: 688, height: 1000 });
    await page.emulateMedia({ media: "print" });
    await unfold(page);
    await this.save(page, family, `${stem}-688-print`);
    await page.emulateMedia({ media: null });
    if (before) await page.setViewportSize(before);
  }

  private async save(page: Page, family: Family, name: string) {
    await page.screenshot({ path: path.join(FOLDER, family, this.lang, `${name}.png`) });
  }
}

async function unfold(page: Page) {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
}

async function speak(page: Page, lang: string) {
  const { origin } = new URL(page.url());
  await page.context().addCookies([{ name: "lang", value: lang, url: origin }]);
}
