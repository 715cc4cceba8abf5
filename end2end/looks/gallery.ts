// Lays the pictures out to be looked through: for each family of pages one sheet, on which the same
// screen stands side by side in every language, size and theme.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FOLDER } from "./camera.ts";

type Picture = { file: string; lang: string; screen: string; size: string; theme: string };

export default function hang() {
  if (!existsSync(FOLDER)) return;
  const families = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  for (const family of families) {
    writeFileSync(path.join(FOLDER, family, "index.html"), sheet(family, pictures(family)));
  }
  const links = families.map((family) => `<li><a href="${family}/index.html">${family}</a></li>`);
  writeFileSync(path.join(FOLDER, "index.html"), page("Every screen", `<ul>${links.join("")}</ul>`));
  console.log(`Pictures of every screen: ${path.join(FOLDER, "index.html")}`);
}

function pictures(family: string): Picture[] {
  const folder = path.join(FOLDER, family);
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return found.flatMap((file) => {
    const parts = /^(\w+)[/\\](.+)-(\d+)-(\w+)\.png$/.exec(file);
    if (!parts) return [];
    const [, lang, screen, size, theme] = parts;
    return [{ file: file.replaceAll("\\", "/"), lang, screen, size, theme }];
  });
}

function sheet(family: string, all: Picture[]) {
  const values = (key: "lang" | "size" | "theme") => [...new Set(all.map((one) => one[key]))].sort();
  const kinds = (["lang", "size", "theme"] as const).map((key) => ({ key, values: values(key) }));
  const boxes = kinds.flatMap(({ key, values }) =>
    values.map((value) => `<label><input type="checkbox" id="${key}-${value}" checked>${value}</label>`),
  );
  const hiding = kinds.flatMap(({ key, values }) =>
    values.map((value) => `body:has(#${key}-${value}:not(:checked)) [data-${key}="${value}"]{display:none}`),
  );
  const screens = [...new Set(all.map((one) => one.screen))].sort();
  const rows = screens.map((screen) => {
    const figures = all.filter((one) => one.screen === screen).map(figure);
    return `<h2>${screen}</h2><div>${figures.join("")}</div>`;
  });
  const style = `<style>${hiding.join("")}</style>`;
  return page(family, `${style}<form>${boxes.join(" ")}</form>${rows.join("")}`);
}

function figure({ file, lang, size, theme }: Picture) {
  const shown = Math.min(Number(size), 480);
  return `<figure data-lang="${lang}" data-size="${size}" data-theme="${theme}"><a href="${file}"><img src="${file}" width="${shown}" loading="lazy" alt=""></a><figcaption>${lang} ${size} ${theme}</figcaption></figure>`;
}

function page(title: string, content: string) {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>
body{font:15px system-ui;margin:1rem;background:#ddd}form{position:sticky;top:0;background:#ddd;padding:.5rem 0}
div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0}img{display:block;height:auto}</style>
<h1>${title}</h1>${content}
`;
}
