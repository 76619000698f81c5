import type { Page } from "@playwright/test";
import { matter, times } from "../../support/api.ts";
import { KENT } from "../../support/authorities.ts";
import { ACTIONS, checkAndSend, CONCERN, drawn, fillActions, fillOpening, fillTalk, rung } from "../../support/forms.ts";
import { FIRST_CHILD } from "../../support/given.ts";
import { findChild, openChild, tell } from "../../support/story.ts";
import { expect, look, TABLET, test } from "../../support/test.ts";

test("KEN-05 an escalation starts at stage 2 with the reason and goes on to the District Service Manager", async ({
  as,
  setClock,
}) => {
  await tell(KENT, { as, setClock });
});

test("KEN-24 the chair sets the time of stage 1, and every later date moves with it", async ({ as }) => {
  const chair = await as("iro@kent.example");
  await openChild(chair, KENT);
  await chair.getByRole("radio", { name: KENT.formal }).check();
  await rung(chair, "Stage 1").check();
  const first = chair.locator(".rc-ladder time").first();
  await expect(first).toHaveAttribute("datetime", "2026-11-30");
  await chair.getByLabel("Working days").fill("8");
  await expect(first).toHaveAttribute("datetime", "2026-12-03");
  expect((await drawn(chair)).slice(0, 3)).toEqual(["2026-12-03", "2026-12-10", "2026-12-17"]);
  await fillOpening(chair);
  await fillActions(chair, ACTIONS);
  const reference = await checkAndSend(chair, ["Thu 3 Dec 2026"]);
  expect((await matter(chair, reference)).events.at(0)?.event.data).toMatchObject({ sent: { clock: { due: "2026-12-03" } } });
});

test("KEN-03 at stage 5 both directors answer: the answer is complete with the second", async ({ as }) => {
  const chair = await as("iro@kent.example");
  await openChild(chair, KENT);
  await chair.getByRole("radio", { name: KENT.formal }).check();
  await rung(chair, "Stage 5").check();
  await fillOpening(chair);
  await fillActions(chair, ACTIONS.slice(0, 1));
  await chair.getByLabel("Why this stage").fill("What is asked for lies with strategic management.");
  await fillTalk(chair, "QA Manager");
  await fillTalk(chair, "QA Service Manager");
  const reference = await checkAndSend(chair, ["Social Work Lead"]);

  const both: [string, string][] = [
    ["director@kent.example", "With the Social Work Lead"],
    ["social-work-lead@kent.example", "with the IRO to review"],
  ];
  for (const [at, [login, then]] of both.entries()) {
    const director = await as(login, TABLET);
    await director.goto(`/escalations/${reference}/answer`);
    await director.getByRole("button", { name: "Agree, by the date asked" }).tap();
    await director.getByLabel("Your answer", { exact: true }).fill("It will be done by the date asked.");
    await checkAndSend(director, ["It will be done by the date asked."], "Send the answer");
    await expect(director.getByRole("main")).toContainText(then);
    expect(await times(chair, reference, "responded")).toBe(at + 1);
  }
});

test("KEN-08 a 1 at a review becomes a draft that is raised; KEN-07 more time is given; KEN-04 unresolved, it goes to Cafcass", async ({
  as,
}) => {
  const chair = await as("iro@kent.example");
  await gradeHealthPoor(chair);
  const reference = await completeDraft(chair);
  const director = await as("corporate-director@kent.example", TABLET);
  await director.goto(`/escalations/${reference}/more-time`);
  await director.getByLabel("Until when you need").fill("7 Dec");
  await director.getByLabel("Why it takes longer").fill("The panel that decides on the funding meets on Friday.");
  await director.getByLabel("What the delay means for the child").fill("Another week without the lessons.");
  await checkAndSend(director, ["The panel that decides on the funding meets on Friday."], "Ask for it");

  await chair.goto(`/escalations/${reference}/decide-time`);
  await chair.getByRole("radio", { name: "Give more time" }).check();
  await chair.getByLabel("What the risk plan says").fill("The child is safe where they are until the panel has met.");
  await chair.getByLabel("Reason", { exact: true }).fill("A week is soon enough for the child.");
  await checkAndSend(chair, ["Mon 7 Dec 2026"]);
  await expect(chair.getByRole("main")).toContainText("answer and work due Mon 7 Dec");

  await director.goto(`/escalations/${reference}/answer`);
  await director.getByRole("group", { name: "Your answer to action 1" }).getByRole("radio", { name: "Cannot, because" }).tap();
  await director.getByLabel("Why it cannot be done").fill("The panel refused the funding.");
  await director.getByLabel("Your answer", { exact: true }).fill("There is no funding for it this year.");
  await checkAndSend(director, ["There is no funding for it this year."], "Send the answer");

  await chair.goto(`/escalations/${reference}/review`);
  await chair.getByRole("radio", { name: "Not resolved: take the last step" }).check();
  await chair.locator("form#form textarea").first().fill("Nobody above can decide otherwise, and the child has no school.");
  await checkAndSend(chair, ["Nobody above can decide otherwise, and the child has no school."]);
  await refer(chair, reference);
  const { events } = await matter(chair, reference);
  const up = ["formally_raised", "extension_requested", "extension_decided", "responded", "found_not_resolved"];
  expect(events.map(({ event }) => event.type)).toEqual([...up, "referred", "note_added", "note_added"]);
  expect(events[up.length]?.event.data).toMatchObject({ outside_procedure: null });
});

