// The journeys, each walked twice: `plain` without JavaScript, as on an old phone, and `live`.
// What only lives with JavaScript is told by its file name.
import { defineConfig, devices } from "@playwright/test";

const browser = {
  ...devices["Desktop Chrome"],
  viewport: { width: 390, height: 844 },
  locale: "en-GB",
  launchOptions: {
    executablePath: process.env.CHROMIUM || undefined,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  },
};

export default defineConfig({
  testDir: "journeys",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  workers: 2,
  reporter: [["list"]],
  use: { trace: "retain-on-failure" },
  projects: [
    {
      name: "plain",
      testIgnore: "**/*.live.spec.ts",
      use: { ...browser, javaScriptEnabled: false },
    },
    { name: "live", use: browser },
  ],
});
