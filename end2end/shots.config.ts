// Pictures for people to look at, into shots/. They pass no judgement.
import { defineConfig } from "@playwright/test";
import { browser } from "./browser.ts";

export default defineConfig({
  testDir: "looks",
  testMatch: "*.look.ts",
  fullyParallel: true,
  workers: 2,
  reporter: [["list"]],
  use: { ...browser, javaScriptEnabled: false },
});
