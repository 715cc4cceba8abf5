// Takes a picture of a page in each width and theme that matters.
import path from "node:path";
import type { Page } from "../house.ts";

const FOLDER = path.resolve("shots");

const PHONES = [320, 390];
const WIDE = [1440];
const STAGES = [1280, 1920];

type Reader = "phone" | "desk" | "stage";

export async function look(page: Page, name: string, reader: Reader = "phone") {
  const widths = { phone: PHONES, desk: [...PHONES, ...WIDE], stage: STAGES }[reader];
  for (const width of widths) {
    const height = reader === "stage" ? (width * 9) / 16 : width < 1000 ? 844 : 900;
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: path.join(FOLDER, `${name}-${width}-${colorScheme}.png`),
        // Nobody scrolls a stage.
        fullPage: reader !== "stage",
      });
    }
  }
}
