import type { Page } from "@playwright/test";
import { matter, times, tray } from "../../support/api.ts";
import { SLOUGH } from "../../support/authorities.ts";
import { ACTIONS, checkAndSend, fillActions, fillOpening, fillTalk, rung } from "../../support/forms.ts";
import { raised } from "../../support/given.ts";
import { discuss, openChild, tell } from "../../support/story.ts";
import { expect, look, TABLET, test } from "../../support/test.ts";

test("SLO-02 an escalation climbs from the Assistant Team Manager to the Team Manager, 5 working days each", async ({
  as,
  setClock,
}) => {
  await tell(SLOUGH, { as, setClock });
});

test("ALL-08 silence is recorded, stands in the chair's tray and asks the chair to pass it on", async ({ as, setClock }) => {
  const reference = await raised(await as("iro@slough.example"));
  await setClock("2026-11-30T23:59:00Z");
  const late = await as("iro@slough.example");
  expect(await times(late, reference, "no_response_recorded")).toBe(0);
  await setClock("2026-12-01T09:00:00Z");
  const chair = await as("iro@slough.example");
  await chair.getByRole("button", { name: /not answered/ }).click();
  const row = chair.getByRole("listitem").filter({ hasText: reference });
  await row.getByRole("link", { name: "Nobody answered: pass it on" }).click();
  await expect(chair.getByRole("main")).toContainText("The Assistant Team Manager did not answer by Mon 30 Nov");
  await chair.getByRole("link", { name: "Pass it on to a higher stage" }).first().click();
  await chair.getByLabel("Why it goes on, and why there").fill("No answer came, and none was promised when I rang.");
  await checkAndSend(chair, ["No answer came, and none was promised when I rang."]);
  await expect(chair.getByRole("main")).toContainText("With the Team Manager; answer due Tue 8 Dec");
  const { events } = await matter(chair, reference);
  expect(events.map(({ event }) => event.type)).toEqual(["formally_raised", "no_response_recorded", "passed_on"]);
  expect((await tray(chair, "lapsed")).rows.map((row) => row.reference)).not.toContain(reference);
});

test("SLO-04 an answer is discussed before it goes on; SLO-05 stage 4 comes after a meeting; SLO-11 signing off makes it final", async ({
  as,
}) => {
  const chair = await as("iro@slough.example");
  const reference = await raiseAtStageTwo(chair);
  await answer(await as("team-manager@slough.example", TABLET), reference);
  await chair.goto(`/escalations/${reference}`);
  await discuss(chair, reference, "Team Manager");
  await chair.goto(`/escalations/${reference}/review`);
  await notResolved(chair);
  await checkAndSend(chair, [UNSETTLED]);
  await answer(await as("head-of-service@slough.example", TABLET), reference);

  await chair.goto(`/escalations/${reference}/review`);
  await notResolved(chair);
  await chair.getByRole("button", { name: "Check before sending" }).click();
  await expect(chair.getByRole("alert")).toContainText("meeting");

  await meet(chair, reference);
  await chair.goto(`/escalations/${reference}/review`);
  await notResolved(chair);
  await checkAndSend(chair, [UNSETTLED]);
  await expect(chair.getByRole("main")).toContainText("With the Assistant Director Operations");
  await answer(await as("assistant-director-operations@slough.example", TABLET), reference);

  await chair.goto(`/escalations/${reference}/review`);
  await chair.getByRole("radio", { name: "Resolved", exact: true }).check();
  await chair.getByLabel("Outcome for the child").fill("The child was treated on Friday.");
  await chair.getByLabel("Reasons").fill("The letter of the surgery is on the record.");
  await chair.getByLabel("What becomes of action 1").fill("It was done with the treatment.");
  await checkAndSend(chair, ["The child was treated on Friday."]);
  const { events } = await matter(chair, reference);
  const discussed = ["formally_raised", "responded", "discussion_recorded", "found_not_resolved", "passed_on"];
  const types = [...discussed, "responded", "meeting_held", "found_not_resolved", "passed_on", "responded", "closed"];
  expect(events.map(({ event }) => event.type)).toEqual(types);
  await chair.getByRole("link", { name: "The final form, to print or copy" }).click();
  await expect(chair.getByRole("main")).toContainText("The child was treated on Friday.");
  await look(chair, "final form");
});

const UNSETTLED = "Nobody could give a date.";

/** Urgent: straight to the Team Manager, decided with the Reviewing Service Manager. */
async function raiseAtStageTwo(chair: Page): Promise<string> {
  await openChild(chair, SLOUGH);
  await chair.getByRole("radio", { name: SLOUGH.formal }).check();
  await rung(chair, "Stage 2").check();
  await fillOpening(chair);
  await fillActions(chair, ACTIONS.slice(0, 1));
  await chair.getByLabel("Why this stage").fill("It is urgent, and only the Team Manager can decide it.");
  await fillTalk(chair, "Reviewing Service Manager");
  return checkAndSend(chair, ["It is urgent, and only the Team Manager can decide it."]);
}

async function answer(addressee: Page, reference: string): Promise<void> {
  await addressee.goto(`/escalations/${reference}/answer`);
  await addressee.getByRole("button", { name: "Agree, by the date asked" }).tap();
  await addressee.getByLabel("Your answer", { exact: true }).fill("It will be done by the date asked.");
  await checkAndSend(addressee, [], "Send the answer");
}

async function notResolved(chair: Page): Promise<void> {
  await chair.getByRole("radio", { name: "Not resolved: to a higher stage" }).check();
  await chair.getByLabel("Why it goes on, and why there").fill(UNSETTLED);
}

async function meet(chair: Page, reference: string): Promise<void> {
  await chair.goto(`/escalations/${reference}/meeting`);
  await chair.getByLabel("Date of the meeting").fill("today");
  await chair.getByRole("checkbox", { name: /^Independent Chair,/ }).check();
  for (const post of ["Reviewing Service Manager", "Head of Service QA and Safeguarding", "Head of Service,"]) {
    await chair.getByRole("checkbox", { name: new RegExp(`^${post}|, ${post}`) }).first().check();
  }
  await chair.getByLabel("What was decided").fill("No date can be given; it goes to the Assistant Director.");
  await chair.getByRole("radio", { name: "It was not settled" }).check();
  await checkAndSend(chair, ["No date can be given; it goes to the Assistant Director."]);
}
