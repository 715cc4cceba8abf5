// Preparing a workshop in any language: by what fields are called in the form, not on the screen.
import { expect, type Page } from "../house.ts";
import { Facilitator } from "../people.ts";
import type { Camera } from "./camera.ts";
import type { Story } from "./stories.ts";

/** Starts a workshop from a template, in the story's words, and comes to its links. */
export async function prepare(
  page: Page,
  camera: Camera,
  story: Story,
  template: string,
  changed: Record<string, string> = {},
) {
  const { title, question, purpose, venue, when, organiser, contact } = story;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/");
  await camera.speaking(page, async () => {
    await page.goto(`/start/${template}`);
    const said = { title, question, purpose, venue, when, organiser, contact, ...changed };
    for (const [name, value] of Object.entries(said)) {
      const field = page.locator(`[name="${name}"]`);
      const kind = await field.first().evaluate((field: HTMLInputElement) => field.type);
      // Ways to vote are folded away.
      if (kind === "radio") await field.and(page.locator(`[value="${value}"]`)).evaluate(check);
      else if (kind.startsWith("select")) await field.selectOption(value);
      else await field.fill(value);
    }
    await make(page);
  });
  const facilitator = new Facilitator(page);
  facilitator.code = /\/w\/(\w+)\/desk\/links/.exec(page.url())?.[1] ?? "";
  expect(facilitator.code, await page.locator("main").innerText()).not.toBe("");
  return facilitator;
}

function check(radio: HTMLInputElement) {
  radio.checked = true;
}

/** The editor's one button that is filled. */
export async function make(page: Page) {
  await page.locator("button.primary[form=editor], #editor button.primary").first().click();
}
