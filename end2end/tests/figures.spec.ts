// What the main jobs ask of people's hands, counted as they are done.

import { children, tray } from "../support/api.ts";
import { SLOUGH } from "../support/authorities.ts";
import { CONCERN } from "../support/forms.ts";
import { ANSWER, FIRST_CHILD, raised } from "../support/given.ts";
import { Hand } from "../support/hand.ts";
import { expect, TABLET, test } from "../support/test.ts";

test("an escalation with three SMART actions takes 12 interactions from the child's page to sent", async ({ as }) => {
  const chair = await as("iro@slough.example");
  const [found] = await children(chair, FIRST_CHILD);
  await chair.goto(`/children/${found?.child.id}`);
  const hand = new Hand();
  await hand.press(chair.getByRole("link", { name: SLOUGH.offers }));
  await hand.choose(chair.getByRole("radio", { name: SLOUGH.formal }));
  const about = chair.getByLabel("What it is about");
  await hand.choose(about, (await about.locator("option").nth(1).getAttribute("value")) ?? "");
  await hand.type(chair.getByLabel("What is wrong"), CONCERN.wrong);
  await hand.type(chair.getByLabel("Impact on the child"), CONCERN.impact);
  await hand.type(chair.getByLabel("Outcome wanted"), CONCERN.outcome);
  await hand.press(chair.getByRole("button", { name: "Add all of these" }));
  for (const [at, by] of ["3 wd", "4 Dec", "next Tue"].entries()) {
    await hand.type(chair.getByRole("group", { name: `Action ${at + 1}` }).getByLabel("By when"), by);
  }
  await hand.press(chair.getByRole("button", { name: "Check before sending" }));
  await hand.press(chair.getByRole("button", { name: "Record and send it" }));
  await expect(chair).toHaveURL(/\/escalations\/SLO-26-\d{5}$/);
  await expect(chair.getByRole("main")).toContainText("With the Assistant Team Manager; answer due Mon 30 Nov");
  expect(hand.taken(12)).toBeLessThanOrEqual(12);
});

test("an answer on a tablet takes four taps and the text", async ({ as }) => {
  const reference = await raised(await as("iro@slough.example"));
  const addressee = await as("assistant-team-manager@slough.example", TABLET);
  const hand = new Hand();
  await hand.press(addressee.getByRole("listitem").filter({ hasText: reference }).getByRole("link").first());
  await hand.press(addressee.getByRole("button", { name: "Agree to all, by the dates asked" }));
  await hand.type(addressee.getByLabel("Your answer", { exact: true }), ANSWER);
  await hand.press(addressee.getByRole("button", { name: "Check before sending" }));
  await hand.press(addressee.getByRole("button", { name: "Send the answer" }));
  await expect(addressee).toHaveURL(`/escalations/${reference}`);
  await expect(addressee.getByRole("main")).toContainText(ANSWER);
  expect(hand.taken(5)).toBe(5);
});

test("any child and any matter is found in two steps", async ({ as }) => {
  const chair = await as("iro@slough.example");
  const [row] = (await tray(chair, "open")).rows;
  const toMatter = new Hand();
  await toMatter.type(chair.getByLabel("Child or reference"), row?.reference ?? "");
  await toMatter.press(chair.getByRole("listitem").filter({ hasText: row?.reference }).getByRole("link").first());
  await expect(chair.getByRole("main")).toContainText(row?.reference ?? "");
  await chair.goto("/children");
  const toChild = new Hand();
  await toChild.type(chair.getByLabel("Name or case number"), FIRST_CHILD);
  await expect(chair.getByRole("status").getByText("1 found")).toBeVisible();
  await toChild.press(chair.getByRole("main").getByRole("link").first());
  await expect(chair.getByRole("heading", { name: "What has been raised" })).toBeVisible();
  expect([toMatter.taken(2), toChild.taken(2)]).toEqual([2, 2]);
});
