// Figures of the released binary. One at a time, so that they do not disturb each other.
import { defineConfig } from "@playwright/test";
import { browser } from "./browser.ts";

export default defineConfig({
  testDir: "benches",
  testMatch: "*.bench.ts",
  workers: 1,
  reporter: [["list"]],
  use: { ...browser, javaScriptEnabled: false },
});
