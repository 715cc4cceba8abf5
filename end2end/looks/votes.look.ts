// Decided votes of every kind, as the stage, phones, the desk and the brief show them.
import { House, test } from "../house.ts";
import { Participant } from "../people.ts";
import { Camera } from "./camera.ts";
import { fill, sitDown } from "./decided.ts";
import { spoken } from "./languages.ts";
import { STORIES } from "./stories.ts";

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
