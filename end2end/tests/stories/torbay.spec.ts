import { matter, tray } from "../../support/api.ts";
import { TORBAY } from "../../support/authorities.ts";
import { ACTIONS, checkAndSend, CONCERN, fillActions, fillConcern, fillOpening, rung } from "../../support/forms.ts";
import { raised } from "../../support/given.ts";
import { openChild, tell } from "../../support/story.ts";
import { expect, TABLET, test } from "../../support/test.ts";

test("TOR-04 a dispute starts with the Social Worker or Team Manager and climbs, 5 working days each", async ({
  as,
  setClock,
}) => {
  await tell(TORBAY, { as, setClock });
});

test("TOR-08 a silent stage is passed on by itself, once, and chair and both addressees see it", async ({ as, setClock }) => {
  const reference = await raised(await as("iro@torbay.example"));
  await setClock("2026-12-01T06:30:00Z");
  await setClock("2026-12-01T09:00:00Z");
  const chair = await as("iro@torbay.example");
  const { events } = await matter(chair, reference);
  expect(events.map(({ event }) => event.type)).toEqual(["formally_raised", "no_response_recorded", "passed_on"]);
  // Day zero of the next stage is the day that lapsed: the five days run from Monday, not from when it was noticed.
  expect(events.at(-1)?.event.data).toMatchObject({ sent: { stage: 2, clock: { day_zero: "2026-11-30", due: "2026-12-07" } } });

  await chair.getByRole("button", { name: /waiting on others/ }).click();
  await chair.getByRole("listitem").filter({ hasText: reference }).getByRole("link").first().click();
  const passed = "Went from stage 1 to stage 2 by itself, as nobody answered";
  await expect(chair.getByRole("main")).toContainText(passed);
  await expect(chair.getByRole("main")).toContainText("No response at stage 1 by Mon 30 Nov 2026.");

  for (const login of ["social-worker@torbay.example", "team-manager@torbay.example", "service-manager@torbay.example"]) {
    const addressee = await as(login, TABLET);
    await addressee.goto(`/escalations/${reference}`);
    await expect(addressee.getByRole("main"), login).toContainText(passed);
  }
  const next = await as("service-manager@torbay.example");
  const rows = (await tray(next, "to_answer")).rows.filter((row) => row.reference === reference);
  expect(rows).toMatchObject([{ mine: true, due: "2026-12-07" }]);
});

test("TOR-17 a listed ground is formal from the start and cites what it rests on; silence then passes it on by itself", async ({
  as,
  setClock,
}) => {
  const chair = await as("iro@torbay.example");
  await openChild(chair, TORBAY);
  await chair.getByLabel("What it is about").selectOption("Potential breach of the child's human rights");
  await expect(chair.getByRole("radio", { name: TORBAY.formal })).toBeChecked();
  await expect(rung(chair, "Stage 1")).toBeChecked();
  await fillConcern(chair);
  await fillActions(chair, ACTIONS);
  await chair.getByRole("radio", { name: "It needs immediate escalation" }).check();
  const cited = ["Human Rights Act 1998, article 8", "Placement stability, section 4", "We keep you close to your family"];
  await chair.getByRole("button", { name: "Check before sending" }).click();
  await expect(chair.locator(".govuk-error-summary li")).toHaveCount(cited.length);
  await chair.getByLabel("Which legislation applies?").fill(cited[0] ?? "");
  await chair.getByLabel("Which Torbay procedures apply?").fill(cited[1] ?? "");
  await chair.getByLabel("Which part of the pledge to children in care applies?").fill(cited[2] ?? "");
  const reference = await checkAndSend(chair, [CONCERN.wrong, "It needs immediate escalation", ...cited]);

  // Nobody answers: the server notices on the morning after, and nobody has to ask it to.
  await setClock("2026-12-01T09:00:00Z");
  const later = await as("iro@torbay.example");
  await later.goto(`/escalations/${reference}`);
  await expect(later.getByRole("main")).toContainText("With the Team Manager or the Service Manager; answer due Mon 7 Dec");
  await expect(later.getByRole("main")).toContainText("No response at stage 1 by Mon 30 Nov 2026.");
  const { events } = await matter(later, reference);
  expect(events.map(({ event }) => event.type)).toEqual(["formally_raised", "no_response_recorded", "passed_on"]);
  expect(events.at(0)?.event.data).toMatchObject({ sent: { stage: 1 }, opening: { particulars: { legislation: { text: cited[0] } } } });
});

test("ALL-22 a start that Torbay does not list is refused at its field; an IRO may take it with a reason", async ({ as }) => {
  const chair = await as("iro@torbay.example");
  const open = (await tray(chair, "open")).found;
  await openChild(chair, TORBAY);
  await chair.getByRole("radio", { name: TORBAY.formal }).check();
  await expect(chair.getByRole("radio", { name: "Stage 3", exact: false })).toHaveAccessibleDescription(
    "Not listed in the dispute resolution process",
  );
  await rung(chair, "Stage 3").check();
  await fillOpening(chair);
  await fillActions(chair, ACTIONS);
  const refused = "Choose another stage, or enter why you act outside the procedure: the dispute resolution process does not let you go straight to stage 3";
  await expect(chair.getByText(refused)).toHaveCount(0);
  await chair.getByRole("button", { name: "Check before sending" }).click();
  await expect(chair.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(chair.locator(".govuk-error-summary")).toBeFocused();
  await chair.getByRole("link", { name: refused }).click();
  await expect(chair.getByRole("radio", { name: /^Stage 1:/ })).toBeFocused();
  await expect(chair.getByRole("group", { name: "Which stage" })).toHaveAccessibleDescription(new RegExp(refused));
  expect((await tray(chair, "open")).found).toBe(open);

  const reason = "The Head of Service made the decision; nobody below can change it in time.";
  await chair.getByLabel("Why outside the procedure").fill(reason);
  const reference = await checkAndSend(chair, [reason]);
  expect((await matter(chair, reference)).events.at(0)?.event.data).toMatchObject({
    sent: { stage: 3, outside_procedure: reason },
  });
});

test("TOR-13 the stages beyond the 20 days are marked before anything is sent", async ({ as }) => {
  const chair = await as("iro@torbay.example");
  await openChild(chair, TORBAY);
  await chair.getByRole("radio", { name: TORBAY.formal }).check();
  const beyond = "This is after the total has run out.";
  const last = chair.locator(".rc-ladder > li").filter({ hasText: "Stage 5" });
  await expect(last).toContainText("Thu 31 Dec");
  await expect(last).toContainText(beyond);
  await expect(chair.getByText(beyond)).toHaveCount(1);
  await expect(chair.getByText("they run out on Mon 21 Dec 2026")).toBeVisible();
});
