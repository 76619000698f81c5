// What differs between the authorities in the story that all five tell: words, people, the way up and its dates.

export type Authority = {
  id: string;
  /** What the child's page offers, and what the form calls the formal way. */
  offers: string;
  formal: string;
  /** What a rung is called. */
  rung: string;
  /** What the raising form asks for besides: the reason for the start, a ground, a talk. */
  start: { stage: number; reason?: string; ground?: string; talk?: string };
  /** What passing on asks for besides the reason: an answer talked over before; with whom it then is. Whether a referral is considered at each stage. */
  onward: { stage: number; ground?: string; talk?: string; discussed?: boolean; considered?: boolean; awaited: string };
  /** Who answers, before and after. */
  first: string;
  second: string;
  /** The days of the story, each at nine in the morning: raised, answered, passed on, answered again, resolved. */
  days: [string, string, string, string, string];
  /** The last day for the answer at each stage from the start upwards, drawn while raising; the day the total runs out. */
  ladder: string[];
  runsOut: string;
  /** The last day for the answer at the stage it is passed on to, on the day it is. */
  onwardDue: string;
  /** Working days from raising to the end. */
  taken: number;
};

export const LAMBETH: Authority = {
  id: "lambeth",
  offers: "Raise an informal practice alert or a practice alert",
  formal: "Raise a practice alert",
  rung: "Stage",
  start: { stage: 1, talk: "Line manager of the IRO or CP Chair" },
  onward: { stage: 2, ground: "It could not be resolved", considered: true, awaited: "the Service Manager" },
  first: "team-manager@lambeth.example",
  second: "service-manager@lambeth.example",
  days: ["2026-12-17", "2026-12-21", "2026-12-22", "2026-12-29", "2026-12-30"],
  ladder: ["2026-12-23", "2026-12-31", "2027-01-07", "2027-01-13", "2027-01-19"],
  runsOut: "2027-01-19",
  onwardDue: "2026-12-30",
  taken: 7,
};

export const TORBAY: Authority = {
  id: "torbay",
  offers: "Raise a cause for concern or a dispute",
  formal: "Raise a dispute",
  rung: "Stage",
  start: { stage: 1, ground: "It is in dispute" },
  onward: { stage: 2, awaited: "the Team Manager or the Service Manager" },
  first: "team-manager@torbay.example",
  second: "service-manager@torbay.example",
  days: ["2026-11-23", "2026-11-25", "2026-11-26", "2026-12-01", "2026-12-02"],
  ladder: ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-31"],
  runsOut: "2026-12-21",
  onwardDue: "2026-12-03",
  taken: 7,
};

export const KENT: Authority = {
  id: "kent",
  offers: "Raise an informal escalation or a practice escalation",
  formal: "Raise a practice escalation",
  rung: "Stage",
  start: { stage: 2, reason: "The Social Worker cannot decide about the funding." },
  onward: { stage: 3, talk: "QA Manager", awaited: "the District Service Manager" },
  first: "team-manager@kent.example",
  second: "district-service-manager@kent.example",
  days: ["2026-12-22", "2026-12-23", "2026-12-29", "2027-01-04", "2027-01-05"],
  ladder: ["2026-12-31", "2027-01-08", "2027-01-15", "2027-01-22", "2027-01-29"],
  runsOut: "2027-01-22",
  onwardDue: "2027-01-06",
  taken: 7,
};

export const HAMMERSMITH_AND_FULHAM: Authority = {
  id: "hammersmith-and-fulham",
  offers: "Raise an informal issue or an escalation",
  formal: "Raise an escalation",
  rung: "Level",
  start: { stage: 2, reason: "Only the Head of Service can fund it, and each week costs the child a week of school." },
  onward: { stage: 3, awaited: "the Operational Director, Children and Young People's Services" },
  first: "head-of-service@hammersmith-and-fulham.example",
  second: "operational-director@hammersmith-and-fulham.example",
  days: ["2026-11-23", "2026-11-25", "2026-11-26", "2026-12-01", "2026-12-02"],
  ladder: ["2026-12-07", "2026-12-14", "2026-12-21"],
  runsOut: "2026-12-21",
  onwardDue: "2026-12-03",
  taken: 7,
};

export const SLOUGH: Authority = {
  id: "slough",
  offers: "Raise an informal challenge or an escalation",
  formal: "Raise an escalation",
  rung: "Stage",
  start: { stage: 1 },
  onward: { stage: 2, discussed: true, awaited: "the Team Manager" },
  first: "assistant-team-manager@slough.example",
  second: "team-manager@slough.example",
  days: ["2026-11-23", "2026-11-24", "2026-11-24", "2026-11-30", "2026-11-30"],
  ladder: ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"],
  runsOut: "2026-12-21",
  onwardDue: "2026-12-01",
  taken: 5,
};
