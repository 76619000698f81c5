// Records beside the matter, which only some may read: how each begins, and what is done to it afterwards.

import type { Page } from "@playwright/test";
import { get } from "../../support/api.ts";
import { firstChild, raised, vacate } from "../../support/given.ts";
import { expect, look, lookWithErrors, test } from "../../support/test.ts";

type Child = { may_begin: { plan: string; kind: string }[] };

const BEGINNERS = ["iro@hammersmith-and-fulham.example", "iro@lambeth.example", "iro@slough.example", "social-worker@slough.example"];

test("records beside the matter: the list, each beginning with errors, and a record", async ({ as }) => {
  const seen = new Set<string>();
  for (const login of BEGINNERS) {
    const page = await as(login);
    const child = await firstChild(page);
    for (const { plan, kind } of (await get<Child>(page, child)).may_begin.filter(({ kind }) => !seen.has(kind))) {
      seen.add(kind);
      await lookWithErrors(page, `${child}/records/${kind}?plan=${plan}`, `begin ${kind}`);
    }
  }
  expect([...seen].sort()).toEqual(["alert", "concern", "good_practice", "grave_event"]);

  // Legal advice and supervision belong to a matter: the one begins with the chair, the other with the chair's manager.
  const adviser = await as("iro@hammersmith-and-fulham.example");
  const reference = await raised(adviser);
  await lookWithErrors(adviser, `${await firstChild(adviser)}/records/advice?matter=${reference}`, "begin advice");
  const manager = await as("reviewing-manager@hammersmith-and-fulham.example");
  const supervision = `${await firstChild(manager)}/records/supervision?matter=${reference}`;
  await lookWithErrors(manager, supervision, "begin supervision");

  const chair = await as("iro@lambeth.example");
  await chair.goto("/records");
  await expect(chair.getByText("There is nothing for you here")).toBeVisible();
  await look(chair, "records, none");
  await chair.goto(`${await firstChild(chair)}/records/good_practice?plan=looked_after`);
  await chair.getByLabel("Whose good practice it is").fill("The foster carer");
  await chair.getByLabel("What was good").fill("They sat up with the child every night.");
  await chair.locator("form#form button[type=submit]").click();
  await expect(chair.getByRole("heading", { name: "What happened" })).toBeVisible();
  await look(chair, "record");
  await chair.goto("/records");
  await expect(chair.locator(".rc-row, .rc-tray__rows li").first()).toBeVisible();
  await look(chair, "records");
});

/** Begins a record about the first child with this said of it; answers with its address. */
async function begun(
  page: Page,
  kind: string,
  say: (page: Page) => Promise<void>,
  about = "plan=looked_after",
): Promise<string> {
  await page.goto(`${await firstChild(page)}/records/${kind}?${about}`);
  await say(page);
  await page.locator("form#form button[type=submit]").click();
  await expect(page.getByRole("heading", { name: "What happened" })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("records beside the matter: what is done to one that has begun, each form with errors", async ({ as }) => {
  const alert = await begun(await as("iro@slough.example"), "alert", async (page) => {
    await page.getByRole("radio", { name: /^Social Worker/ }).check();
    await page.locator("form#form textarea").fill("The worker missed four visits and wrote that they were made.");
  });
  const manager = await as("assistant-team-manager@slough.example");
  await lookWithErrors(manager, `${alert}/answer`, "record, answer");
  await manager.locator("form#form textarea").fill("Taken up today; the visits are made by another worker.");
  await manager.locator("form#form button[type=submit]").click();
  await expect(manager.getByRole("main")).toContainText("Taken up today");

  const worker = await as("social-worker@slough.example");
  const concern = await begun(worker, "concern", async (page) => {
    await page.getByLabel("Agency").fill("Mill Street School");
    await page.getByLabel("Date of the talk").fill("today");
    await fillTexts(page);
  });
  for (const act of ["writing", "end"]) {
    await lookWithErrors(worker, `${concern}/${act}`, `record, ${act}`);
  }
});

test("records beside the matter: an entry of supervision, and how a post that nobody holds was told, with errors", async ({
  as,
}) => {
  const reference = await raised(await as("iro@hammersmith-and-fulham.example"));
  const manager = await as("reviewing-manager@hammersmith-and-fulham.example");
  const supervision = await begun(manager, "supervision", fillAll, `matter=${reference}`);
  await lookWithErrors(manager, `${supervision}/entry`, "record, entry");

  const chair = await as("iro@lambeth.example");
  await vacate(await as("administrator@lambeth.example"), chair, "safeguarding_partnership");
  const event = await begun(chair, "grave_event", fillAll);
  await lookWithErrors(chair, `${event}/told`, "record, told");
});

/** The first of the choices, and something in each text. */
async function fillAll(page: Page): Promise<void> {
  await page.locator("form#form input[type=radio]").first().check();
  await fillTexts(page);
}

async function fillTexts(page: Page): Promise<void> {
  for (const text of await page.locator("form#form textarea").all()) {
    await text.fill("What happened this morning, as it was seen.");
  }
}
