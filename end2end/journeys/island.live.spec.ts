import { expect, test } from "../house.ts";

test("an island wakes under the page's security policy and counts", async ({ page }) => {
  const answer = await page.goto("/specimens");
  expect(answer?.headers()["content-security-policy"]).toMatch(
    /script-src 'nonce-[\w-]{22}' 'strict-dynamic' 'wasm-unsafe-eval';/,
  );
  const count = page.locator(".count");
  await expect(count).toHaveAttribute("data-ready", "yes");
  await page.getByLabel("Your idea").fill("Sauna for all");
  await expect(count).toHaveText("13 of 20 characters");
  await expect(count).not.toHaveAttribute("data-over");
  await page.getByLabel("Your idea").fill("A sauna for every neighbour");
  await expect(count).toHaveAttribute("data-over", "yes");
});

test("what was typed before the wasm arrived stays and is counted", async ({ page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/*.wasm", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto("/specimens", { waitUntil: "domcontentloaded" });
  await page.getByLabel("Your idea").fill("Early bird");
  arrive();
  await expect(page.locator(".count")).toHaveText("10 of 20 characters");
  await expect(page.getByLabel("Your idea")).toHaveValue("Early bird");
});

test("every page has a nonce of its own", async ({ page }) => {
  const policies = new Set<string>();
  for (let visit = 0; visit < 2; visit++) {
    const answer = await page.goto("/specimens");
    policies.add(answer?.headers()["content-security-policy"] ?? "");
  }
  expect(policies.size).toBe(2);
});

test("what a page loads is kept for ever", async ({ page }) => {
  const loaded: Record<string, string>[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/assets/")) loaded.push(response.headers());
  });
  await page.goto("/specimens");
  await expect(page.locator(".count")).toHaveAttribute("data-ready", "yes");
  expect(loaded.length).toBeGreaterThanOrEqual(3);
  for (const headers of loaded) {
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
});
