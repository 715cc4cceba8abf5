// What a page weighs, told by what it is made of. On the wire it is weighed by the browser itself,
// so that headers, compression and cache count as they do for people.
import type { Page, Response } from "@playwright/test";
import { brotliCompressSync, constants } from "node:zlib";
import budgets from "./budgets.json" with { type: "json" };

/** What a page may weigh: see `budgets.json`. All of it is brotli, in bytes, fonts apart. */
export { budgets };

export const KINDS = ["html", "style", "script", "wasm", "font", "other"] as const;
export type Kind = (typeof KINDS)[number];
export type Bytes = Record<Kind, number>;

const nothing = (): Bytes => ({ html: 0, style: 0, script: 0, wasm: 0, font: 0, other: 0 });

const kindOf = (contentType: string): Kind =>
  contentType.startsWith("text/html")
    ? "html"
    : contentType.startsWith("text/css")
      ? "style"
      : contentType.startsWith("text/javascript")
        ? "script"
        : contentType.startsWith("application/wasm")
          ? "wasm"
          : contentType.startsWith("font/")
            ? "font"
            : "other";

/** Without its fonts: it is read with those of the phone until they are there. */
export const weight = (bytes: Bytes): number =>
  KINDS.filter((kind) => kind !== "font").reduce((sum, kind) => sum + bytes[kind], 0);

/** What is heavier than it may be. */
export function over(name: "seat" | "stage" | "desk", bytes: Bytes): string[] {
  const { page, html, wasm } = budgets[name];
  const held: [string, number, number][] = [
    ["all of it", weight(bytes), page],
    ["html", bytes.html, html],
    ["wasm", bytes.wasm, wasm],
  ];
  return held
    .filter(([, is, most]) => is > most)
    .map(([what, is, most]) => `${what} is ${is} bytes, ${most} at most`);
}

export class Scale {
  readonly rows: [string, Bytes][] = [];
  private open = nothing();

  static async under(page: Page): Promise<Scale> {
    const scale = new Scale();
    const kinds = new Map<string, Kind>();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    devtools.on("Network.responseReceived", ({ requestId, response }) => {
      kinds.set(requestId, kindOf(response.mimeType));
    });
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      scale.open[kinds.get(requestId) ?? "other"] += encodedDataLength;
    });
    return scale;
  }

  /** Everything since the row before belongs to this one. */
  note(name: string): Bytes {
    const bytes = this.open;
    this.rows.push([name, bytes]);
    this.open = nothing();
    return bytes;
  }

  print(title: string) {
    printTable(title, this.rows);
  }
}

/** What a page would weigh if all that it loads were packed: for a build that does not pack. */
export async function packed(page: Page, load: () => Promise<void>): Promise<Bytes> {
  const loaded = new Map<string, { type: string; body: Promise<Buffer> }>();
  const keep = (response: Response) => {
    const type = response.headers()["content-type"] ?? "";
    // A stream has no end.
    if (type.startsWith("text/event-stream") || response.status() !== 200) return;
    // A page that is live already asks for itself again: that is use, and not loading.
    if (type.startsWith("text/html") && response.request().resourceType() === "fetch") return;
    // What a browser keeps no copy of is asked for once more: files never change under their name.
    const again = async () => (await page.request.get(response.url())).body();
    // What is asked for ahead of its use is told of twice and sent once.
    loaded.set(response.url(), { type, body: response.body().catch(again) });
  };
  page.on("response", keep);
  await load();
  page.off("response", keep);
  const bytes = nothing();
  for (const { type, body: arriving } of loaded.values()) {
    const body = await arriving;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    bytes[kindOf(type)] += brotliCompressSync(body, { params }).length;
  }
  return bytes;
}

export function printTable(title: string, rows: [string, Bytes][]) {
  const line = (cells: (string | number)[]) =>
    console.log(cells.map((cell, i) => (i ? `${cell}`.padStart(9) : `${cell}`.padEnd(32))).join(""));
  line([title, ...KINDS, "no fonts"]);
  for (const [name, bytes] of rows) {
    line([name, ...KINDS.map((kind) => bytes[kind]), weight(bytes)]);
  }
}
