// The pages that no evening passes by: accessible and reflowing like all others, in each language.
import { expect, expectAccessible, expectReflow, test } from "../house.ts";
import { Facilitator, Participant } from "../people.ts";

test("pages beside the way are accessible and fit", async ({ page, another }) => {
  test.setTimeout(300_000);
  const facilitator = new Facilitator(page);
  await facilitator.prepare("Open wall", "A drop-in place", "What would make it easy?");
  await facilitator.press(/On to 1 Gather/);
  const ana = new Participant(await another(), facilitator.code);
  await ana.comeIn("Carer");
  await ana.write("A quiet room");
  await ana.page.getByRole("link", { name: "Edit" }).first().click();
  await expect(ana.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(ana.page);
  await expectReflow(ana.page);

  const at = `/w/${facilitator.code}`;
  // People in the room may read from right to left; whoever runs it reads a language of the desk.
  const room = ["fi", "ar", "en"];
  const desk = ["fi", "en"];
  for (const [who, langs, address] of [
    [ana.page, room, at],
    [ana.page, room, `${at}/wall`],
    [ana.page, room, `${at}/mine`],
    [ana.page, room, `${at}/role`],
    [ana.page, room, `${at}/results`],
    [ana.page, room, "/about"],
    [page, desk, "/start"],
    [page, desk, "/start/two-diamonds"],
    [page, desk, "/start/ready-list"],
    [page, desk, `${at}/desk/setup`],
    [page, desk, `${at}/desk/themes`],
  ] as const) {
    for (const lang of langs) {
      await who.goto(`/language/${lang}?to=${address}`);
      await expect(who.locator("html")).toHaveAttribute("lang", lang);
      await expect(who.locator("html")).toHaveAttribute("dir", lang === "ar" ? "rtl" : "ltr");
      await expectAccessible(who);
      await expectReflow(who);
    }
  }
});
