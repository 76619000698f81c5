// The story that the tests of all five authorities tell in the browser: raised formally with SMART actions, answered on a
// tablet, found not resolved, passed on, answered again, resolved. What differs is in `authorities.ts`.

import { expect, type Page } from "@playwright/test";
import { get, matter, times } from "./api.ts";
import type { Authority } from "./authorities.ts";
import { ACTIONS, answerQuestions, checkAndSend, CONCERN, considerReferral, drawn, fillActions, fillOpening, fillTalk, rung } from "./forms.ts";
import { FIRST_CHILD } from "./given.ts";
import { TABLET } from "./test.ts";

type Tell = {
  as: (login: string, screen?: typeof TABLET) => Promise<Page>;
  setClock: (now: string) => Promise<void>;
};

type Timescales = { stages: { stage: number; due: string }[]; total: { working_days: number; runs_out: string } };

const WEAK = "The request went to the panel in October and I am waiting for its date.";
const ENOUGH = "Treated on Friday; the letter of the surgery is on the record.";
const NOT_YET = "A request without a date does not take the child to a dentist.";
const OUTCOME = "The child was treated on Friday and sleeps through the night.";
const RATIONALE = "I have seen the surgery's letter and spoken to the carer and the child.";

/** Tells the whole story. */
export async function tell(authority: Authority, { as, setClock }: Tell): Promise<void> {
  const [raised, answered, passedOn, answeredAgain, resolved] = authority.days.map((day) => `${day}T09:00:00Z`);
  const chair = `iro@${authority.id}.example`;
  await setClock(raised ?? "");
  const reference = await raise(await as(chair), authority);
  await setClock(answered ?? "");
  await answerInPart(await as(authority.first, TABLET), reference);
  await setClock(passedOn ?? "");
  await passOn(await as(chair), reference, authority);
  await setClock(answeredAgain ?? "");
  await answerAll(await as(authority.second, TABLET), reference);
  await setClock(resolved ?? "");
  await resolve(await as(chair), reference, authority);
}

/** From the child to sent; the dates move while one types. */
async function raise(chair: Page, authority: Authority): Promise<string> {
  const { start } = authority;
  await openChild(chair, authority);
  await chair.getByRole("radio", { name: authority.formal }).check();
  await rung(chair, `${authority.rung} ${start.stage}`).check();
  await expectLadder(chair, authority);
  await fillOpening(chair);
  await fillActions(chair, ACTIONS);
  await fillStart(chair, authority);
  await expect(chair.getByText("Everything that is needed is here.")).toBeVisible();
  const shown = [...Object.values(CONCERN), ...ACTIONS.flatMap(({ what, measure, why }) => [what, measure, why])];
  const reference = await checkAndSend(chair, shown);
  expect(await times(chair, reference, "formally_raised")).toBe(1);
  return reference;
}

/** Finds the first child and opens the form that raises something for them. */
export async function openChild(chair: Page, { offers }: Authority): Promise<void> {
  await findChild(chair, FIRST_CHILD);
  await chair.getByRole("link", { name: offers }).click();
}

/** Finds a child by the case number and opens their page. */
export async function findChild(page: Page, number: string): Promise<void> {
  await page.getByRole("link", { name: "Children" }).click();
  await page.getByLabel("Name or case number").fill(number);
  await expect(page.getByRole("status").getByText("1 found")).toBeVisible();
  await page.getByRole("main").getByRole("link").first().click();
}

async function fillStart(chair: Page, { rung: word, start }: Authority): Promise<void> {
  if (start.reason) {
    await chair.getByLabel(`Why this ${word.toLowerCase()}`).fill(start.reason);
  }
  if (start.ground) {
    await chair.getByRole("radio", { name: start.ground }).check();
  }
  if (start.talk) {
    await fillTalk(chair, start.talk);
  }
  await answerQuestions(chair);
}

/** The dates drawn are those hard-coded here and those that the API gives to anyone. */
async function expectLadder(chair: Page, { id, start, days, ladder, runsOut }: Authority): Promise<void> {
  await expect(chair.locator(".rc-ladder time").first()).toHaveAttribute("datetime", ladder[0] ?? "");
  expect(await drawn(chair)).toEqual(ladder);
  const asked = `/timescales?authority=${id}&entry=${start.stage}&raised=${days[0]}&plan=looked_after`;
  const answer = await get<Timescales>(chair, asked);
  expect(answer.stages.map(({ due }) => due)).toEqual(ladder);
  expect(answer.total).toMatchObject({ working_days: 20, runs_out: runsOut });
}

