// Pages stay light: what they load is packed here, because a build for development does not pack,
// and held against the budgets of a release. Not minified and not optimised for size it is heavier
// by factors that were measured (`development` in `budgets.json`). The released files themselves
// are checked whenever they are made, by `cargo xtask build --release`.
import { expect, type Page, test } from "../house.ts";
import { Facilitator, Participant } from "../people.ts";
import { budgets, type Bytes, over, packed } from "../scale.ts";

const factors = budgets.development;

function released(bytes: Bytes): Bytes {
  const kinds = Object.entries(factors) as [keyof typeof factors, number][];
  const lighter = kinds.map(([kind, factor]) => [kind, Math.round(bytes[kind] / factor)]);
  return { ...bytes, ...Object.fromEntries(lighter) };
}

async function expectLight(page: Page, path: string, name: "seat" | "stage" | "desk") {
  const bytes = released(
    await packed(page, async () => {
      await page.goto(path);
      await expect(page.locator("html")).toHaveAttribute("data-live", "on");
    }),
  );
  expect(bytes.wasm, `the ${name} is live`).toBeGreaterThan(0);
  expect(over(name, bytes), name).toEqual([]);
}

test("seat, stage and desk are light enough for a phone's network", async ({ page, another }) => {
  const facilitator = new Facilitator(page);
  await facilitator.prepare("Open wall", "A drop-in place", "What would make it easy?");
  await facilitator.press(/On to 1 Gather/);
  const ana = new Participant(await another(), facilitator.code);
  await ana.comeIn("Citizen");
  const at = `/w/${facilitator.code}`;
  await expectLight(ana.page, at, "seat");
  await expectLight(page, `${at}/stage`, "stage");
  await expectLight(page, `${at}/desk`, "desk");
});
