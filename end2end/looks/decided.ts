// Houses full of votes that are decided. A program puts them there (server/examples/votes.rs):
// thirty people at one window would take an hour.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { BINARY, expect, type Page } from "../house.ts";
import { Facilitator } from "../people.ts";

export type Filled = { name: string; code: string; key: string };

export function fill(data: string, stories: Record<string, string[]>): Filled[] {
  const program = path.join(path.dirname(BINARY), "examples/votes");
  const filled = spawnSync(program, [data], { input: JSON.stringify(stories), encoding: "utf8" });
  expect(filled.status, `${program}: ${filled.stderr}`).toBe(0);
  const lines = filled.stdout.trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Filled);
}

export async function sitDown(page: Page, { code, key }: Filled) {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/w/${code}/key/${key}`);
  const facilitator = new Facilitator(page);
  facilitator.code = code;
  return facilitator;
}
