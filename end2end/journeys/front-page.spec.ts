import { expect, expectAccessible, expectReflow, test } from "../house.ts";

test("the front page opens, in any language, for everybody", async ({ page }) => {
  for (const [name, lang] of [
    ["Suomi", "fi"],
    ["Svenska", "sv"],
    ["العربية", "ar"],
    ["English", "en"],
  ]) {
    await page.goto("/");
    await page.getByRole("link", { name }).click();
    await expect(page).toHaveURL("/");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectReflow(page);
  }
});

test("an address that leads nowhere says so and shows the way out", async ({ page }) => {
  const answer = await page.goto("/nowhere");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here");
  await expectAccessible(page);
  await page.getByRole("link", { name: "To the front page" }).click();
  await expect(page).toHaveURL("/");
});

test("the first tab leads past everything to the content", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
});
