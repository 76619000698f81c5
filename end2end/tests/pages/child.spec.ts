// What is kept of a child beside the matters: where they live, what they asked, who is around them, and the records that only
// some may read.

import type { Page } from "@playwright/test";
import { children, get } from "../../support/api.ts";
import { FIRST_CHILD, raised } from "../../support/given.ts";
import { expect, look, lookWithErrors, test } from "../../support/test.ts";

type Child = { may_begin: { plan: string; kind: string }[] };

/** The address of an authority's first child, as whoever is signed in may see it. */
async function firstChild(page: Page): Promise<string> {
  const [found] = await children(page, FIRST_CHILD);
  return `/children/${found?.child.id}`;
}

test("where a child lives: the page, and each of its forms with errors", async ({ as }) => {
  const chair = await as("iro@kent.example");
  const home = `${await firstChild(chair)}/home`;
  await chair.goto(home);
  await expect(chair.getByRole("main")).toContainText("Hill House");
  await look(chair, "home");
  for (const form of ["visit", "placement"]) {
    await lookWithErrors(chair, `${home}/${form}`, `home, ${form}`);
  }
});

test("a visit half written is there again, its date is read as everywhere, and what is wrong leaves the focus alone", async ({
  as,
}) => {
  const chair = await as("iro@kent.example");
  const form = `${await firstChild(chair)}/home/visit`;
  await chair.goto(form);
  const first = chair.getByLabel("Safety and safeguarding");
  await first.fill("She showed me her room and the garden.");
  await expect(chair.getByText("Saved 09:00")).toBeVisible();
  await chair.reload();
  await expect(first).toHaveValue("She showed me her room and the garden.");
  await chair.getByLabel("Date of the visit").fill("31 Feb");
  await chair.getByRole("button", { name: "Record the visit" }).click();
  await expect(chair.locator(".govuk-error-summary")).toBeFocused();
  await expect(chair.locator("#on-error")).toContainText("There is no such day in the calendar");
  for (const field of await chair.locator("form#form textarea").all()) {
    await field.fill("As it should be.");
    await expect(field).toBeFocused();
  }
  await chair.getByLabel("Date of the visit").fill("last Fri");
  await chair.getByRole("button", { name: "Record the visit" }).click();
  await expect(chair.getByRole("main")).toContainText("Fri 20 Nov 2026");
  await chair.goto(form);
  await expect(first).toHaveValue("");
});

test("what a child asked and who is around them: empty, with errors, half written, and on the record", async ({ as }) => {
  const chair = await as("iro@kent.example");
  await chair.goto(`${await firstChild(chair)}/requests`);
  await expect(chair.getByText("Nothing has been asked")).toBeVisible();
  await look(chair, "requests, none");
  await chair.getByRole("button", { name: "Send it" }).click();
  await expect(chair.locator(".govuk-error-summary")).toBeFocused();
  await look(chair, "requests, with errors");

  await chair.getByLabel("Date the child asked").fill("yesterday");
  await chair.getByLabel("What is asked, and why").fill("Why can I not see my brother?");
  await chair.getByRole("button", { name: "Send it" }).click();
  await expect(chair.getByText("It is on the record.")).toBeVisible();
  await expect(chair.getByRole("article")).toContainText("Sun 22 Nov 2026, by the child");

  await chair.goto(`${await firstChild(chair)}/network`);
  await expect(chair.getByText("Nobody is recorded yet")).toBeVisible();
  await chair.getByRole("button", { name: "Record the network" }).click();
  await expect(chair.locator(".govuk-error-summary")).toBeFocused();
  await look(chair, "network, with errors");
  await chair.getByLabel("Date of the review").fill("last Fri");
  const first = chair.getByRole("group", { name: "Person 1" });
  await first.getByLabel("Name").fill("Noor Hale");
  await first.getByLabel("What they are to the child").fill("Teacher, Mill Street School");
  await first.getByRole("radio", { name: "Yes" }).check();
  await chair.getByRole("button", { name: "Add a person" }).click();
  const second = chair.getByRole("group", { name: "Person 2" });
  await expect(second.getByLabel("Name")).toBeFocused();
  await second.getByLabel("Name").fill("Kit Marlow");
  await second.getByLabel("What they are to the child").fill("Health visitor");
  await expect(chair.getByText("Saved 09:00").last()).toBeVisible();
  await chair.reload();
  await expect(second.getByLabel("Name")).toHaveValue("Kit Marlow");
  await look(chair, "network, half written");
  await chair.getByRole("button", { name: "Record the network" }).click();
  await expect(chair.getByText("The network is on the record.")).toBeVisible();
  await expect(chair.getByRole("main")).toContainText("Noor Hale, Teacher, Mill Street School: agrees to the process");
  await expect(chair.getByRole("main")).toContainText("Kit Marlow, Health visitor: was not asked");
});

test("the grades of a review: the page, and its form with errors", async ({ as }) => {
  const chair = await as("iro@kent.example");
  const reviews = `${await firstChild(chair)}/reviews`;
  await chair.goto(reviews);
  await expect(chair.getByText("No review has been graded")).toBeVisible();
  await look(chair, "grades at reviews, none");
  await lookWithErrors(chair, `${reviews}/record`, "grades of a review");
});

test("an advocate asks for a child, and sees neither the chair's forms nor the network", async ({ as }) => {
  const child = await firstChild(await as("iro@kent.example"));
  const advocate = await as("advocate@kent.example");
  await advocate.goto(`${child}/requests`);
  await expect(advocate.getByRole("heading", { name: "Ask the chair" })).toBeVisible();
  await expect(advocate.getByText("network")).toHaveCount(0);
  await look(advocate, "requests, advocate");
});

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
  expect([...seen].sort()).toEqual(["advice", "alert", "concern", "good_practice", "grave_event"]);

  // Supervision belongs to a matter and begins with the chair's manager.
  const reference = await raised(await as("iro@hammersmith-and-fulham.example"));
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
