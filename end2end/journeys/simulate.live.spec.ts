// `talkoot simulate` goes through the same pages and forms as people do; when a page changes, so
// may what it has to fill in.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { BINARY, expect, test } from "../house.ts";

test("invented people fill a room, and everything adds up", async ({ house }) => {
  const simulate = ["simulate", "--seats", "8", "--url", house.url];
  // It ends with a failure when anything was lost or counted twice.
  const { stdout } = await promisify(execFile)(BINARY, simulate);
  expect(stdout).toContain("sent = acknowledged = counted, 0 errors");
});
