// What is kept of a child beside the matters: where they live, what they asked, who is around them.

import { firstChild } from "../../support/given.ts";
import { expect, look, lookAtErrors, lookWithErrors, test } from "../../support/test.ts";

test("where a child lives: the page, and each of its forms with errors", async ({ as }) => {
  const chair = await as("iro@kent.example");
  const home = `${await firstChild(chair)}/home`;
  await chair.goto(home);
  await expect(chair.getByRole("main")).toContainText("Hill House");
  await look(chair, "home");
  for (const form of ["visit", "placement", "scoping"]) {
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
  await chair.getByRole("checkbox").first().check();
  await chair.getByRole("button", { name: "Record the visit" }).click();
  await expect(chair).toHaveURL(/\/home$/);
  await expect(chair.getByRole("main")).toContainText("Fri 20 Nov 2026");
  await chair.goto(form);
  await expect(first).toHaveValue("");

  // What falls short is the service's to raise first.
  await chair.goto(form.replace("/visit", ""));
  await look(chair, "home, a visit that found something wanting");
  await chair.getByRole("link", { name: "Record that it has been raised" }).click();
  await lookAtErrors(chair, "home, raised by the service");
  await chair.getByLabel("Who of the child’s service raised it").fill("Noor Hale, Team Manager");
  await chair.locator("form#form textarea").fill("The provider mends the window this week.");
  await chair.getByRole("button", { name: "Record it" }).click();
  await expect(chair.getByRole("main")).toContainText("The provider mends the window this week.");
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
  await chair.getByRole("button", { name: "Reply" }).click();
  await expect(chair.locator(".govuk-error-summary")).toBeFocused();
  await look(chair, "requests, a reply with errors");
  await chair.getByLabel("Your reply").fill("You see him on Saturday; I have asked for every week.");
  await chair.getByRole("button", { name: "Reply" }).click();
  await expect(chair.getByRole("article")).toContainText("You see him on Saturday");

  await chair.goto(`${await firstChild(chair)}/network`);
  await expect(chair.getByText("Nobody is recorded yet")).toBeVisible();
  await chair.getByRole("button", { name: "Record the network" }).click();
  await expect(chair.locator(".govuk-error-summary")).toBeFocused();
  await look(chair, "network, with errors");
  await chair.getByLabel("Date of the review").fill("last Fri");
  const first = chair.getByRole("group", { name: "Person 1" });
  await first.getByLabel("Name").fill("Noor Hale");
  await first.getByLabel("What they are to the child").fill("Teacher, Mill Street School");
  await first.getByLabel("Telephone, e-mail or both").fill("01632 960002");
  await first.getByRole("radio", { name: "Yes" }).check();
  await chair.getByRole("button", { name: "Add a person" }).click();
  const second = chair.getByRole("group", { name: "Person 2" });
  await expect(second.getByLabel("Name")).toBeFocused();
  await second.getByLabel("Name").fill("Kit Marlow");
  await second.getByLabel("What they are to the child").fill("Health visitor");
  await second.getByLabel("Telephone, e-mail or both").fill("kit.marlow@health.example");
  await expect(chair.getByText("Saved 09:00").last()).toBeVisible();
  await chair.reload();
  await expect(second.getByLabel("Name")).toHaveValue("Kit Marlow");
  await look(chair, "network, half written");
  await chair.getByRole("button", { name: "Record the network" }).click();
  await expect(chair.getByText("The network is on the record.")).toBeVisible();
  await expect(chair.getByRole("main")).toContainText("Noor Hale, Teacher, Mill Street School, 01632 960002: agrees to the process");
  await expect(chair.getByRole("main")).toContainText("Kit Marlow, Health visitor, kit.marlow@health.example: was not asked");
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
  await advocate.goto("/");
  await advocate.getByRole("main").getByRole("link", { name: "Children" }).click();
  await advocate.locator(`a[href="${child}/requests"]`).click();
  await expect(advocate.getByRole("heading", { name: "Ask the chair" })).toBeVisible();
  await expect(advocate.getByText("network")).toHaveCount(0);
  await look(advocate, "requests, advocate");
});
