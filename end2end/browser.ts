// The browser that everything here runs in: a phone, unless a project says otherwise.
import { devices } from "@playwright/test";

export const browser = {
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
