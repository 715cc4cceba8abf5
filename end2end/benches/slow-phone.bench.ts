// A phone four times slower than this machine, on a network as behind a thick wall: whether it can
// share an idea before the wasm is there, and how soon it is live. Each visit begins with nothing
// in the cache.
import { test as base, expect, type Page } from "../house.ts";
import { Facilitator, Participant } from "../people.ts";

const NETWORK = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};
const TIMES_SLOWER = 4;

/** From asking for the page. */
const LIVE_WITHIN = 6_000;
const VISITS = 3;

type Phone = { page: Page; since: () => number; begin: () => void };

type Fixtures = { seat: string; slowPhone: () => Promise<Phone> };

const test = base.extend<Fixtures>({
  /** The address of somebody's seat in a room where writing is open. */
  seat: async ({ another, page }, use) => {
    const facilitator = new Facilitator(await another());
    await facilitator.prepare("Open wall", "A drop-in place", "What would make it easy?");
    await facilitator.press(/On to 1 Gather/);
    await new Participant(page, facilitator.code).comeIn("Citizen");
    await use(`/w/${facilitator.code}`);
  },

  /** The same person's phone as it is out there. */
  slowPhone: async ({ browser, contextOptions, house, page: own }, use) => {
    const opened: Page[] = [];
    await use(async () => {
      const storageState = await own.context().storageState();
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: house.url,
        storageState,
        javaScriptEnabled: true,
      });
      const page = await context.newPage();
      opened.push(page);
      const devtools = await context.newCDPSession(page);
      await devtools.send("Network.enable");
      await devtools.send("Network.emulateNetworkConditions", NETWORK);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: TIMES_SLOWER });
      let began = 0;
      return {
        page,
        begin: () => (began = performance.now()),
        since: () => performance.now() - began,
      };
    });
    for (const page of opened) await page.context().close();
  },
});

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const ms = (time: number) => `${Math.round(time)} ms`;

test("a first idea before the wasm is there", async ({ seat, slowPhone }) => {
  test.setTimeout(120_000);
  const times = { field: [] as number[], sent: [] as number[], saved: [] as number[] };
  for (let visit = 0; visit < VISITS; visit++) {
    const { page, begin, since } = await slowPhone();
    // It is asked for, and it does not come.
    let asked = 0;
    await page.route("**/*.wasm", () => void asked++);
    begin();
    await page.goto(seat, { waitUntil: "commit" });
    const field = page.getByLabel("Your idea");
    await field.waitFor();
    times.field.push(since());
    await field.fill(`A door that is open ${visit}`);
    await page.getByRole("button", { name: "Share my idea" }).click({ noWaitAfter: true });
    times.sent.push(since());
    await expect(page.getByText(`A door that is open ${visit}`).first()).toBeVisible();
    await expect(page.getByText(/Saved \d{1,2}:\d\d/).first()).toBeVisible();
    times.saved.push(since());
    expect(asked).toBeGreaterThan(0);
  }
  console.log(`a field to write in                   ${ms(median(times.field))}`);
  console.log(`filled in and sent                    ${ms(median(times.sent))}`);
  console.log(`saved and shown                       ${ms(median(times.saved))}`);
});

test("live soon", async ({ seat, slowPhone }) => {
  test.setTimeout(120_000);
  const times = { wasm: [] as number[], live: [] as number[], paint: [] as number[], again: [] as number[] };
  for (let visit = 0; visit < VISITS; visit++) {
    const { page, begin, since } = await slowPhone();
    const live = page.locator("html[data-live=on]");
    begin();
    await page.goto(seat, { waitUntil: "commit" });
    await live.waitFor({ state: "attached", timeout: 60_000 });
    times.live.push(since());
    const wasm = await page.evaluate(
      () => performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm")),
    );
    times.wasm.push((wasm as PerformanceResourceTiming | undefined)?.responseEnd ?? 0);
    const paint = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    );
    times.paint.push(paint);
    begin();
    await page.reload({ waitUntil: "commit" });
    await live.waitFor({ state: "attached", timeout: 60_000 });
    times.again.push(since());
  }
  console.log(`something to read                     ${ms(median(times.paint))}`);
  console.log(`the wasm is there                     ${ms(median(times.wasm))}`);
  console.log(`live                                  ${ms(median(times.live))}, at most ${ms(LIVE_WITHIN)}`);
  console.log(`live again after a reload             ${ms(median(times.again))}`);
  expect(median(times.live)).toBeLessThanOrEqual(LIVE_WITHIN);
});
