// axe without a script tag: the content security policy refuses those, and it stays on in every test.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type WithAxe = { axe: { run(options: RunOptions): Promise<AxeResults> } };

/** Fails with each rule that the page breaks and the elements that break it. */
export async function axe(page: Page, what = page.url()): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(source);
  }
  const found = await page.evaluate(async () => {
    // Unlike the rest of WCAG 2.2 AA the size of targets is not looked at unasked.
    const options = { resultTypes: ["violations" as const], rules: { "target-size": { enabled: true } } };
    const { violations } = await (window as unknown as WithAxe).axe.run(options);
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
  });
  expect(found, `axe on ${what}`).toEqual([]);
}
