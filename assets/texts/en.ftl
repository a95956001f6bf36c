# Offramp, in English: every text of the program that players see. A text is one line, or goes on in lines that are
# set in; what is set into it stands in braces.

## Time

today = today
tomorrow = tomorrow
yesterday = yesterday
at-this-hour = now
in-days =
    in { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
in-hours =
    in { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
in-minutes =
    in { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
days-ago =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    } ago
hours-ago =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    } ago
minutes-ago =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    } ago
so-many-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
so-many-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
so-many-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

## What a seat learns

news-argued-for = - For: { $why }
news-argued-against = - Against: { $why }
news-traced = Traced to { $actor }: { $title }
news-climbs = The crisis climbs to: { $rung }
news-comes-down = The crisis comes down to: { $rung }
news-threshold = Threshold crossed: { $threshold }
news-red-line-crossed = Red line of { $actor } crossed: { $title }
news-red-line-acted = { $actor } acts as it said: { $title }
news-red-line-passed = { $actor } lets its red line pass: { $title }
news-norm = Norm broken: { $norm }
news-answered = Answered with yes
news-unclaimed = Nobody claims this

## Refusals and what the core says

refused-over = the game has ended; start a new one to play on
refused-unknown =
    there is no { $what ->
        [actor] actor
        [branch] branch
        [draw] draw
        [inject] inject
        [option] option
       *[question] question
    } of that number in this scenario; reload the scenario and try again
refused-sealed = { $actor } has already sealed its orders for this turn; wait for the adjudication
refused-not-on-menu = “{ $title }” is not on { $actor }'s menu this turn; choose from the menu
refused-too-many = { $given } orders given, but a turn allows { $most }; take some back
refused-twice = “{ $title }” is chosen twice; choose it once
refused-too-costly = these orders together need more { $indicator } than there is; take one back
refused-percentage = { $number } is not a probability; give a whole number of percent from 0 to 100
refused-fired = “{ $title }” has already been given to the players; choose another
refused-not-sealed = { $actor } has not sealed its orders yet; adjudication waits for every seat
refused-free-move = the free move was not written down: { $why }
refused-not-theirs = { $who } can't do that: it is for { $whose }
refused-outdated = this was decided in turn { $then } on what has changed since (it is turn { $now }); look at the table and decide again
refused-no-reason = an overruled draw needs a reason; say why “{ $draw }” is decided so
role-seat = the seat of { $actor }
role-facilitator = the facilitator
role-observer = an observer
role-public = somebody without a seat
likelihood-below = below 1%
likelihood-almost-none = almost no chance
likelihood-very-unlikely = very unlikely
likelihood-unlikely = unlikely
likelihood-even = roughly even chance
likelihood-likely = likely
likelihood-very-likely = very likely
likelihood-almost-certain = almost certain
likelihood-above = above 99%
likelihood-by-splitting = by splitting

## Words of the field

word-medium-wire = Wire
word-medium-newspaper = Newspaper
word-medium-broadcast = Broadcast
word-medium-call = Telephone call
word-medium-call-noted = Call, as it was noted
word-medium-cable = Cable
word-medium-post = Social media
word-medium-one-post = Post
word-source-claimed-by = claimed by { $by }
word-source-claimed = claimed
word-source-reported = reported
word-source-analysis = analysis
word-source-invented = invented for the exercise
word-source-with-line = { $status }: { $line }
word-source-line-claimed-by = Claimed by { $by }
word-source-line-claimed = Claimed by somebody
word-source-line-reported = Reported
word-source-line-analysis = Analysis
word-source-line-invented = Invented for the exercise
word-source-line-with-line = { $status }. { $line }
word-news-inject = Inject
word-news-report = Report
word-news-written = Free move written down
word-news-free-move = Free move
word-news-act = Act
word-news-attribution = Attribution
word-news-traced = Traced
word-news-ladder = Ladder
word-news-threshold = Threshold
word-news-red-line = Red line
word-news-norm = Norm
word-news-question = Question
word-news-ending = Ending
word-tone-off-ramp = Off-ramp
word-tone-stalemate = Stalemate
word-tone-escalation = Escalation
word-tone-catastrophe = Catastrophe
word-tone-off-ramp-meant = Off-ramp: brought down by agreement
word-tone-stalemate-meant = Stalemate: neither settled nor lost
word-tone-escalation-meant = Escalation: worse than before
word-tone-catastrophe-meant = Catastrophe: what everyone meant to avoid
word-red-line-intact = not crossed
word-red-line-crossed = CROSSED, not yet answered
word-red-line-kept = crossed; its owner acted as it said
word-red-line-lapsed = crossed; its owner let it pass
word-change-better = better
word-change-worse = worse
word-level-random = at random
word-level-easy = easy
word-level-normal = normal
word-level-hard = hard

