// Hands that use nothing but keys.
import { expect, type Page } from "./house.ts";

type Role = "button" | "textbox" | "radio" | "checkbox" | "link" | "spinbutton";

/** Tabs on until the thing has the focus; it must be reachable and visible. */
export async function tabTo(page: Page, name: string | RegExp, role: Role) {
  const wanted = page.getByRole(role, { name }).first();
  for (let step = 0; step < 80; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await expect(wanted).toBeInViewport();
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${role} ${name} cannot be reached by Tab`);
}
