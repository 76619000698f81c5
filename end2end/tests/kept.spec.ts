// What somebody has written is never lost and never sent twice: a cut connection, a lost page, an ended session, somebody
// who was faster.

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { act, get, matter, post, times } from "../support/api.ts";
import { ANSWER, FIRST_CHILD, raised } from "../support/given.ts";
import { expect, look, signIn, test } from "../support/test.ts";

const CHAIR = "iro@slough.example";
const ADDRESSEE = "assistant-team-manager@slough.example";

/** The answer, written and on the step of checking. */
async function written(addressee: Page, reference: string, text = ANSWER): Promise<void> {
  await addressee.goto(`/escalations/${reference}/answer`);
  await addressee.getByRole("button", { name: "Agree to all, by the dates asked" }).click();
  await addressee.getByLabel("Your answer", { exact: true }).fill(text);
  await addressee.getByRole("button", { name: "Check before sending" }).click();
  await expect(addressee.getByRole("heading", { level: 1 })).toHaveText("Check before sending");
}

test("without a connection an answer is kept, says so, and goes once when there is one again", async ({ as }) => {
  const chair = await as(CHAIR);
  const reference = await raised(chair);
  const addressee = await as(ADDRESSEE);
  await written(addressee, reference);
  await addressee.context().setOffline(true);
  await addressee.getByRole("button", { name: "Send the answer" }).click();
  await expect(addressee.getByRole("heading", { name: "Waiting for a connection" })).toBeVisible();
  await look(addressee, "answer, no connection");
  expect(await times(chair, reference, "responded")).toBe(0);
  await addressee.context().setOffline(false);
  await expect(addressee).toHaveURL(`/escalations/${reference}`);
  await expect(addressee.getByRole("main")).toContainText(ANSWER);
  expect(await times(chair, reference, "responded")).toBe(1);
});

test("an answer that arrived, though its reply did not, is not recorded twice", async ({ as }) => {
  const chair = await as(CHAIR);
  const reference = await raised(chair);
  const addressee = await as(ADDRESSEE);
  await written(addressee, reference);
  let cut = 0;
  await addressee.route("**/commands", async (route) => {
    if (cut === 0) {
      cut += 1;
      await route.fetch();
      await route.abort("connectionreset");
    } else {
      await route.fallback();
    }
  });
  await addressee.getByRole("button", { name: "Send the answer" }).click();
  await expect(addressee.getByRole("heading", { name: "Waiting for a connection" })).toBeVisible();
  expect(await times(chair, reference, "responded")).toBe(1);
  await addressee.getByRole("button", { name: "Try now" }).click();
  await expect(addressee).toHaveURL(`/escalations/${reference}`);
  expect(await times(chair, reference, "responded")).toBe(1);
});

test("a page that is loaded again, or closed, has what was typed; on the device nobody can read it", async ({ as }) => {
  const reference = await raised(await as(CHAIR));
  const addressee = await as(ADDRESSEE);
  await addressee.goto(`/escalations/${reference}/answer`);
  await addressee.getByLabel("Your answer", { exact: true }).fill(ANSWER);
  await addressee.getByRole("group", { name: "Your answer to action 2" }).getByRole("radio", { name: "Done" }).check();
  await expect(addressee.getByText("Saved 09:00")).toBeVisible();
  const device = await addressee.evaluate(() => JSON.stringify(localStorage));
  expect(device).toContain("draft:");
  expect(device).not.toContain("surgery");
  await addressee.reload();
  await expect(addressee.getByLabel("Your answer", { exact: true })).toHaveValue(ANSWER);

  const again = await addressee.context().newPage();
  await addressee.close();
  await again.goto(`/escalations/${reference}/answer`);
  await expect(again.getByLabel("Your answer", { exact: true })).toHaveValue(ANSWER);
  const second = again.getByRole("group", { name: "Your answer to action 2" });
  await expect(second.getByRole("radio", { name: "Done" })).toBeChecked();
});