## The table

helm-dice = The dice decide
helm-as-written = As the scenario has it
helm-comes = comes
helm-held-back = is held back
helm-traced-to = Is “{ $title }” traced to { $actor }?
helm-traced = traced
helm-not-traced = not traced
helm-next-turn = Next turn: { $title }
table-stands-in = { $actor } plays by temperament: { $why }.
draft-odds = Odds: { $product } to 1, that is { $share }%.
hand-full = A turn allows { $most } orders; take one back first.

## The report

report-title = { $title }: after-action report
report-fictional = After-action report. Outcomes are fictional.
report-note = Note:
report-contents = Contents
report-how-ended = How it ended
report-risk = Risk over time
report-changes = What changed the risk
report-decisions = Decisions, alternatives and regret
report-perceived = Perceived against actual
report-lines = Red lines and restraints
report-offramps = Off-ramps opened and closed
report-forecasts = Forecasts
report-really = What really happened
report-questions = Questions to talk about
report-limits = Limits and sources
report-meaning-heading = What it means
report-for = For
report-meaning = Meaning
report-who-played = Who played
report-mark = Mark
report-actor = Actor
report-played-by = Played by
report-left-behind = What the chapters before left behind
report-probability-caption = Probability by the end, with 95% interval and words
report-start-of-turn = Start of turn
report-in-this-game = In this game
report-decisions-how = A decision is judged by what was to be expected of it, not by what came: everyone else and all dice drawn anew, the same for each alternative. Figures are points of the seat's own weighted objectives at the end.
report-nothing-weighed = No person had anything to weigh in this game.
report-fewer = There were so many alternatives in so many turns that each was played { $runs } times instead of { $usual }: intervals are wider than they would be.
report-decision = Decision
report-what-came-of-it = What came of it
report-ran = Who ran the game:
report-by = By
report-part = Part
report-points-heading = Points (95% interval)
report-perceived-how = What an actor feels is not what was done: covert acts are suspected, bystanders are hurt. Done: how much the act provokes by Goldstein's scale, 0 to 10. Felt: points by which the grievance grew. Then the difference.
report-turn-heading = Turn
report-what-was-done = What was done
report-how = How
report-how-felt = How it was felt
report-nobody-acted = Nobody acted in this game.
report-lines-caption = Red lines: declared, crossed, kept
report-owner = Owner
report-red-line = Red line
report-declared = Declared
report-crossed = Crossed
report-what-came = What came
report-no-lines = The scenario has no red lines.
report-norms = Shared restraints
report-norm = Restraint
report-norm-before = Broken before the game
report-norm-after = At its end
report-norm-turns = In turns
report-offramps-how = Options that do somebody good by Goldstein's scale and provoke nobody, and when they were on the menu: ○ open, ● taken, · closed. In brackets: what changed.
report-offramp = Off-ramp
report-in-words = In words
report-no-offramps = No seat had one on its menu in this game.
report-nobody-gave = Nobody gave a probability.
report-no-questions = The scenario asks no questions.
report-over-all = Over all questions
report-leaves-out = What the model leaves out
report-sources = Sources
report-rungs-caption = The rung at the start of each turn and at the end: quick up, slow down.
report-risk-caption = Knowing everything, with everyone played by temperament from there on. Bars: 95% intervals. A threshold that was crossed counts when the crisis stands there again. Below: who acted between the start of a turn and its end.
report-changes-caption = Bars to the right made it likelier, bars to the left less likely. Lines: 95% intervals; hollow bars can't be told from none.
report-regrets-caption = Bars to the right: choosing this instead was to be preferred. Lines: 95% intervals; hollow bars can't be told from none.
report-what-happened = What happened?
report-so-what = What does it mean?
report-now-what = What now?
report-not-crossed = not crossed
report-crossed-in = crossed in turn { $turn }
report-changes-how = The risk: { $risk }. Each act's part is Shapley's: what it adds, averaged over all orders in which the acts could join, the dice as they fell and the rest of the game played many times with the same luck. Parts add up to the change.
report-turn-on = Turn { $turn }, { $date }
report-choice-person = { $actor } (a person)
report-hold = Hold
report-perhaps-none = perhaps none
report-felt = { $said }: done { $done }, felt { $amount },
report-it-was = it was { $actor }
report-nobody-provoked = nobody felt provoked
report-answers = Counts as an answer: { $answers }
report-yes = yes
report-no = no
report-turn = turn { $turn }
report-toward = toward { $actors }
report-sources-are = Sources: { $sources }.
report-foot = Scenario { $scenario }, edition { $edition }, seed { $seed }, state { $state }. Offramp { $version }. Every figure comes from the same rules as the game, played again many times.
report-why-free-move = a free move is there in its own turn only
report-why-used-up = used up
report-why-reached = the crisis reached rung { $rung }, “{ $name }”
report-why-rung = the crisis went from rung { $from } to rung { $to }
report-why-crossed = the red line “{ $title }” of { $actor } was crossed
report-why-traced = “{ $title }” was traced to { $actor }
report-why-now = now “{ $name }”
report-why-no-longer = no longer “{ $name }”
report-why-broken = “{ $norm }” was broken
report-why-time-came = its time came
report-why-time-passed = its time passed
report-why-long-enough = long enough after “{ $title }”
report-why-too-long = too long after “{ $title }”
report-why-chose = { $actor } chose “{ $title }”
report-why-came = “{ $title }” came
report-why-act = “{ $title }” of { $actor }
report-why-inject = “{ $title }”
report-why-by = { $change } by { $causes }
report-ramp-from-start = open from the start
report-ramp-opened = opened in turn { $turn }
report-ramp-again = open again in turn { $turn }
report-ramp-closed = closed in turn { $turn }
report-ramp-taken = taken in turn { $turn }
report-ramp-never = never taken
report-ran-why = { $what } ({ $why }).
report-ran-thrown = “{ $title }” was thrown in.
report-ran-comes = It was decided that “{ $title }” comes
report-ran-decided = Of “{ $title }” it was decided: { $text }
report-ran-held = “{ $title }” was held back
report-ran-written = “{ $title }” was written down as a move of { $actor }.
report-ran-traced = It was decided that “{ $title }” is traced to { $actor }
report-ran-not-traced = It was decided that “{ $title }” is not traced to { $actor }
report-act-open = open
report-act-covert = covert
report-act-traced = covert, traced at once
report-act-found-out = found out now
report-felt-not = { $by } does not hold it against { $toward }
report-felt-suspects = { $by } suspects { $toward }
report-felt-resents = { $by } resents { $toward }
report-split = Risk of a catastrophe: { $before }% → { $after }%, points { $points }, of which
report-split-unclear = { $points }, perhaps none: { $what }
report-split-held = had all held, against what was to be expected
report-split-together = all acts together, beyond each alone
report-split-injects = the next injects, against what was to be expected
report-other-rules = the game is told as it was decided; risks, changes of the risk, alternatives, regrets and what the model would have said are worked out by the rules as they are here
report-a-person = a person
report-a-program = the program `{ $command }`
report-line-before = crossed before the game
report-line-never = never crossed
report-line-ended = the game ended before an answer was due
report-line-kept = its owner did what it had said
report-line-passed = its owner let it pass
report-traced = “{ $title }” was traced to { $actor }.
report-not-traced = “{ $title }” was not traced to { $actor }.
report-alike = { $alike } of { $count } alternatives can't be told from it.
report-regret = Regret { $points } points: “{ $title }” was to be preferred. { $alike }
report-no-regret = No regret: nothing else was clearly to be preferred. { $alike }
report-change = { $risk }: { $before }% → { $after }%, points { $points }, of which:
report-part-held = had all held, against the expected
report-part-injects = next injects, against the expected
report-risk-title = Probability of crossing each threshold by the end, at the start of each turn
report-rungs-title = Where the crisis stood
report-changes-title = What changed the risk: { $risk }
report-changes-unit = percentage points of risk, with 95% intervals
report-regrets-title = Decisions of people against what else they could have done
report-regrets-unit = points of the seat's own objectives gained by choosing this instead, with 95% intervals
report-turn-change = Turn { $turn }: { $before }% → { $after }%, points { $points }
report-gain = { $points } ({ $low } to { $high })
report-turn-taken = Turn { $turn }, { $actor }: { $taken }
report-plot-of = { $title } ({ $at } of { $count })
report-plot-hollow = { $unit }; hollow: not distinguishable from 0
report-plot-end = end
report-plot-acts = acts
report-plot-note = full: an act that provokes somebody; hollow: one that does not
report-plot-threshold = { $rung } { $name } (threshold)
report-brier-few = Brier score: the squared miss. 0 is perfect, 0.25 is always saying 50%, 1 is certain and wrong. These are too few probabilities (under { $enough }) to tell skill from luck.
report-brier-shared = Brier score: the squared miss. 0 is perfect, 0.25 is always saying 50%, 1 is certain and wrong. Probabilities on one question share its answer, so they say less than their number.
report-it-came = It came: yes.
report-it-did-not = It did not come: no.
report-said-in = { $percent }% (turn { $turn })
report-group = The group, by the mean of its members
report-said =
    { $player } said { $said }: Brier score { $score } over { $turns ->
        [one] { $turns } turn
       *[other] { $turns } turns
    }
