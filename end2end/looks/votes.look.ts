// Decided votes of every kind, as the stage, phones, the desk and the brief show them. A program
// puts them into a house of its own (server/examples/votes.rs): thirty people at one window would
// take an hour.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { BINARY, expect, House, type Page, test } from "../house.ts";
import { Facilitator, Participant } from "../people.ts";
import { Camera } from "./camera.ts";
import { spoken } from "./languages.ts";
import { STORIES } from "./stories.ts";

type Filled = { name: string; code: string; key: string };

function fill(data: string, stories: Record<string, string[]>): Filled[] {
  const program = path.join(path.dirname(BINARY), "examples/votes");
  const filled = spawnSync(program, [data], { input: JSON.stringify(stories), encoding: "utf8" });
  expect(filled.status, `${program}: ${filled.stderr}`).toBe(0);
  const lines = filled.stdout.trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Filled);
}

async function sitDown(page: Page, { code, key }: Filled) {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/w/${code}/key/${key}`);
  const facilitator = new Facilitator(page);
  facilitator.code = code;
  return facilitator;
}

/** Where all ways to count are shown too. */
const READ_BY_GROUP = ["approve", "budget", "plane"];

for (const [lang, story] of Object.entries(STORIES)) {
  test(`results of every vote in ${lang}`, async ({ page, browser, contextOptions }) => {
    test.setTimeout(900_000);
    test.skip(!(await spoken(page)).includes(lang), `the house does not speak ${lang}`);
    const house = new House();
    const filled = fill(house.data, { [lang]: story.ideas });
    await house.open();
    const context = await browser.newContext({ ...contextOptions, baseURL: house.url });
    const [stage, phone, desk] = [
      await context.newPage(),
      await context.newPage(),
      await context.newPage(),
    ];
    const camera = new Camera(lang, 7);
    await stage.goto("/");
    for (const vote of filled) {
      const { name, code } = vote;
      const at = (rest: string) => `/w/${code}${rest}`;
      const facilitator = await sitDown(desk, vote);
      if (name === "all") {
        await camera.shoot(desk, "desk", "votes-brief", at("/desk/brief"));
        await camera.speaking(desk, () => desk.goto(at("/desk/brief")));
        await camera.print(desk, "desk", "votes-brief");
        continue;
      }
      await camera.shoot(stage, "stage", `votes-${name}`, at("/stage"));
      await camera.shoot(desk, "desk", `votes-${name}`, at("/desk"));
      await new Participant(phone, code).comeIn("Citizen");
      await camera.shoot(phone, "phone", `votes-${name}`, at("/results"));
      if (!READ_BY_GROUP.includes(name)) continue;
      await facilitator.press("Show all at once");
      await camera.shoot(stage, "stage", `votes-${name}-groups`, at("/stage"));
      for (const lens of ["equal", "common"]) {
        await camera.shoot(phone, "phone", `votes-${name}-${lens}`, at(`/results?lens=${lens}`));
      }
    }
    await context.close();
    await house.tearDown();
  });
}
