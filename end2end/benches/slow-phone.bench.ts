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

type Phone = { page: Page; wasmIsThere: () => boolean; since: () => number; begin: () => void };

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
      const wasm = new Set<string>();
      let isThere = false;
      let began = 0;
      devtools.on("Network.requestWillBeSent", ({ requestId, request }) => {
        if (request.url.endsWith(".wasm")) wasm.add(requestId);
      });
      devtools.on("Network.loadingFinished", ({ requestId }) => {
        isThere ||= wasm.has(requestId);
      });
      return {
        page,
        wasmIsThere: () => isThere,
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
  const times = { written: [] as number[], saved: [] as number[] };
  for (let visit = 0; visit < VISITS; visit++) {
    const { page, wasmIsThere, begin, since } = await slowPhone();
    begin();
    await page.goto(seat, { waitUntil: "commit" });
    await page.getByLabel("Your idea").fill(`A door that is open ${visit}`);
    await page.getByRole("button", { name: "Share my idea" }).click({ noWaitAfter: true });
    times.written.push(since());
    expect(wasmIsThere(), "the wasm came before the idea was sent").toBe(false);
    await expect(page.getByText(`A door that is open ${visit}`).first()).toBeVisible();
    await expect(page.getByText(/Saved \d\d:\d\d/).first()).toBeVisible();
    times.saved.push(since());
  }
  console.log(`a form to write in, filled and sent   ${ms(median(times.written))}`);
  console.log(`the idea is saved and shown           ${ms(median(times.saved))}`);
});

test("live soon", async ({ seat, slowPhone }) => {
  test.setTimeout(120_000);
  const times = { live: [] as number[], paint: [] as number[], again: [] as number[] };
  for (let visit = 0; visit < VISITS; visit++) {
    const { page, begin, since } = await slowPhone();
    const live = page.locator("html[data-live=on]");
    begin();
    await page.goto(seat, { waitUntil: "commit" });
    await live.waitFor({ state: "attached", timeout: 60_000 });
    times.live.push(since());
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
  console.log(`live                                  ${ms(median(times.live))}, at most ${ms(LIVE_WITHIN)}`);
  console.log(`live again after a reload             ${ms(median(times.again))}`);
  expect(median(times.live)).toBeLessThanOrEqual(LIVE_WITHIN);
});
