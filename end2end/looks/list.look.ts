// A ready list, on which people say what they agree with.
import { Participant } from "../people.ts";
import { Crowd } from "./crowd.ts";
import { prepare } from "./desk.ts";
import { inEveryLanguage } from "./languages.ts";

const CROWD = [...Array<string>(5).fill("Citizen"), ...Array<string>(5).fill("Carer")];

inEveryLanguage(3, "a ready list", async (camera, story, { page, another }) => {
  const list = story.ideas.slice(0, 8).join("\n");
  const facilitator = await prepare(page, camera, story, "ready-list", {
    list,
    "rule-0": "judge",
    "prompt-0": "",
  });
  const { code } = facilitator;
  const ana = new Participant(await another(), code);
  const stage = await another();
  await stage.goto("/");
  const phone = (name: string) => camera.shoot(ana.page, "phone", name, `/w/${code}`);
  const wall = (name: string) => camera.shoot(stage, "stage", name, `/w/${code}/stage`);
  const desk = (name: string) => camera.shoot(page, "desk", name, `/w/${code}/desk`);
  await ana.comeIn("Carer");
  await wall("lobby-ready-list");

  await facilitator.press(/On to 1 Agree or not/);
  await phone("judge");
  const answer = async (person: Participant, said: (n: number) => string) => {
    await person.look();
    for (const [n, text] of story.ideas.slice(0, 8).entries()) {
      const group = person.page.locator("fieldset, li").filter({ hasText: text }).last();
      await group.locator(`[value=${said(n)}]`).check({ force: true });
    }
  };
  await camera.speaking(ana.page, () => answer(ana, (n) => ["agree", "disagree", "pass"][n % 3]));
  await camera.take(ana.page, "phone", "judge-filled");
  await ana.page.locator("form[action*='/ballots/'] button.primary").click();
  await phone("judge-cast");
  const crowd = new Crowd(await another(), code);
  await crowd.comeIn(...CROWD);
  // Two camps, which are no roles; and carers turn down what others like.
  await crowd.each(async (person, n) => {
    await answer(person, (item) => {
      if ((item + n) % 7 === 0) return "pass";
      if (n >= 5 && item % 4 === 0) return "disagree";
      return item % 4 === 3 || item % 2 === n % 2 ? "agree" : "disagree";
    });
    await person.page.locator("form[action*='/ballots/'] button.primary").click();
  });
  await wall("judge");
  await desk("judge");
  await facilitator.press("Close the vote");
  await facilitator.press("Show it to the room");
  await facilitator.press("Show all at once");
  await phone("judge-result");
  await wall("judge-result");
  await desk("judge-result");
  await facilitator.press("Show next: Opinion groups");
  await phone("judge-opinions");
  await wall("judge-opinions");
  await desk("judge-opinions");
});
