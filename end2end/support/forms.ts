// Filling in the forms as people do: by the labels they read.

import { expect, type Locator, type Page } from "@playwright/test";

/** A SMART action as it is typed; the owner by the post's id, the date in any way one writes dates. */
export type Asked = { what: string; measure: string; owner: string; by: string; why: string };

export const CONCERN = {
  wrong: "The review of 12 October asked for a dentist by the end of the month. None has been booked.",
  impact: "The child is in pain at night and has missed four days of school.",
  outcome: "The child has been treated and is out of pain.",
};

export const ACTIONS: Asked[] = [
  {
    what: "Book the appointment with the dentist in Mill Road",
    measure: "The letter of appointment is on the child's record",
    owner: "social_worker",
    by: "5 wd",
    why: "The child has been in pain since September",
  },
  {
    what: "Sign the consent for treatment under sedation",
    measure: "The surgery holds the signed form",
    owner: "team_manager",
    by: "8 wd",
    why: "The dentist cannot treat the child without it",
  },
];

/** What is wrong, what it does to the child and what is wanted, about the first of the examples. */
export async function fillOpening(page: Page): Promise<void> {
  await page.getByLabel("What it is about").selectOption({ index: 1 });
  await fillConcern(page);
}

/** The same about what is chosen already. */
export async function fillConcern(page: Page): Promise<void> {
  await page.getByLabel("What is wrong").fill(CONCERN.wrong);
  await page.getByLabel("Impact on the child").fill(CONCERN.impact);
  await page.getByLabel("Outcome wanted").fill(CONCERN.outcome);
}

/** The actions, one after the other, each in a group of its own. */
export async function fillActions(page: Page, actions: Asked[]): Promise<void> {
  for (const [at, asked] of actions.entries()) {
    if (at > 0) {
      await page.getByRole("button", { name: "Add an action" }).click();
    }
    const action = page.getByRole("group", { name: `Action ${at + 1}` });
    await action.getByLabel("What will be done").fill(asked.what);
    await action.getByLabel("How it will be seen to be done").fill(asked.measure);
    await action.getByLabel("Who will do it").selectOption(asked.owner);
    await action.getByLabel("By when").fill(asked.by);
    await action.getByLabel("Why it matters to this child").fill(asked.why);
  }
}

/** A talk that the procedure asks for before a stage, held today. */
export async function fillTalk(page: Page, post: string): Promise<void> {
  const talk = page.getByRole("group", { name: `Discussion with the ${post}` });
  await talk.getByLabel("Date").fill("today");
  await talk.getByLabel("What came of it").fill("We agree that it should go there.");
}

/** The stage on which the radio stands, such as `Stage 2: …`. */
export function rung(page: Page, name: string): Locator {
  return page.getByRole("radio", { name: new RegExp(`^${name}:`) });
}

/** The days that the ladder beside the form, or on a page, names: each stage's own, upwards. */
export async function drawn(page: Page): Promise<(string | null)[]> {
  const days = page.locator(".rc-ladder time");
  return days.evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
}

/** On to the check, which shows everything that would be recorded, and from there away. Answers with the reference. */
export async function checkAndSend(page: Page, shown: string[], send = "Record and send it"): Promise<string> {
  await answerQuestions(page);
  await page.getByRole("button", { name: "Check before sending" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check before sending");
  for (const text of shown) {
    await expect(page.getByRole("main")).toContainText(text);
  }
  await page.getByRole("button", { name: send }).click();
  await page.waitForURL(/\/escalations\/[A-Z]{3}-\d\d-\d{5}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** What the procedure asks besides and nobody has answered yet, with the questions that an answer brings up. */
export async function answerQuestions(page: Page): Promise<void> {
  const controls = page.locator(":is(input, textarea)[id*='particulars-']");
  const names = () => controls.evaluateAll((all) => all.map((one) => one.getAttribute("name") ?? one.id));
  const done = new Set<string>();
  for (let name = (await names())[0]; name; name = (await names()).find((one) => !done.has(one))) {
    done.add(name);
    await answerQuestion(page, name);
  }
}

async function answerQuestion(page: Page, name: string): Promise<void> {
  const choices = page.locator(`[name="${name}"]`);
  const typed = page.locator(`[id="${name}"]`);
  if ((await choices.count()) > 0) {
    if ((await page.locator(`[name="${name}"]:checked`).count()) === 0) {
      await choices.last().check();
    }
  } else if ((await typed.inputValue()) === "") {
    await typed.fill((await typed.evaluate((one) => one.tagName)) === "TEXTAREA" ? "The letter of the surgery says so." : "today");
  }
}

/** Whether to refer it was considered, and not now. */
export async function considerReferral(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Not referred now" }).check();
  await page.getByLabel("Why", { exact: true }).fill("The next manager can still decide it in time.");
}