/** By letter, with what every gate asks for and the two notes. */
async function refer(chair: Page, reference: string): Promise<void> {
  await chair.goto(`/escalations/${reference}/refer`);
  await expect(chair.getByText("Complete stages 4 to 6 first")).toBeVisible();
  await chair.getByLabel("Reasons").fill("The child has had no lessons since September and nobody decides.");
  await chair.locator("#written_on").fill("today");
  const gates = chair.locator("fieldset[id^='gates-']");
  for (const gate of await gates.all()) {
    for (const date of await gate.locator("input[id$='-on']").all()) {
      await date.fill("today");
    }
    for (const agreed of await gate.getByRole("radio", { name: "Yes" }).all()) {
      await agreed.check();
    }
    for (const note of await gate.locator("input[id$='-note']").all()) {
      await note.fill("We went through it together this morning.");
    }
  }
  await chair.getByLabel("IRO oversight").fill("Why it may have to go back to court.");
  await chair.getByLabel("IRO consultation").fill("What the managers and counsel said.");
  await look(chair, "referral, every gate met");
  await checkAndSend(chair, ["The child has had no lessons since September and nobody decides."]);
}

test("KEN-08 what a grade asks for is dropped with a reason only, and the child's page keeps it", async ({ as }) => {
  const chair = await as("iro@kent.example");
  await gradeHealthPoor(chair);
  await chair.getByRole("link", { name: "Do not raise it, and say why" }).click();
  await chair.getByRole("button", { name: "Do not raise it" }).click();
  await expect(chair.locator(".govuk-error-summary")).toContainText("Enter why it is not raised");
  await look(chair, "dropping what a grade asks for, without a reason");
  await chair.getByLabel("Why it is not raised").fill("The dentist saw the child on Friday.");
  await chair.getByRole("button", { name: "Do not raise it" }).click();
  await expect(chair.getByRole("main")).toContainText("The dentist saw the child on Friday.");
  await chair.goto("/");
  await expect(chair.getByRole("listitem").filter({ hasText: "Health graded 1, Inadequate, at the review of Mon 23 Nov 2026" })).toHaveCount(0);
});

/** Grades a review of today: health 1, the rest 3. The form says which grade raises something before it is sent. */
async function gradeHealthPoor(chair: Page): Promise<void> {
  await findChild(chair, FIRST_CHILD);
  await chair.getByRole("link", { name: "Record the grades of a review" }).click();
  await expect(chair.getByRole("heading", { level: 1 })).toHaveText("Record the grades of a review");
  for (const good of await chair.getByRole("radio", { name: "3, Good" }).all()) {
    await good.check();
  }
  await chair.getByRole("group", { name: "Health", exact: true }).getByRole("radio", { name: "1, Inadequate" }).check();
  await expect(chair.getByText("A grade of 1 raises a practice escalation by itself")).toBeVisible();
  await look(chair, "grades of a review, one of which raises something");
  await chair.getByRole("button", { name: "Record the grades" }).click();
  await expect(chair.getByRole("main")).toContainText("Waits to be completed and sent since Mon 23 Nov 2026.");
}

/**
 * From the tray: what the grade says is there already; the chair adds the rest and chooses the stage. It is the last, so
 * that no other lies between it and a referral.
 */
async function completeDraft(chair: Page): Promise<string> {
  await chair.goto("/");
  const row = chair.getByRole("listitem").filter({ hasText: "Health graded 1, Inadequate, at the review of Mon 23 Nov 2026" });
  await look(chair, "tray with what a grade asks for");
  await row.getByRole("link", { name: "Complete and send the practice escalation" }).click();
  await expect(chair.getByLabel("What is wrong")).toHaveValue(/graded this section of the plan 1, Inadequate: Health/);
  await expect(chair.getByRole("radio", { name: "The grading of the care plan at a review" })).toBeChecked();
  await chair.getByLabel("Impact on the child").fill(CONCERN.impact);
  await chair.getByLabel("Outcome wanted").fill(CONCERN.outcome);
  await fillActions(chair, ACTIONS.slice(0, 1));
  await rung(chair, "Stage 6").check();
  await chair.getByLabel("Why this stage").fill("Only the Corporate Director decides on funding outside the budget.");
  await fillTalk(chair, "QA Manager");
  await fillTalk(chair, "QA Service Manager");
  const reference = await checkAndSend(chair, ["Plan implementation", "Health"]);
  const raised = (await matter(chair, reference)).events[0]?.event;
  expect(raised?.data).toMatchObject({ graded: { held_on: "2026-11-23", graded: { section: "health", grade: 1 } } });
  await chair.goto("/");
  await expect(row).toHaveCount(0);
  return reference;
}
