// Writing in pairs, writing about what happened, and a wall on which a bilingual town has written
// more than fits on one picture.
import { Participant } from "../people.ts";
import { prepare } from "./desk.ts";
import { inEveryLanguage } from "./languages.ts";
import { STORIES } from "./stories.ts";

inEveryLanguage(4, "writing together", async (camera, story, { page, another }) => {
  const pairs = await prepare(page, camera, story, "one-two-four-all");
  const ana = new Participant(await another(), pairs.code);
  const stage = await another();
  await stage.goto("/");
  await ana.comeIn("Citizen");
  await pairs.press(/On to 1 Gather/);
  await ana.write(story.ideas[0]);
  await pairs.press(/On to 2 Gather/);
  await camera.shoot(ana.page, "phone", "gather-in-pairs", `/w/${pairs.code}`);
  await camera.shoot(stage, "stage", "gather-in-pairs", `/w/${pairs.code}/stage`);

  const stories = await prepare(page, camera, story, "two-diamonds");
  const ben = new Participant(await another(), stories.code);
  await ben.comeIn("Citizen");
  await stories.press(/On to 1 Gather/);
  await camera.speaking(ben.page, async () => {
    await ben.look();
    await ben.page.locator("[name=text]").fill(story.experience);
    await ben.page.locator("form[action$='/ideas'] button").click();
  });
  await camera.take(ben.page, "phone", "experience-saved");
  await camera.shoot(stage, "stage", "experiences", `/w/${stories.code}/stage`);
  await camera.shoot(page, "desk", "experiences", `/w/${stories.code}/desk`);

  const open = await prepare(page, camera, story, "open-wall");
  const cem = new Participant(await another(), open.code);
  await cem.comeIn("Someone else");
  await open.press(/On to 1 Gather/);
  await camera.shoot(stage, "stage", "wall-empty", `/w/${open.code}/stage`);
  const others = Object.values(STORIES).filter((other) => other !== story);
  for (const { ideas } of [story, ...others]) for (const text of ideas) await cem.write(text);
  await camera.shoot(stage, "stage", "wall-long", `/w/${open.code}/stage`);
  await camera.shoot(stage, "stage", "wall-long-first", `/w/${open.code}/stage?page=1`);
  await camera.shoot(stage, "stage", "wall-long-large", `/w/${open.code}/stage?text=large`);
  await camera.shoot(page, "desk", "wall-long", `/w/${open.code}/desk`);
});