report-said-model = { $line }; the model from there { $score } ({ $said })
report-over =
    { $player }: { $score } over { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
report-over-model = { $line }; the model { $score }
report-parts = All { $count } probabilities: reliability { $reliability } (0 is best), resolution { $resolution } (more is better), uncertainty { $uncertainty }

## The terminal: table, scene, sheets

# ---

## The terminal: the rest

term-do-leave = leave
term-do-scroll = scroll
term-do-choose = choose
term-do-go-on = go on
term-do-go-back = back
term-do-rename = rename
term-do-call-it-so = call it so
term-do-delete = delete
term-do-keep = keep
term-do-next-page = next page
term-do-pages = pages
term-key-letter = “{ $letter }”
term-was-closed = it was closed
term-stopped-working = the terminal stopped working: { $why }; the game is kept, play again to go on with it
term-quoted = “{ $text }”
term-turn-of-date = Turn { $turn } · { $date }
term-outcomes-are-fictional = Outcomes are fictional.
term-play-new = Begin a new game
term-play-begin = Begin { $id }
term-play-both = { $first } and { $second }
term-play-seats = as { $names }; `--seat` chooses among { $seats }
term-left-one = One game was left.
term-left-several =
    { $count ->
        [one] { $count } game was left.
       *[other] { $count } games were left, that of the latest move first.
    }
term-go-on-with = Go on with { $game }
term-left-since =
    { $turns ->
        [one] { $turns } turn
       *[other] { $turns } turns
    } played, begun { $begun }, { $game }
term-left-chapter-next = It has ended; the next chapter begins where it ended.
term-left-edited = The file has changed since: this game goes on with its old text, a new one has the new.
term-chapter-of = { $title }, chapter { $chapter }
term-campaign-anew = Begin anew
term-campaign-chapters =
    { $count ->
        [one] { $count } chapter
       *[other] { $count } chapters
    }
term-campaign-begin-chapter = Begin chapter { $chapter }, “{ $title }”
term-campaign-another-time = Another time
term-campaign-ends = “{ $title }” ends here.
term-menu-called = What shall “{ $game }” be called?
term-menu-called-how =
    At most { $most ->
        [one] { $most } letter
       *[other] { $most } letters
    }; with none it has no name.
term-menu-delete = Delete “{ $game }” for good?
term-menu-not-brought-back = It can't be brought back.
term-resume-shipped = `offramp play { $scenario }` offers to go on with it.
term-resume-file = `offramp play` with the file of “{ $scenario }” offers to go on with it.
term-welcome-before = Before you begin
term-welcome-begun-before = This game was begun before; you go on where it was left.
term-welcome-left-behind = What history left behind
term-welcome-left = { $what } ({ $why })
term-welcome-calendar = Calendar
term-welcome-when =
    { $turns ->
        [one] { $turns } turn
       *[other] { $turns } turns
    } from { $first } to { $last }; about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } alone
