// One look, once in every language that the house speaks. The house says which: its front page
// offers them.
import { type Page, test } from "../house.ts";
import { Camera } from "./camera.ts";
import { STORIES, type Story } from "./stories.ts";

type Fixtures = { page: Page; another: () => Promise<Page> };
type Look = (camera: Camera, story: Story, fixtures: Fixtures) => Promise<void>;

export async function spoken(page: Page): Promise<string[]> {
  await page.goto("/");
  const links = await page.locator("#languages a").all();
  const codes = await Promise.all(links.map((link) => link.getAttribute("hreflang")));
  return codes.filter((code) => code !== null);
}

export function inEveryLanguage(series: number, title: string, look: Look) {
  for (const [lang, story] of Object.entries(STORIES)) {
    test(`${title} in ${lang}`, async ({ page, another }) => {
      test.setTimeout(900_000);
      test.skip(!(await spoken(page)).includes(lang), `the house does not speak ${lang}`);
      await look(new Camera(lang, series), story, { page, another });
    });
  }
}
