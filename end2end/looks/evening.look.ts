// The whole way, from an empty room to a brief: every screen that comes by, at the moment it does.
import { expect } from "../house.ts";
import { Participant, tick } from "../people.ts";
import { Crowd } from "./crowd.ts";
import { prepare } from "./desk.ts";
import { inEveryLanguage } from "./languages.ts";

const CROWD = ["Citizen", "Carer", "Professional"].flatMap((role) => Array<string>(6).fill(role));

/** Which of the ideas each role likes; their result differs, and there is much in common. */
const LIKED = [
  [0, 1, 2, 3, 4, 5, 9],
  [0, 3, 4, 6, 8, 1],
  [3, 7, 6, 0, 2, 8],
];

/** Of the crowd's people, those with the same role sit together. */
const roleOf = (n: number) => Math.floor(n / 6);

inEveryLanguage(2, "an evening", async (camera, story, { page, another }) => {
  const { ideas } = story;
  const prompts = (story.prompts ?? []).map((text, n) => [`prompt-${n}`, text]);
  const facilitator = await prepare(
    page,
    camera,
    story,
    "whole-evening",
    Object.fromEntries(prompts),
  );
  const { code } = facilitator;
  const at = (rest: string) => `/w/${code}${rest}`;
  const ana = new Participant(await another(), code);
  const stage = await another();
  await stage.goto("/");
  await ana.page.goto("/");
  const phone = (name: string, rest = "") => camera.shoot(ana.page, "phone", name, at(rest));
  const desk = (name: string, rest = "/desk") => camera.shoot(page, "desk", name, at(rest));
  const wall = (name: string, rest = "/stage") => camera.shoot(stage, "stage", name, at(rest));

  // Doors.
  await desk("links", "/desk/links");
  await desk("lobby-empty");
  await wall("lobby-empty");
  await phone("door");
  await phone("no-entry", "/desk");
  await ana.comeIn("Professional");
  await phone("lobby");
  await phone("role", "/role");
  const crowd = new Crowd(await another(), code);
  await crowd.comeIn(...CROWD);
  await wall("lobby");
  await desk("lobby");

  // Writing alone.
  await facilitator.press(/On to 1 Gather/);
  await phone("gather-empty");
  await camera.speaking(ana.page, async () => {
    await ana.look();
    await ana.page.locator("[name=text]").fill(ideas[11].repeat(6).slice(0, 700));
    await ana.page.locator("form[action$='/ideas'] button").click();
  });
  await camera.take(ana.page, "phone", "gather-refused");
  await crowd.each((person, n) => (n < ideas.length ? person.write(ideas[n]) : person.look()));
  await wall("gather-silent");
  await ana.write(story.secret, "Only the facilitator");
  await camera.speaking(ana.page, async () => {
    await ana.look();
    await ana.page.locator("[name=text]").fill(ideas.at(-1) + " 2");
    await ana.page.locator("form[action$='/ideas'] button").click();
  });
  await camera.take(ana.page, "phone", "gather-saved");
  await phone("wall-waits", "/wall");
  await camera.speaking(ana.page, async () => {
    await ana.look();
    await ana.page.locator("a[href*='/ideas/']").first().click();
  });
  await camera.take(ana.page, "phone", "edit");
  await desk("gather-silent");
  await camera.speaking(page, async () => {
    await facilitator.run();
    const menu = page.locator("details.menu").first();
    await menu.locator("summary").click();
    await menu.locator("[name=reason]").fill(story.reason);
  });
  await camera.take(page, "desk", "gather-menu");
  await page.locator("details.menu[open] form button").first().click();
  await desk("gather-hidden", "/desk?ideas=all");

  // The wall.
  await facilitator.press("Open the wall");
  await wall("gather-open");
  await phone("wall", "/wall");
  await phone("gather-open");
  await wall("gather-large", "/stage?text=large");
  await stage.goto(at("/stage?text=normal"));
  await desk("gather-open");

  // Somebody is in the middle of a sentence.
  await ana.look();
  await ana.page.getByLabel("Your idea").fill(ideas[0]);
  await facilitator.press("Close writing");
  await camera.speaking(ana.page, () => ana.page.locator("form[action$='/ideas'] button").click());
  await camera.take(ana.page, "phone", "gather-late");
  await phone("gather-closed");
  await wall("gather-closed");

  // Themes.
  await facilitator.press(/On to 2 Group/);
  await phone("group-empty");
  await wall("group-empty");
  await desk("themes-empty", "/desk/themes");
  for (const [title, belonging] of story.themes) {
    await page.goto(at("/desk/themes"));
    for (const n of belonging) await tickIdea(ideas[n]);
    await page.locator("#chosen [name=title]").fill(title);
    await page.locator("#chosen button[value=make]").click();
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
  }
  async function tickIdea(text: string) {
    const idea = page.locator("li").filter({ hasText: text }).locator("[name=idea]");
    // One was hidden.
    if ((await idea.count()) > 0) await idea.first().check({ force: true });
  }
  await phone("group");
  await wall("group");
  await desk("group");
  await camera.speaking(page, async () => {
    await page.goto(at("/desk/themes"));
    await tickIdea(ideas[1]);
    await tickIdea(ideas[4]);
    await page.locator("details.menu summary").first().click();
  });
  await camera.take(page, "desk", "themes");

  // Approving.
  await facilitator.press(/On to 3 Vote/);
  await phone("approve");
  await camera.speaking(ana.page, async () => {
    await ana.look();
    for (const box of (await ana.page.locator("[name=approve]").all()).slice(0, 4)) {
      await box.check({ force: true });
    }
  });
  await camera.take(ana.page, "phone", "approve-filled");
  const offered = async (person: Participant, wanted: number[]) => {
    await person.look();
    const shown = await person.page.locator("main").innerText();
    return wanted.map((n) => ideas[n]).filter((text) => shown.includes(text));
  };
  await crowd.each(async (person, n) => {
    if (n % 6 === 5) return;
    const liked = LIKED[roleOf(n)].slice(n % 3);
    await person.approve(...(await offered(person, liked)));
  });
  await ana.approve(...(await offered(ana, [2, 3, 6])));
  await phone("approve-cast");
  await wall("vote");
  await desk("vote");
  await facilitator.press("Close the vote");
  await phone("vote-closed");
  await wall("vote-closed");
  await desk("vote-closed");
  await facilitator.press("Show it to the room");
  await wall("result-everyone");
  await desk("result-everyone");
  await facilitator.press(/Show next/);
  await wall("result-equal");
  await facilitator.press("Show all at once");
  await phone("result");
  await phone("result-equal", "/results?lens=equal");
  await phone("result-common", "/results?lens=common");
  await wall("result");
  await desk("result");

  // Putting the leaders in order.
  await facilitator.press(/On to 4 Rank/);
  await phone("rank-empty");
  await camera.speaking(ana.page, async () => {
    await ana.look();
    for (let n = 0; n < 3; n++) await ana.page.locator("button[value^='in-']:visible").first().click();
  });
  await camera.take(ana.page, "phone", "rank");
  await camera.speaking(ana.page, async () => {
    for (let n = 0; n < 2; n++) await ana.page.locator("button[value^='in-']:visible").first().click();
  });
  await camera.take(ana.page, "phone", "rank-full");
  await crowd.each(async (person, n) => {
    if (n % 6 === 4) return;
    const picks = await offered(person, LIKED[roleOf(n)]);
    await person.rank(...picks.slice(0, 4));
  });
  await ana.rank(...(await offered(ana, [6, 3, 0])));
  await phone("rank-cast");
  await wall("rank");
  await ana.page.getByRole("link", { name: "Change my ballot" }).click();
  const ballot = new URL(ana.page.url()).pathname;
  await facilitator.press("Close the vote");
  await camera.speaking(ana.page, () =>
    ana.page.locator("form[action*='/ballots/'] button.primary").click(),
  );
  await camera.take(ana.page, "phone", "ballot-late");
  await camera.shoot(ana.page, "phone", "ballot-kept", ballot);
  await facilitator.press("Show it to the room");
  await facilitator.press("Show all at once");
  await wall("rank-result");
  await phone("rank-result");
  await desk("rank-result");

  // Talking, and what leaves the room.
  await facilitator.press(/On to 5 Discuss/);
  await phone("discuss");
  await phone("results", "/results");
  await phone("mine", "/mine");
  await phone("wall-in-the-end", "/wall");
  await wall("discuss");
  await desk("discuss");
  await desk("people", "/desk/people");
  await desk("setup", "/desk/setup");
  await camera.speaking(page, async () => {
    await page.goto(at("/desk/brief"));
    const section = page.locator("details:has(textarea)").first();
    await section.locator("summary").click();
    await section.locator("textarea").fill(story.prose);
  });
  await camera.take(page, "desk", "brief-writing");
  await page.locator("details[open] form:has(textarea) button").first().click();
  await desk("brief", "/desk/brief");
  await camera.speaking(page, () => page.goto(at("/desk/brief")));
  await camera.print(page, "desk", "brief");
  await camera.speaking(page, () => page.goto(at("/desk/links")));
  await camera.print(page, "desk", "links");
});