term-welcome-seats = Seats
term-welcome-afterwards = Afterwards you should be able to
term-seat-person = { $name }: { $role } (played here)
term-seat-computer = { $name }: { $role } (computer, { $level })
term-seat-unwanted = { $name }: { $role } (computer; { $why })
term-seat-program = { $name }: { $role } (program `{ $command }`)
term-guide-hint = { $at }, { $nth } of { $of }. { $text }
term-help-everywhere = Everywhere
term-help-move = move or scroll; Home and End go to the ends
term-help-open = open, go on
term-help-yes-no = yes, no: to what can't be taken back
term-help-back = back
term-help-keys-key = ? or F1
term-help-keys = these keys
term-help-hint = next hint, where a scenario has a guide; h: no more hints
term-help-leave = leave; the game is kept. Ctrl-C leaves at once
term-help-at-table = Table
term-help-tabs-key = 1 to 7, Tab
term-help-tabs = news, options, measures, aims, world, risk, questions
term-help-choose = put the option under the cursor among your orders, or take it back
term-help-open-under = open what is under the cursor
term-help-forecast = forecast the option against holding
term-help-stop = stop forecasts
term-help-own-move = a move of your own, where the scenario has free moves
term-help-brief = your brief
term-help-seal = seal your orders; with none chosen you hold
term-help-veil = at the veil between two people: open the table
term-help-in-option = Option
term-help-options = the option before, the option after
term-help-as-above = as above
term-help-in-own-move = Own move
term-help-lines = the line before, the next line; empty lines of lists vanish
term-help-kind = choose the kind of act, whom it is done to, open or covert
term-help-next-line = the next line
term-help-write-down = in the last line: write it down as a card
term-help-back-to-table = back to the table; what you typed is kept. Ctrl-U empties a line
term-help-facilitator = Facilitator
term-help-take-helm = at the veil: the keyboard goes to whoever runs the game
term-help-decide = decide the draw under the cursor, or read an inject and throw it in
term-help-branch = in a draw: the dice or a branch; then type why, or what your dice show
term-help-hand-over = hand over to the next seat
term-help-open-orders = open the orders, once everybody has sealed
term-help-adjudication = Adjudication
term-help-roll-key = Enter or →
term-help-roll = roll the dice, then the next card
term-help-card-before = the card before
term-help-skip = skip to where things stand
term-help-debrief = Debrief
term-help-pages = its pages
term-help-signs = Signs
term-sign-here = where the crisis stands
term-sign-stood = where it has stood
term-sign-threshold = a threshold and the chance that it is crossed by the end
term-sign-past-key = ‡ past
term-sign-past = crossed before; the chance is that it is crossed again
term-sign-worse = changed for the worse, or crosses a line
term-sign-better = changed for the better
term-sign-more = being computed, or cut to fit
term-debrief-ending = Ending
term-debrief-course = Course
term-debrief-decisions = Decisions
term-debrief-forecasts = Forecasts
term-debrief-in-fact = In fact
term-debrief-talk = Talk
term-debrief-limits = Limits
term-ending-means = What it means
term-ending-played-here = { $name } (played here)
term-ending-seed = Seed { $seed }, state { $state }. Outcomes are fictional.
term-scores = Brier scores
term-scores-none = Nobody gave a probability.
term-really-happened = What really happened
term-really-sources = Sources
term-talk-what = What happened?
term-talk-so-what = What does it mean?
term-talk-now-what = What now?
term-limits-left-out = What the model leaves out
term-limits-sources = All sources
term-course-about = Risk at the start of each turn, with everything known: the chance that a threshold is crossed (again) by the end.
term-course-at-start = At the start of turn
term-course-turn = T{ $turn }
term-course-end = end
term-course-rung = Rung
term-course-risk = risk { $word }
term-course-climbs = ! climbs from { $from } to { $to }
term-course-comes-down = ✓ comes down from { $from } to { $to }
term-course-stays = The crisis stays at { $rung }
term-decision-holds = { $actor } holds
term-decision-why = Why:
term-decision-also = Also on the table:
term-drawn = { $branch }: { $share }%, rolled { $roll }
term-drawn-covert = { $branch }: { $share }%, rolled { $roll }; covert
term-traced = traced: “{ $title }” by { $actor }, of turn { $turn }
term-not-traced = not traced: “{ $title }” by { $actor }, of turn { $turn }
term-regret = Regret: { $points } points. Instead:
term-regret-none = No regret: nothing else on the menu was clearly to be preferred. Instead:
term-regret-hold = hold

## The window: table

# ---

## The window: adjudication, debrief, map

# ---

## The window: everything around a game

# ---
