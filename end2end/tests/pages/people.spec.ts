// What an administrator keeps: people, units and posts, and which children are on record with whom. Each page as it is, and
// with what can be wrong with it.

import type { Page } from "@playwright/test";
import { expect, look, test } from "../../support/test.ts";

/** Opens the form folded up under that line. */
async function unfold(page: Page, what: string): Promise<void> {
  await page.getByRole("main").locator("summary", { hasText: what }).click();
}

/** Presses the button of a form and waits for what is said of it. */
async function send(page: Page, button: string, said: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: said })).toBeVisible();
}

async function addPerson(page: Page, name: string, role: string, unit: string): Promise<void> {
  await unfold(page, "Add a person");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel(role, { exact: true }).check();
  await page.getByLabel("Where they work").selectOption(unit);
  await send(page, "Add the person", `${name} is added.`);
}

test("ALL-30 an administrator adds a team and its manager, who then holds the post", async ({ as }) => {
  const administrator = await as("administrator@slough.example");
  await administrator.getByText("Office", { exact: true }).click();
  await administrator.getByRole("banner").getByRole("link", { name: "People and posts" }).click();
  await expect(administrator.getByRole("heading", { name: "Posts", exact: true })).toBeVisible();
  await look(administrator, "people and posts");

  await unfold(administrator, "Add a person");
  await administrator.getByRole("button", { name: "Add the person" }).click();
  await expect(administrator.locator(".govuk-error-summary")).toContainText("Choose what they are");
  await look(administrator, "people and posts, with errors");
  await unfold(administrator, "Add a person");

  await unfold(administrator, "Add a unit");
  await administrator.getByLabel("What the unit is called").fill("Leaving Care Team");
  await administrator.getByLabel("Part of").selectOption("Children Looked After Service");
  await send(administrator, "Add the unit", "Leaving Care Team is added.");
  await addPerson(administrator, "Wren Hale", "Manager", "Leaving Care Team");
  await expect(administrator.getByText("recourse add-account --authority slough")).toBeVisible();

  await unfold(administrator, "Give somebody a post");
  await administrator.getByLabel("Post", { exact: true }).selectOption("Team Manager");
  await administrator.getByLabel("For which unit").selectOption("Leaving Care Team");
  await administrator.getByLabel("Who holds it").selectOption("Wren Hale");
  await administrator.getByLabel("As its holder").check();
  await administrator.getByLabel("First day").fill("23 November 2026");
  await send(administrator, "Give the post", "The post is given.");
  await expect(administrator.getByText("Wren Hale, since Mon 23 Nov 2026", { exact: true })).toBeVisible();

  await unfold(administrator, "Somebody leaves a post");
  await administrator
    .getByLabel("Who leaves which post")
    .selectOption("Team Manager, Leaving Care Team: Wren Hale, since Mon 23 Nov 2026");
  await administrator.getByLabel("Last day").fill("20 November 2026");
  await administrator.getByRole("button", { name: "End it" }).click();
  await expect(administrator.locator(".govuk-error-message")).toContainText("a day on which they hold it");
  await administrator.getByLabel("Last day").fill("27 November 2026");
  await send(administrator, "End it", "The post is left.");
});

test("ALL-29 a child comes on record, and moves to another team with another social worker", async ({ as }) => {
  const administrator = await as("administrator@slough.example");
  await administrator.goto("/registrations");
  await expect(administrator.locator(".rc-row").first()).toBeVisible();
  await look(administrator, "children on record");
  await administrator.getByRole("link", { name: "Register a child" }).click();
  await administrator.getByRole("button", { name: "Register the child" }).click();
  await expect(administrator.locator(".govuk-error-summary")).toContainText("Enter the case number");
  await look(administrator, "registering a child, with errors");

  await administrator.getByLabel("Name", { exact: true }).fill("Sam Lake");
  await administrator.getByLabel("Case number").fill("C-90051");
  await administrator.getByLabel("Born", { exact: true }).check();
  await administrator.getByLabel("Date of birth").fill("3 March 2014");
  await administrator.getByLabel("Plan", { exact: true }).selectOption("looked_after");
  await administrator.getByLabel("First day of the plan").fill("1 September 2026");
  await administrator.getByLabel("Who chairs it").selectOption({ index: 1 });
  await administrator.getByLabel("Team", { exact: true }).selectOption("Looked After Team North");
  await administrator.getByRole("button", { name: "Register the child" }).click();
  await expect(administrator.getByRole("heading", { level: 1 })).toContainText("Sam Lake");
  await look(administrator, "a child on record");

  await unfold(administrator, "Another team");
  await administrator.getByLabel("Team", { exact: true }).selectOption("Looked After Team South");
  await send(administrator, "Change the team", "The team is changed.");
  await expect(administrator.locator(".govuk-summary-list")).toContainText("Looked After Team South");
  await unfold(administrator, "Another social worker");
  await administrator.getByLabel("Social worker", { exact: true }).selectOption({ index: 1 });
  await send(administrator, "Change the social worker", "The social worker is changed.");
  await unfold(administrator, "A plan begins");
  await administrator.getByLabel("Plan", { exact: true }).first().selectOption("looked_after");
  await administrator.getByLabel("First day of the plan").fill("1 October 2026");
  await administrator.getByRole("button", { name: "Record the plan" }).click();
  await expect(administrator.locator(".govuk-error-message")).toContainText("already in force");
  await look(administrator, "a child on record, with errors");
});

test("LAM-25 an advocate is appointed and finds the child", async ({ as }) => {
  const administrator = await as("administrator@lambeth.example");
  await administrator.goto("/registrations");
  await administrator.locator(".rc-row__link").first().click();
  await unfold(administrator, "An advocate is appointed");
  const advocates = administrator.getByLabel("Advocate", { exact: true });
  await advocates.selectOption({ index: 1 });
  await administrator.getByLabel("First day", { exact: true }).fill("23 November 2026");
  await administrator.getByLabel("Last day, if it is known").fill("20 November 2026");
  await administrator.getByRole("button", { name: "Appoint" }).click();
  await expect(administrator.locator(".govuk-error-message")).toContainText("before the beginning");
  await administrator.getByLabel("Last day, if it is known").fill("");
  await send(administrator, "Appoint", "The advocate is appointed.");
  const advocatesNow = administrator.locator(".govuk-summary-list__row", { hasText: "Advocates" });
  await expect(advocatesNow).toContainText("from Mon 23 Nov 2026");
  await unfold(administrator, "appointment ends");
  await administrator.getByLabel("Whose", { exact: true }).selectOption({ index: 1 });
  await administrator.getByLabel("Last day", { exact: true }).fill("23 November 2026");
  await send(administrator, "End the appointment", "The end of the appointment is on record.");
});

test("who is no administrator finds none of these pages", async ({ as }) => {
  const chair = await as("iro@slough.example");
  for (const address of ["/people", "/registrations", "/registrations/new"]) {
    await chair.goto(address);
    await expect(chair.getByRole("heading", { level: 1 })).toContainText("nothing here for you");
  }
});
