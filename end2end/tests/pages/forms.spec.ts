// Every form, looked at empty, with everything that can be wrong with it, and on the step of checking.

import type { Page } from "@playwright/test";
import { act, matter } from "../../support/api.ts";
import { SLOUGH } from "../../support/authorities.ts";
import { ACTIONS, fillActions, fillOpening } from "../../support/forms.ts";
import { answered, concern, raised } from "../../support/given.ts";
import { openChild } from "../../support/story.ts";
import { expect, look, lookWithErrors, TABLET, test } from "../../support/test.ts";

const CHAIR = "iro@slough.example";
const ADDRESSEE = "assistant-team-manager@slough.example";

/** A form of a matter with everything that can be wrong with it. */
function lookAtErrors(page: Page, reference: string, form: string): Promise<void> {
  return lookWithErrors(page, `/escalations/${reference}/${form}`, form);
}

test("raising: informal and formal, with errors, and checked", async ({ as }) => {
  const chair = await as(CHAIR);
  await openChild(chair, SLOUGH);
  await look(chair, "raise, informal");
  await chair.getByRole("radio", { name: SLOUGH.formal }).check();
  await look(chair, "raise, formal");
  await chair.getByRole("button", { name: "Check before sending" }).click();
  await expect(chair.locator(".govuk-error-summary")).toBeFocused();
  await look(chair, "raise, with errors");
  await fillOpening(chair);
  await fillActions(chair, [{ ...ACTIONS[0]!, what: "Consider regularly", by: "Sat" }, ...ACTIONS.slice(1)]);
  await expect(chair.getByText(/^Vague: /)).toBeVisible();
  await look(chair, "raise, filled in, vague");
  await chair.getByRole("button", { name: "Check before sending" }).click();
  await expect(chair.getByRole("heading", { name: "Check before sending" })).toBeFocused();
  await look(chair, "raise, check");
});

test("the ladder beside a form folds into one line at the foot of a tablet, which opens", async ({ as }) => {
  const chair = await as(CHAIR, TABLET);
  await openChild(chair, SLOUGH);
  await chair.getByRole("radio", { name: SLOUGH.formal }).tap();
  const line = chair.getByRole("button", { name: "Stage 1 due Mon 30 Nov; in all until Mon 21 Dec" });
  await expect(line).toHaveAttribute("aria-expanded", "false");
  await expect(chair.locator(".rc-ladder")).toBeHidden();
  await line.tap();
  await expect(line).toHaveAttribute("aria-expanded", "true");
  await expect(chair.locator(".rc-ladder")).toBeVisible();
  await look(chair, "raise, ladder opened");
});

test("answering: empty, with errors, in every way, and checked", async ({ as }) => {
  const reference = await raised(await as(CHAIR));
  const addressee = await as(ADDRESSEE, TABLET);
  await addressee.goto(`/escalations/${reference}/answer`);
  await expect(addressee.getByRole("heading", { level: 1 })).toBeVisible();
  await look(addressee, "answer, empty");
  await lookAtErrors(addressee, reference, "answer");
  const [first, second] = [1, 2].map((action) => addressee.getByRole("group", { name: `Your answer to action ${action}` }));
  await first?.getByRole("radio", { name: "Will do" }).tap();
  await second?.getByRole("radio", { name: "Cannot, because" }).tap();
  await addressee.getByLabel("Why it cannot be done").fill("Consent is the panel's to give.");
  await addressee.getByLabel("Your answer", { exact: true }).fill("See each action.");
  await addressee.getByRole("button", { name: "Check before sending" }).tap();
  await expect(addressee.getByRole("heading", { name: "Check before sending" })).toBeVisible();
  await look(addressee, "answer, check");
});

test("reviewing: each verdict with what it asks for", async ({ as }) => {
  const chair = await as(CHAIR);
  const reference = await raised(chair);
  await answered(await as(ADDRESSEE), reference);
  await lookAtErrors(chair, reference, "review");
  for (const verdict of ["Resolved", "Agreed, with actions still to be done", "To be discussed", "Not resolved: to a higher stage"]) {
    await chair.getByRole("radio", { name: verdict, exact: true }).check();
    await look(chair, `review, ${verdict}`);
  }
});

test("the forms of a matter that is under way, with errors", async ({ as }) => {
  const chair = await as(CHAIR);
  const reference = await raised(chair);
  await act(chair, reference, "add_note", { text: "The carer rang." });
  expect((await matter(chair, reference)).version).toBe(2);
  for (const form of ["note", "meeting", "withdraw", "in-error", "close", "actions/1/complete", "actions/1/revise", "correct/wrong", "correct/note/1"]) {
    await lookAtErrors(chair, reference, form);
  }
});

test("the forms of an informal concern, with errors", async ({ as }) => {
  const chair = await as(CHAIR);
  const reference = await concern(chair);
  for (const form of ["discussion", "resolve"]) {
    await lookAtErrors(chair, reference, form);
  }
  await chair.goto(`/escalations/${reference}/formal`);
  await expect(chair.getByLabel("What is wrong")).not.toHaveValue("");
  await look(chair, "formal");
});

test("the forms after silence: passing on; recording it is no longer open, for the server has", async ({ as, setClock }) => {
  const reference = await raised(await as(CHAIR));
  await setClock("2026-12-01T09:00:00Z");
  const chair = await as(CHAIR);
  await chair.goto(`/escalations/${reference}/pass-on`);
  // The reason is written already; the addressee is contacted first.
  await expect(chair.getByLabel("Why it goes on, and why there")).toHaveValue("No response at stage 1 by Mon 30 Nov 2026.");
  await expect(chair.getByRole("link", { name: "Record the discussion" })).toBeVisible();
  await look(chair, "pass-on");
  await chair.goto(`/escalations/${reference}/no-response`);
  await expect(chair.locator("h1")).toBeVisible();
  await expect(chair.locator("form#form button[type=submit]")).toBeHidden();
  await look(chair, "no-response, recorded already");
});

test("the forms of a letter to another agency, a helpline and a referral, with errors", async ({ as }) => {
  const chair = await as("iro@kent.example");
  const partner = { agency: "education", organisation: "Mill Street School", name: "Dr Osei", role: "Teacher", contact: "01632 960001" };
  const reference = await raised(chair, { partner });
  for (const form of ["letter/sent", "helpline", "refer", "consider-referral"]) {
    await lookAtErrors(chair, reference, form);
  }
});

test("the forms of what is prompted for, with errors, and of what is on file", async ({ as }) => {
  const chair = await as("iro@torbay.example");
  const reference = await raised(chair);
  await lookAtErrors(chair, reference, "prompts/2");
  await chair.goto(`/escalations/${reference}/file`);
  await expect(chair.locator("form#form button[type=submit]")).toBeVisible();
  await look(chair, "file");
});

test("the forms of more time, with errors", async ({ as }) => {
  const chair = await as("iro@kent.example");
  const reference = await raised(chair);
  await lookAtErrors(await as("social-worker@kent.example", TABLET), reference, "more-time");
  await lookAtErrors(chair, reference, "decide-time");
});
