import { expect, expectAccessible, expectReflow, test } from "../house.ts";

test("every part is accessible and fits a narrow phone", async ({ page }) => {
  await page.goto("/specimens");
  await expectAccessible(page);
  await expectReflow(page);
});

test("what people type is shown as text", async ({ page }) => {
  await page.goto("/specimens");
  await expect(page.getByLabel("Refused")).toHaveValue("</textarea><script>alert(1)</script>");
  await expect(page.getByLabel("Title")).toHaveValue('"><script>');
  await expect(page.getByRole("option").last()).toHaveText("</option></select><script>");
});

test("the reason of a refusal is read with its field", async ({ page }) => {
  await page.goto("/specimens");
  await expect(page.getByLabel("Refused")).toHaveAccessibleDescription(/could not save/);
  await expect(page.getByLabel("Your idea")).toHaveAccessibleDescription("One thing at a time");
});

test("a limit is told also where nothing counts", async ({ page }) => {
  await page.goto("/specimens");
  await expect(page.locator(".count")).toContainText("20 characters");
});
