// The journeys, each walked twice: `plain` without JavaScript, as on an old phone, and `live`.
// What only lives with JavaScript is told by its file name.
import { defineConfig } from "@playwright/test";
import { browser } from "./browser.ts";

export default defineConfig({
  testDir: "journeys",
  fullyParallel: true,
  timeout: 90_000,
  forbidOnly: !!process.env.CI,
  workers: 2,
  reporter: [["list"]],
  use: { trace: "retain-on-failure", actionTimeout: 15_000 },
  projects: [
    {
      name: "plain",
      testIgnore: "**/*.live.spec.ts",
      use: { ...browser, javaScriptEnabled: false },
    },
    { name: "live", use: browser },
  ],
});
