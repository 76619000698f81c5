//! One change of a right file each, and the answer to it.

/// What is changed in the small file, into what, and the mistakes that makes.
pub const KINDS: &[(&str, &str, &[&str])] = &[
    ("name = \"Ambridge\"\n", "", &["line 1, name: this key is missing; write text in quotation marks"]),
    (
        "version = \"1\"",
        "version = 1",
        &["line 4, version: a whole number stands here; write text in quotation marks"],
    ),
    (
        "version = \"1\"",
        "version = \"\"",
        &["line 4, version: nothing is written here; write text in quotation marks"],
    ),
    (
        "carry_over = false",
        "carryover = false",
        &["line 6, carryover: this key is unknown; did you mean `carry_over`?"],
    ),
    (
        "working_days = 20",
        "working_days = 20\ncolour = \"red\"",
        &["line 64, total.colour: this key is unknown; known here are working_days, applies_to, counts_from"],
    ),
    (
        "carry_over = false",
        "carry_over = \"no\"",
        &["line 6, carry_over: text stands here; write true or false"],
    ),
    (
        "carry_over = false",
        "carry_over = true",
        &[
            "line 48, stages[2].time: `carry_over` adds this time to others, and only working days add up; write it in working days, or leave `carry_over` out",
        ],
    ),
    (
        "authority = \"ambridge\"",
        "authority = \"Ambridge Council\"",
        &[
            "line 1, authority: `Ambridge Council` cannot be used here; write lower-case letters, words joined by -",
        ],
    ),
    (
        "code = \"AMB\"",
        "code = \"amb\"",
        &["line 3, code: `amb` cannot be used here; write capital letters only"],
    ),
    (
        "review_due = 2027-03-31",
        "review_due = \"March 2027\"",
        &["line 10, document.review_due: text stands here; write a date without quotation marks: 2025-08-31"],
    ),
    (
        "review_due = 2027-03-31",
        "review_due = 2027-03-31T10:00:00",
        &[
            "line 10, document.review_due: a date or time stands here; write a date without quotation marks: 2025-08-31",
        ],
    ),
    (
        "[document]\ntitle = \"Escalation\"\nreview_due = 2027-03-31\n",
        "",
        &["line 1, document: this key is missing; add the section [document]"],
    ),
    ("covers = [\"looked_after\"]", "covers = []", &["line 5, covers: the list is empty; name at least one"]),
    (
        "covers = [\"looked_after\"]",
        "covers = [\"looked_after\", \"leaving_care\"]",
        &["line 5, covers[2]: `leaving_care` is not known here; write `looked_after` or `child_protection`"],
    ),
    (
        "covers = [\"looked_after\"]",
        "covers = [\"looked_after\", \"looked_after\"]",
        &["line 5, covers[2]: this stands in the list already; name each once"],
    ),
    (
        "covers = [\"looked_after\"]",
        "covers = \"looked_after\"",
        &["line 5, covers: text stands here; write a list in square brackets"],
    ),
    (
        "covers = [\"looked_after\"]",
        "covers = [\"looked_after\", \"child_protection\"]",
        &[
            "line 53, entry: no rule lets `cp_chair` begin anywhere; add an [[entry]] with the stages they may begin at",
        ],
    ),
    (
        "covers = [\"looked_after\"]",
        "covers = [\"child_protection\"]",
        &[
            "line 43, stages[1].chairs: `covers` leaves out the children of `iro`; leave the chair out here, or add the plan to `covers`",
            "line 51, stages[2].chairs: `covers` leaves out the children of `iro`; leave the chair out here, or add the plan to `covers`",
            "line 53, entry: no rule lets `cp_chair` begin anywhere; add an [[entry]] with the stages they may begin at",
            "line 54, entry[1].chairs: `covers` leaves out the children of `iro`; leave the chair out here, or add the plan to `covers`",
            "line 58, entry[2].chairs: `covers` leaves out the children of `iro`; leave the chair out here, or add the plan to `covers`",
            "line 87, prompts[1].plans: `covers` leaves out the children of `iro`; leave the plan out here, or add it to `covers`",
        ],
    ),
    (
        "with = [\"team_manager\"]",
        "with = [\"teem_manager\"]",
        &[
            "line 33, informal.with[1]: no [[posts]] has the id `teem_manager`; did you mean `team_manager`? Otherwise add it under [[posts]]",
        ],
    ),
    (
        "with = [\"team_manager\"]",
        "with = [\"vicar\"]",
        &[
            "line 33, informal.with[1]: no [[posts]] has the id `vicar`; add it under [[posts]], or name one that is there",
        ],
    ),
    (
        "with = [\"team_manager\"]",
        "with = []",
        &["line 33, informal.with: the list is empty; name at least one"],
    ),
    (
        "id = \"director\"",
        "id = \"team_manager\"",
        &[
            "line 25, posts[1].above: no [[posts]] has the id `director`; add it under [[posts]], or name one that is there",
            "line 28, posts[2].id: another one above has this id; give each an id of its own",
            "line 47, stages[2].addressees[1]: no [[posts]] has the id `director`; add it under [[posts]], or name one that is there",
        ],
    ),
    (
        "line = \"authority\"",
        "line = \"authority\"\nabove = \"team_manager\"",
        &[
            "line 25, posts[1].above: going up from this post leads back to it; leave `above` out at the top",
            "line 31, posts[2].above: going up from this post leads back to it; leave `above` out at the top",
        ],
    ),
    (
        "line = \"authority\"",
        "line = \"council\"",
        &[
            "line 30, posts[2].line: `council` is not known here; write one of `child`, `chair`, `authority`, `social_worker`",
        ],
    ),
    (
        "id = \"director\"",
        "id = \"The Director\"",
        &[
            "line 25, posts[1].above: no [[posts]] has the id `director`; add it under [[posts]], or name one that is there",
            "line 28, posts[2].id: `The Director` cannot be used here; write lower-case letters and digits, words joined by _",
            "line 47, stages[2].addressees[1]: no [[posts]] has the id `director`; add it under [[posts]], or name one that is there",
        ],
    ),
    (
        "number = 2",
        "number = 3",
        &[
            "line 46, stages[2].number: this is not stage 3; number the stages from 1 in their order: this one is 2",
        ],
    ),
    (
        "number = 2",
        "number = 0",
        &[
            "line 46, stages[2].number: 0 is out of range; write a whole number from 1",
            "line 46, stages[2].number: this is not stage 1; number the stages from 1 in their order: this one is 2",
        ],
    ),
    (
        "addressees = [\"director\"]",
        "addressees = []",
        &["line 47, stages[2].addressees: the list is empty; name at least one"],
    ),
    (
        "addressees = [\"director\"]",
        "addressees = [\"director\", \"team_manager\"]",
        &["line 45, stages[2].mode: this key is missing; write `any` or `all`"],
    ),
    (
        "time = \"1 week\"",
        "time = \"5 days\"",
        &[
            "line 48, stages[2].time: `5 days` is no time that can be counted; write a number from 1 and its unit, as in \"5 working days\", \"72 hours\", \"14 calendar days\", \"2 weeks\" or \"1 month\", or write \"immediately\"",
        ],
    ),
    (
        "time = \"1 week\"",
        "time = \"0 working days\"",
        &[
            "line 48, stages[2].time: `0 working days` is no time that can be counted; write a number from 1 and its unit, as in \"5 working days\", \"72 hours\", \"14 calendar days\", \"2 weeks\" or \"1 month\", or write \"immediately\"",
        ],
    ),
    (
        "time = \"1 week\"",
        "time = 5",
        &["line 48, stages[2].time: a whole number stands here; write text in quotation marks"],
    ),
    (
        "time = \"1 week\"\n",
        "",
        &[
            "line 45, stages[2].time: this key is missing; write a number from 1 and its unit, as in \"5 working days\", \"72 hours\", \"14 calendar days\", \"2 weeks\" or \"1 month\", or write \"immediately\"",
        ],
    ),
    (
        "silence = \"ask\"",
        "silence = \"pass_on\"",
        &["line 50, stages[2].silence: there is no stage above to pass the matter on to; write \"ask\""],
    ),
    (
        "silence = \"pass_on\"",
        "silence = \"pass_on\"\nask_also = [\"director\"]",
        &["line 43, stages[1].ask_also: nobody is asked where silence settles what follows; leave this out"],
    ),
    (
        "silence = \"ask\"",
        "silence = \"shrug\"",
        &["line 50, stages[2].silence: `shrug` is not known here; write one of `ask`, `pass_on`, `agreed`"],
    ),
    (
        "stages = [2]\nreason",
        "stages = [3]\nreason",
        &["line 59, entry[2].stages[1]: there is no stage 3; the ladder has the stages 1 to 2"],
    ),
    (
        "stages = [2]\nreason",
        "stages = [1]\nreason",
        &[
            "line 59, entry[2].stages: a rule above has the start of `iro` at stage 1 already; say each start once",
        ],
    ),
    (
        "stages = [2]\nreason",
        "stages = []\nreason",
        &["line 59, entry[2].stages: the list is empty; name at least one"],
    ),
    (
        "[[entry]]\nchairs = [\"iro\"]\nstages = [1]\n\n[[entry]]\nchairs = [\"iro\"]\nstages = [2]\nreason = true\n",
        "",
        &["line 1, entry: this key is missing; add at least one section [[entry]]"],
    ),
    (
        "chairs = [\"iro\"]\nstages = [2]",
        "chairs = [\"cp_chair\"]\nstages = [2]",
        &[
            "line 58, entry[2].chairs: `covers` leaves out the children of `cp_chair`; leave the chair out here, or add the plan to `covers`",
            "line 59, entry[2].stages: stage 2 is not open to `cp_chair`; leave the stage out here, or add the chair to it",
        ],
    ),
    (
        "working_days = 20",
        "working_days = 0",
        &["line 63, total.working_days: 0 is out of range; write a whole number from 1"],
    ),
    (
        "working_days = 20",
        "working_days = -1",
        &["line 63, total.working_days: -1 is out of range; write a whole number from 1"],
    ),
    (
        "working_days = 20",
        "working_days = 2.5",
        &["line 63, total.working_days: a number with decimals stands here; write a whole number from 1"],
    ),
    (
        "{ id = \"drift\", text = \"Drift\" },",
        "{ id = \"drift\", text = \"Drift\" },\n    { id = \"drift\", text = \"Delay\" },",
        &["line 78, categories[1].examples[2].id: another one above has this id; give each an id of its own"],
    ),
    (
        "{ id = \"drift\", text = \"Drift\" },",
        "{ id = \"something_else\", text = \"Other\" },",
        &[
            "line 77, categories[1].examples[1].id: every list ends with this choice by itself; leave this example out",
        ],
    ),
    (
        "{ id = \"drift\", text = \"Drift\" },",
        "\"Drift\",",
        &["line 77, categories[1].examples[1]: text stands here; write a section with keys of its own"],
    ),
    (
        "what = \"Close it as unresolved.\"",
        "what = \"Close it.",
        &["line 67, TOML: invalid basic string, expected `\"`; mend this line first: it cannot be read"],
    ),
    (
        "[total]",
        "[total",
        &["line 62, TOML: unclosed table, expected `]`; mend this line first: it cannot be read"],
    ),
    (
        "carry_over = false",
        "carry_over = false\ncarry_over = true",
        &["line 7, TOML: duplicate key; mend this line first: it cannot be read"],
    ),
    (
        "[last_step]",
        "[[last_step]]",
        &["line 66, last_step: a list stands here; write a section with keys of its own"],
    ),
    (
        "when = \"each_stage\"",
        "when = \"closed\"",
        &[
            "line 84, prompts[1].stages: this moment comes once, not at a stage; leave this out, or write another `when`",
        ],
    ),
    (
        "excusable_for = [\"looked_after\"]",
        "excusable_for = [\"child_protection\"]",
        &[
            "line 88, prompts[1].excusable_for: a plan stands here that `plans` leaves out; name only plans that the prompt is for",
        ],
    ),
    (
        "what = \"Tell the child how it is going\"\nplans = [\"looked_after\"]",
        "what = \"Tell the child how it is going\"\nplans = [\"looked_after\", \"child_protection\"]",
        &[
            "line 87, prompts[1].plans: `covers` leaves out the children of `cp_chair`; leave the plan out here, or add it to `covers`",
        ],
    ),
    (
        "[[posts]]\nid = \"director\"",
        "[[post]]\nid = \"director\"",
        &[
            "line 25, posts[1].above: no [[posts]] has the id `director`; add it under [[posts]], or name one that is there",
            "line 27, post: this key is unknown; did you mean `posts`?",
            "line 47, stages[2].addressees[1]: no [[posts]] has the id `director`; add it under [[posts]], or name one that is there",
        ],
    ),
    (
        "[total]",
        "[[questions]]\nid = \"why\"\nat = [\"formal\"]\nask = \"Why?\"\nkind = \"choice\"\n\n[total]",
        &["line 62, questions[1].options: there is nothing to choose; add the options"],
    ),
    (
        "[total]",
        "[[questions]]\nid = \"why\"\nat = [\"formal\"]\nask = \"Why?\"\nkind = \"text\"\ncategories = [\"kitchen\"]\n\n[total]",
        &[
            "line 67, questions[1].categories: `kitchen` is no heading or example of [[categories]]; write `heading` or `heading/example`, by their ids",
        ],
    ),
    (
        "[total]",
        "[[questions]]\nid = \"why\"\nat = [\"formal\"]\nask = \"Why?\"\nkind = \"text\"\nfollows = { question = \"who\" }\n\n[total]",
        &[
            "line 67, questions[1].follows: no question above has the id `who`; put the question it follows above this one",
        ],
    ),
    (
        "[total]",
        "[grading]\nplan = \"looked_after\"\ngrades = [\"Poor\", \"Fair\"]\nraises_at_once = 1\nraises_twice = 2\ngroup = \"plan\"\nexample = \"something_else\"\nsource = { question = \"who\" }\nsections = []\n\n[total]",
        &[
            "line 62, grading: no question of the forms has the id `who`; write the id of one of [[questions]]",
        ],
    ),
    (
        "[total]",
        "[[questions]]\nid = \"why\"\nat = [\"formal\"]\nask = \"Why?\"\nkind = \"text\"\nstages = [9]\n\n[total]",
        &["line 67, questions[1].stages[1]: there is no stage 9; the ladder has the stages 1 to 2"],
    ),
    (
        "[total]",
        "[[questions]]\nid = \"why\"\nat = [\"formal\"]\nask = \"Why?\"\nkind = \"text\"\nfor_awareness = true\n\n[total]",
        &[
            "line 67, questions[1].for_awareness: nobody says yes here; leave this out, or write the kind \"yes_no\"",
        ],
    ),
    (
        "[total]",
        "[[questions]]\nid = \"why\"\nat = [\"start\"]\nask = \"Why?\"\nkind = \"text\"\nstarts_higher = true\n\n[total]",
        &[
            "line 67, questions[1].starts_higher: nobody says yes here; leave this out, or write the kind \"yes_no\"",
        ],
    ),
];