/** One action by the date asked, the other not at all. */
async function answerInPart(addressee: Page, reference: string): Promise<void> {
  await openFromTray(addressee, reference);
  await addressee.getByRole("button", { name: "Agree to all, by the dates asked" }).tap();
  const second = addressee.getByRole("group", { name: "Your answer to action 2" });
  await second.getByRole("radio", { name: "Cannot, because" }).tap();
  const because = "Consent is the panel's to give.";
  await addressee.getByLabel("Why it cannot be done").fill(because);
  await addressee.getByLabel("Your answer", { exact: true }).fill(WEAK);
  await checkAndSend(addressee, [WEAK, because], "Send the answer");
  expect(await times(addressee, reference, "responded")).toBe(1);
}

/** Not resolved: to the next stage, with the reason, its time running from today. */
async function passOn(chair: Page, reference: string, authority: Authority): Promise<void> {
  const { rung: word, onward } = authority;
  await openFromTray(chair, reference);
  if (onward.discussed) {
    await discuss(chair, reference, "Assistant Team Manager");
  }
  await chair.getByRole("link", { name: "Review the answer" }).first().click();
  await expect(chair.getByRole("main")).toContainText(WEAK);
  await chair.getByRole("radio", { name: `Not resolved: to a higher ${word.toLowerCase()}` }).check();
  await expect(rung(chair, `${word} ${onward.stage}`)).toBeChecked();
  await expect(chair.locator(".rc-ladder time").first()).toHaveAttribute("datetime", authority.onwardDue);
  await chair.getByLabel("Why it goes on, and why there").fill(NOT_YET);
  if (onward.ground) {
    await chair.getByRole("radio", { name: onward.ground }).check();
  }
  if (onward.talk) {
    await fillTalk(chair, onward.talk);
  }
  if (onward.considered) {
    await considerReferral(chair);
  }
  await checkAndSend(chair, [NOT_YET]);
  await expect(chair.getByRole("main")).toContainText(`With ${onward.awaited}`);
}

/** The answer is talked over with whoever gave it, by their title, before it may go on. */
export async function discuss(chair: Page, reference: string, who: string): Promise<void> {
  await chair.getByRole("link", { name: "Record a discussion" }).click();
  await chair.getByLabel("Date of the discussion").fill("today");
  await chair.getByRole("radio", { name: "By telephone" }).check();
  await chair.getByRole("checkbox", { name: new RegExp(`^${who},`) }).check();
  await chair.getByLabel("What was said and agreed").fill("The panel has no date to give before January.");
  await chair.getByRole("button", { name: "Record a discussion" }).click();
  await expect(chair).toHaveURL(`/escalations/${reference}`);
}

async function answerAll(addressee: Page, reference: string): Promise<void> {
  await openFromTray(addressee, reference);
  for (const action of [1, 2]) {
    const group = addressee.getByRole("group", { name: `Your answer to action ${action}` });
    await group.getByRole("radio", { name: "Done" }).tap();
  }
  await addressee.getByLabel("Your answer", { exact: true }).fill(ENOUGH);
  await checkAndSend(addressee, [ENOUGH], "Send the answer");
}

/** Resolved: it closes, and says so with the days taken; nobody can act on it any more. */
async function resolve(chair: Page, reference: string, { rung: word, onward, taken }: Authority): Promise<void> {
  await openFromTray(chair, reference);
  await chair.getByRole("link", { name: "Review the answer" }).first().click();
  await chair.getByRole("radio", { name: "Resolved", exact: true }).check();
  await chair.getByLabel("Outcome for the child").fill(OUTCOME);
  await chair.getByLabel("Reasons").fill(RATIONALE);
  if (onward.considered) {
    await considerReferral(chair);
  }
  await checkAndSend(chair, [OUTCOME, RATIONALE]);
  const end = `at ${word.toLowerCase()} ${onward.stage} after ${taken} working days`;
  await expect(chair.getByRole("main")).toContainText(end);
  const { events } = await matter(chair, reference);
  expect(events.at(-1)?.event).toMatchObject({ type: "closed", data: { days_taken: taken, outcome: OUTCOME } });
}

/** From the matter's page to the form that it offers under this name. */
export async function follow(page: Page, reference: string, name: string): Promise<void> {
  await page.goto(`/escalations/${reference}`);
  await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

/** By the row that asks for something. */
async function openFromTray(page: Page, reference: string): Promise<void> {
  await page.getByLabel("Child or reference").fill(reference);
  await page.getByRole("listitem").filter({ hasText: reference }).getByRole("link").first().click();
  await expect(page.getByRole("main")).toContainText(reference);
}
