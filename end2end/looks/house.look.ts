import { test } from "../house.ts";
import { look } from "./look.ts";

for (const lang of ["en", "fi", "sv"]) {
  test(`the house in ${lang}`, async ({ page }) => {
    await page.goto(`/language/${lang}?to=/`);
    await look(page, `home-${lang}`);
    await page.goto("/nowhere");
    await look(page, `lost-${lang}`);
    await page.goto("/specimens");
    await look(page, `specimens-${lang}`);
  });
}
