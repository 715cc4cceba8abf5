// Pictures of every screen for people to look at, in target/shots. They pass no judgement; only
// `fit.look.ts` does, on whether a stage holds what is on it.
import { defineConfig } from "@playwright/test";
import { browser } from "./browser.ts";

export default defineConfig({
  testDir: "looks",
  testMatch: "*.look.ts",
  globalTeardown: "./looks/gallery.ts",
  fullyParallel: true,
  workers: 2,
  reporter: [["list"]],
  use: { ...browser, javaScriptEnabled: false, actionTimeout: 15_000 },
});
