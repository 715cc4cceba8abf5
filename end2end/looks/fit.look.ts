// Nobody scrolls a stage, so what does not fit does not exist for the room. Every result, each step
// of it, in every language, both sizes of text and on every shape of projector: nothing ends below
// the window, and nothing reaches into what stands below it. Unlike the other looks, this one
// judges.
import { expect, House, type Page, test } from "../house.ts";
import { fill, sitDown } from "./decided.ts";
import { spoken } from "./languages.ts";
import { STORIES } from "./stories.ts";

const SHAPES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];
const TEXTS = ["normal", "large"];

for (const [lang, story] of Object.entries(STORIES)) {
  test(`every result fits the stage in ${lang}`, async ({ page, browser, contextOptions }) => {
    test.setTimeout(1_800_000);
    test.skip(!(await spoken(page)).includes(lang), `the house does not speak ${lang}`);
    const house = new House();
    const votes = fill(house.data, { [lang]: story.ideas });
    await house.open();
    const context = await browser.newContext({ ...contextOptions, baseURL: house.url });
    const [stage, desk] = [await context.newPage(), await context.newPage()];
    const faults: string[] = [];
    for (const vote of votes.filter(({ name }) => name !== "all")) {
      const look = async (step: number) => {
        for (const text of TEXTS) {
          for (const shape of SHAPES) {
            await stage.setViewportSize(shape);
            await speak(stage, house, lang);
            // It looks again by itself, perhaps in the very moment that we ask.
            const go = () => stage.goto(`/w/${vote.code}/stage?text=${text}`);
            await go().catch(go);
            const said = `${vote.name}, step ${step}, ${shape.width} × ${shape.height}, ${text}`;
            faults.push(...(await beyond(stage)).map((fault) => `${said}: ${fault}`));
          }
        }
      };
      await look(0);
      await speak(desk, house, "en");
      const facilitator = await sitDown(desk, vote);
      await facilitator.run();
      const next = desk.getByRole("button", { name: /^Show next/ });
      for (let step = 1; (await next.count()) > 0; step++) {
        await next.click();
        await look(step);
        await speak(desk, house, "en");
        await facilitator.run();
      }
    }
    await context.close();
    await house.tearDown();
    expect(faults).toEqual([]);
  });
}

async function speak(page: Page, house: House, lang: string) {
  await page.context().addCookies([{ name: "lang", value: lang, url: house.url }]);
}

/** What ends beyond the window, or lower than what stands below it begins; and labels that meet. */
function beyond(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // A pixel for what browsers round.
    const near = 1.5;
    const main = document.querySelector(".stage-main");
    if (!main) return ["there is no stage"];
    const window = main.getBoundingClientRect();
    const faults: string[] = [];
    const isClamped = (element: Element | null): boolean =>
      !!element && element !== main &&
      (getComputedStyle(element).webkitLineClamp !== "none" || isClamped(element.parentElement));
    const isSeen = (element: Element) =>
      !element.closest(".unseen") && !element.parentElement?.closest("svg") &&
      !isClamped(element.parentElement);
    const blocks = [...main.children].filter((child) => child.getBoundingClientRect().height > 0);
    blocks.forEach((block, n) => {
      const lowest = blocks[n + 1]?.getBoundingClientRect().top ?? window.bottom;
      for (const element of [block, ...block.querySelectorAll("*")].filter(isSeen)) {
        const box = element.getBoundingClientRect();
        if (!box.width || !box.height) continue;
        const said = `${element.tagName} “${element.textContent?.trim().slice(0, 30)}”`;
        if (box.bottom > lowest + near) faults.push(`${said} ends ${box.bottom - lowest} too low`);
        if (box.left < window.left - near || box.right > window.right + near) {
          faults.push(`${said} is too wide`);
        }
      }
    });
    for (const line of main.querySelectorAll(".rank-line")) {
      const labels = [...line.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
      labels.sort((a, b) => a.left - b.left);
      if (labels.some((label, n) => n > 0 && label.left < labels[n - 1].right)) {
        faults.push("names lie over each other");
      }
    }
    return faults;
  });
}
