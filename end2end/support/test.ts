// The `test` of every file in tests/: a server of its own at a frozen moment, and pages that are watched.

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, type BrowserContextOptions, type Page, test as base, expect } from "@playwright/test";
import { SEED } from "./seed.ts";
import { PASSWORD, Server } from "./server.ts";
import { watch } from "./watch.ts";

export { look, lookAtErrors, lookWithErrors } from "./look.ts";
export { expect };

type Fixtures = {
  server: Server;
  /** Moves the server to another moment, such as `2026-12-04T09:00:00Z`. */
  setClock: (now: string) => Promise<void>;
  /** A page on which this account has signed in; each call is a browser of its own, on the screen given or a desk's. */
  as: (login: string, screen?: Screen) => Promise<Page>;
};

type Screen = Pick<BrowserContextOptions, "viewport" | "hasTouch">;

/** A tablet held upright, on which things are tapped. */
export const TABLET: Screen = { viewport: { width: 820, height: 1180 }, hasTouch: true };

export const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const data = await mkdtemp(path.join(tmpdir(), "recourse-test-"));
    await cp(process.env[SEED] ?? "", data, { recursive: true });
    const server = await Server.start(data);
    await use(server);
    await server.stop();
    await rm(data, { recursive: true });
  },

  baseURL: ({ server }, use) => use(server.url),

  setClock: ({ server }, use) => use((now) => server.setClock(now)),

  context: async ({ context }, use) => {
    const wrong = await watch(context);
    await use(context);
    expect(wrong).toEqual([]);
  },

  as: async ({ browser, contextOptions, server, viewport }, use) => {
    const opened: [BrowserContext, string[]][] = [];
    await use(async (login, screen = { viewport }) => {
      const context = await browser.newContext({ ...contextOptions, ...screen, baseURL: server.url });
      opened.push([context, await watch(context)]);
      const page = await context.newPage();
      await signIn(page, login);
      return page;
    });
    for (const [context, wrong] of opened) {
      await context.close();
      expect(wrong).toEqual([]);
    }
  },
});

/** Signs in by the form and waits until the page that was asked for is there; `here`: the form is open already. */
export async function signIn(page: Page, login: string, { here = false } = {}): Promise<void> {
  if (!here) {
    await page.goto("/sign-in");
  }
  await page.locator("input[autocomplete=username]").fill(login);
  await page.locator("input[autocomplete=current-password]").fill(PASSWORD);
  await page.locator("input[autocomplete=current-password]").press("Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
