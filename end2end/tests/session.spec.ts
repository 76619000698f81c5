// A session that is about to end says so, and nobody loses what they are writing.

import type { Page } from "@playwright/test";
import { raised } from "../support/given.ts";
import { expect, look, signIn, test } from "../support/test.ts";

const CHAIR = "iro@slough.example";
const NOTE = "The carer rang: the tooth is worse, and the child did not sleep.";

/** Lets the time pass for the server and for the browser alike. */
async function pass(page: Page, setClock: (now: string) => Promise<void>, now: string, minutes: number): Promise<void> {
  await setClock(`2026-11-23T${now}:00Z`);
  await page.clock.fastForward(minutes * 60_000);
}

/** A note half written, on a page whose clock the test moves. */
async function writing(page: Page): Promise<void> {
  const reference = await raised(page);
  await page.clock.install({ time: new Date("2026-11-23T09:00:00Z") });
  await page.goto(`/escalations/${reference}/note`);
  await page.locator("form#form textarea").fill(NOTE);
  await expect(page.getByText("Saved 09:00")).toBeVisible();
  // The warning comes with what is fetched after the first page.
  await page.clock.runFor(5_000);
  await expect(page.locator("dialog")).toBeAttached();
}

test("five minutes before a session ends one is asked, and staying keeps session and text", async ({ as, setClock }) => {
  const page = await as(CHAIR);
  await writing(page);
  await pass(page, setClock, "09:24", 24);
  const warning = page.getByRole("alertdialog", { name: "Are you still there?" });
  await expect(warning).toBeHidden();
  await pass(page, setClock, "09:26", 2);
  await expect(warning).toHaveAccessibleDescription(/signed out in 4 minutes/);
  await expect(warning.getByRole("button", { name: "Stay signed in" })).toBeFocused();
  await look(page, "session, about to end");
  await page.keyboard.press("Enter");
  await expect(warning).toBeHidden();
  await expect(page.locator("form#form textarea")).toHaveValue(NOTE);
  await setClock("2026-11-23T09:55:00Z");
  expect((await page.request.get("/api/v1/session")).status()).toBe(200);
});

test("whoever types is there: the session goes on without a question", async ({ as, setClock }) => {
  const page = await as(CHAIR);
  await writing(page);
  await pass(page, setClock, "09:20", 20);
  const kept = page.waitForResponse("**/api/v1/session");
  await page.locator("form#form textarea").press("End");
  await page.locator("form#form textarea").pressSequentially(" I rang back.");
  await kept;
  await pass(page, setClock, "09:40", 20);
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await setClock("2026-11-23T09:49:00Z");
  expect((await page.request.get("/api/v1/session")).status()).toBe(200);
});

test("a session that has ended covers the page; what was written is there after signing in again", async ({ as, setClock }) => {
  const page = await as(CHAIR);
  await writing(page);
  await pass(page, setClock, "09:31", 31);
  const over = page.getByRole("alertdialog", { name: "You have been signed out" });
  await expect(over).toBeVisible();
  await look(page, "session, over");
  await page.keyboard.press("Escape");
  await expect(over).toBeVisible();
  await over.getByRole("link", { name: "Sign in again" }).click();
  await signIn(page, CHAIR, { here: true });
  await expect(page.locator("form#form textarea")).toHaveValue(NOTE);
});
