// The main job without a mouse, and where the focus is: on the heading of each page, on what is wrong, on what was asked for.

import type { Locator, Page } from "@playwright/test";
import { times } from "../support/api.ts";
import { ACTIONS, CONCERN } from "../support/forms.ts";
import { ANSWER, FIRST_CHILD, raised } from "../support/given.ts";
import { expect, test } from "../support/test.ts";

/** More presses than any page has stops. */
const FAR = 120;

/** Goes on with Tab until the focus is there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < FAR; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  await expect(wanted).toBeFocused();
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

async function press(page: Page, wanted: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

test("an answer is given with the keyboard alone", async ({ as }) => {
  const chair = await as("iro@slough.example");
  const reference = await raised(chair);
  const page = await as("assistant-team-manager@slough.example");
  await press(page, page.getByRole("listitem").filter({ hasText: reference }).getByRole("link"));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^Answer – .*${reference} – Recourse$`));
  const first = page.getByRole("group", { name: "Your answer to action 1" });
  await press(page, first.getByRole("radio", { name: "Done" }), "Space");
  const second = page.getByRole("group", { name: "Your answer to action 2" });
  await press(page, second.getByRole("radio", { name: "Done" }), "ArrowDown");
  await expect(second.getByRole("radio", { name: "Will do" })).toBeChecked();
  await type(page, page.getByLabel("Your answer", { exact: true }), ANSWER);
  await press(page, page.getByRole("button", { name: "Check before sending" }));
  await expect(page.getByRole("heading", { name: "Check before sending" })).toBeFocused();
  await press(page, page.getByRole("button", { name: "Send the answer" }));
  await expect(page).toHaveURL(`/escalations/${reference}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await times(chair, reference, "responded")).toBe(1);
});

test("an escalation is raised with the keyboard alone; errors take the focus and lead to their fields", async ({ as }) => {
  const page = await as("iro@slough.example");
  await press(page, page.getByRole("link", { name: "Children" }));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await type(page, page.getByLabel("Name or case number"), FIRST_CHILD);
  await expect(page.getByText("1 found")).toBeVisible();
  await press(page, page.getByRole("main").getByRole("link").first());
  await press(page, page.getByRole("link", { name: /^Raise an informal challenge or an escalation/ }));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await press(page, page.getByRole("radio", { name: "Raise an informal challenge" }), "ArrowDown");
  await expect(page.getByRole("radio", { name: "Raise an escalation" })).toBeChecked();
  await press(page, page.getByLabel("What it is about"), "ArrowDown");
  await press(page, page.getByRole("button", { name: "Check before sending" }));
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await press(page, page.getByRole("link", { name: "Enter what is wrong" }));
  await expect(page.getByLabel("What is wrong")).toBeFocused();
  await page.keyboard.type(CONCERN.wrong);
  await type(page, page.getByLabel("Impact on the child"), CONCERN.impact);
  await type(page, page.getByLabel("Outcome wanted"), CONCERN.outcome);
  const [asked] = ACTIONS;
  await type(page, page.getByLabel("What will be done"), asked?.what ?? "");
  await type(page, page.getByLabel("How it will be seen to be done"), asked?.measure ?? "");
  await type(page, page.getByLabel("Who will do it"), "Social Worker");
  await type(page, page.getByRole("textbox", { name: "By when" }), "5 wd");
  await expect(page.getByText(/^Mon 30 Nov 2026/)).toBeVisible();
  await type(page, page.getByLabel("Why it matters to this child"), asked?.why ?? "");
  await press(page, page.getByRole("button", { name: "Check before sending" }));
  await press(page, page.getByRole("button", { name: "Record and send it" }));
  await expect(page).toHaveURL(/\/escalations\/SLO-26-\d{5}$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("the way past the header leads to the content", async ({ as }) => {
  const page = await as("iro@slough.example");
  await expect(page.getByRole("heading", { name: "Work tray" })).toBeVisible();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to main content" });
  await press(page, skip);
  await expect(page.locator("#main")).toBeFocused();
});

test("on each change of page the heading takes the focus and the tab is named", async ({ as }) => {
  const page = await as("iro@slough.example");
  const pages: [string, string][] = [
    ["Children", "Children – Recourse"],
    ["Procedures", "Procedures – Recourse"],
    ["Due dates", "Due dates – Recourse"],
    ["Work tray", "Work tray – Recourse"],
  ];
  for (const [link, title] of pages) {
    await page.getByRole("banner").getByRole("link", { name: link, exact: true }).click();
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page.getByRole("banner").getByRole("link", { name: link, exact: true })).toHaveAttribute("aria-current", "page");
  }
});
