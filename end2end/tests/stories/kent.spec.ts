import { matter, times } from "../../support/api.ts";
import { KENT } from "../../support/authorities.ts";
import { ACTIONS, checkAndSend, drawn, fillActions, fillOpening, fillTalk, rung } from "../../support/forms.ts";
import { openChild, tell } from "../../support/story.ts";
import { expect, TABLET, test } from "../../support/test.ts";

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