test("a session that ends in mid-send keeps the answer, and signing in sends it", async ({ as, setClock }) => {
  const reference = await raised(await as(CHAIR));
  const addressee = await as(ADDRESSEE);
  await written(addressee, reference);
  await setClock("2026-11-23T10:00:00Z");
  await addressee.getByRole("button", { name: "Send the answer" }).click();
  await expect(addressee.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await look(addressee, "answer, signed out");
  const chair = await as(CHAIR);
  expect(await times(chair, reference, "responded")).toBe(0);
  await addressee.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await signIn(addressee, ADDRESSEE, { here: true });
  // What was on its way is taken up once the page is there, not before.
  await expect(addressee.getByRole("main")).toContainText(ANSWER, { timeout: 20_000 });
  expect(await times(chair, reference, "responded")).toBe(1);
});

test("whoever was slower is told what happened meanwhile, keeps the text and sends it again", async ({ as }) => {
  const chair = await as(CHAIR);
  const reference = await raised(chair);
  const addressee = await as(ADDRESSEE);
  await written(addressee, reference);
  await act(chair, reference, "add_note", { text: "The carer rang again this morning." });
  await addressee.getByRole("button", { name: "Send the answer" }).click();
  const told = addressee.getByRole("alert").filter({ hasText: "Meanwhile something has changed" });
  await expect(told).toContainText("Note by");
  await expect(addressee.getByRole("heading", { name: "Check before sending" })).toBeVisible();
  await expect(addressee.getByRole("main")).toContainText(ANSWER);
  await look(addressee, "answer, somebody was faster");
  expect(await times(chair, reference, "responded")).toBe(0);
  await addressee.getByRole("button", { name: "Send the answer" }).click();
  await expect(addressee).toHaveURL(`/escalations/${reference}`);
  const { events } = await matter(chair, reference);
  expect(events.map(({ event }) => event.type)).toEqual(["formally_raised", "note_added", "responded"]);
});

test("of two tabs of one person the second learns that the answer was given, and nothing is recorded twice", async ({ as }) => {
  const chair = await as(CHAIR);
  const reference = await raised(chair);
  const first = await as(ADDRESSEE);
  const second = await first.context().newPage();
  await written(first, reference);
  await written(second, reference, "Another answer, from the second tab.");
  await first.getByRole("button", { name: "Send the answer" }).click();
  await expect(first).toHaveURL(`/escalations/${reference}`);
  await second.getByRole("button", { name: "Send the answer" }).click();
  await expect(second.getByText("Meanwhile something has changed")).toBeVisible();
  await expect(second.getByLabel("Your answer", { exact: true })).toHaveValue("Another answer, from the second tab.");
  expect(await times(chair, reference, "responded")).toBe(1);
});

type Load = {
  person: { id: string };
  plans: string[];
  theirs: { child: { id: string; case_number: string } }[] | null;
};

/** Gives the first child to another chair who may have them. */
async function handOver(administrator: Page): Promise<void> {
  const loads = await get<Load[]>(administrator, "/caseloads");
  const first = ({ theirs }: Load) => theirs?.find(({ child }) => child.case_number === FIRST_CHILD)?.child;
  const from = loads.find((load) => first(load) !== undefined);
  const to = loads.find((load) => load !== from && load.plans.includes("looked_after"));
  const asked = { from: from?.person.id, to: to?.person.id, child: from && first(from)?.id };
  const answer = await post(administrator, "/caseloads/hand-over", asked, { "Idempotency-Key": randomUUID() });
  expect(await answer.json()).toEqual({ children: 1 });
}

test("a draft about a matter that another chairs now goes from the device, and the page says so", async ({ as }) => {
  const chair = await as(CHAIR);
  const reference = await raised(chair);
  await chair.goto(`/escalations/${reference}/note`);
  await chair.getByRole("main").getByRole("textbox").first().fill("Rang the surgery; no slot before Christmas.");
  await expect(chair.getByText("Saved 09:00")).toBeVisible();
  const kept = () => chair.evaluate(() => Object.keys(localStorage).join());
  expect(await kept()).toContain(reference);
  await handOver(await as("administrator@slough.example"));
  await chair.goto("/");
  await expect(chair.getByText("Deleted from this device: 1 draft")).toBeVisible();
  await look(chair, "a draft left behind was deleted");
  expect(await kept()).not.toContain(reference);
});
