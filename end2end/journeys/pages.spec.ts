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
  for (const [who, address] of [
    [ana.page, `${at}/wall`],
    [ana.page, `${at}/role`],
    [ana.page, `${at}/results`],
    [ana.page, "/about"],
    [page, "/start"],
    [page, "/start/two-diamonds"],
    [page, "/start/ready-list"],
    [page, `${at}/desk/setup`],
    [page, `${at}/desk/themes`],
  ] as const) {
    for (const lang of ["fi", "en"]) {
      await who.goto(`/language/${lang}?to=${address}`);
      await expect(who.locator("html")).toHaveAttribute("lang", lang);
      await expectAccessible(who);
      await expectReflow(who);
    }
  }
});
