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
so-long-to-so-long = { $least } – { $most }
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
news-tapped = { $listener } listens in: “{ $title }” by { $actor }
news-climbs = The crisis climbs to: { $rung }
news-comes-down = The crisis comes down to: { $rung }
threshold-standing = { $threshold }, or worse
news-threshold = Threshold crossed: { $threshold }
news-red-line-declared = Red line declared by { $actor }: { $title }
news-red-line-crossed = Red line of { $actor } crossed: { $title }
news-red-line-acted = { $actor } acts as it said: { $title }
news-agreement-offered = { $actor } offers “{ $title }”
news-agreement-accepted = { $actor } accepts “{ $title }”
news-agreement-refused = { $actor } refuses “{ $title }”
news-agreement-begun = “{ $title }” comes into force
news-agreement-broken = { $actor } has broken “{ $title }”
news-agreement-denounced = { $actor } denounces “{ $title }”
news-agreement-kept = “{ $title }” was kept to its term
agreement-refrains = { $who }: to refrain from { $what }
agreement-due = { $who }: to do one of these by the end of turn { $turn }: { $what }
agreement-does = { $who }: to do one of these, { $turns ->
    [one] in the first turn
   *[other] within { $turns } turns
}: { $what }
agreement-term-stands = { $actor } demands: { $term }
agreement-term-moved = { $actor } has given way since turn { $turn }: { $term }
agreement-gives-way = { $actor } gives way on “{ $term }”
agreement-needs = { $count ->
    [one] It can be accepted once one of these terms has been given way on.
    *[other] It can be accepted once { $count } of these terms have been given way on.
    }
agreement-lasts = { $turns ->
    [one] It binds for one turn.
   *[other] It binds for { $turns } turns.
}
agreement-endless = It binds until it is broken or denounced.
agreement-in-force = In force from turn { $since } on
agreement-in-force-until = In force, turn { $since } to turn { $last }
agreement-on-the-table = On the table. Consent so far: { $who }
agreement-not-in-force = Not in force
agreement-in-turn = Turn { $turn }: { $what }
agreement-between = Between { $who }
agreement-secret = { $title } (secret)
card-crosses-short = crosses: { $threshold }
card-crosses-threshold = Crosses a threshold: { $threshold }
card-could-cross-short = could cross: { $threshold }
card-could-cross-threshold = Could cross a threshold: { $threshold }
card-off-ramp = opens an off-ramp
card-severity = severity { $pips } of 5
card-severity-about = Severity { $pips } of 5: the median of the four scales, for the party that it is gravest for.
agreement-would-break = Breaks an agreement: { $title }
agreements = Agreements
news-red-line-passed = { $actor } lets its red line pass: { $title }
news-norm = Norm broken: { $norm }
news-answered = Answered with yes
news-time-up = The time for decisions is over
news-goes-on = The crisis goes on: another turn follows
news-aftermath = The aftermath follows
news-aftermath-text = Nobody gives orders any more: what was done last has its consequences.
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
refused-excluded = “{ $first }” and “{ $second }” exclude each other in one turn; take one back
refused-too-costly =
    “{ $title }” costs { $amount } of { $payer }, and { $left ->
        [one] { $left } is
       *[other] { $left } are
    } left after the orders before it; take one back
refused-percentage = { $number } is not a probability; give a whole number of percent from 0 to 100
refused-fired = “{ $title }” has already been given to the players; choose another
refused-not-sealed = { $actor } has not sealed its orders yet; adjudication waits for every seat
refused-free-move = the free move was not written down: { $why }
refused-amend-reason = injects are not changed without a reason; say why, it stays in the record
refused-amend-given = “{ $title }” has been given to the players, and what they have read stays as it was; add another inject that puts it right
refused-amend-held = “{ $title }” is held already; release it, or throw it in
refused-amend-not-held = “{ $title }” is not held, so it can't be released; choose one that is
refused-amend-gone = “{ $title }” was to come in turn { $turn } and does not come by itself any more; throw it in, or give it a turn to come
refused-amend-nothing = nothing of “{ $title }” would be different; say what is to be changed
refused-amend-no-title = an inject needs a headline; write in a few words what happened
refused-amend-no-text = an inject needs a text; write what the players are to read
refused-amend-long-title = the headline has { $count } characters; keep it to { $most }
refused-amend-long-text = the text has { $count } characters; keep it to { $most }
refused-amend-blocks = the text has { $count } paragraphs and items; keep it to { $most }
refused-amend-turn = an inject can't be set for turn { $turn }; choose one from { $first } to { $last }
refused-amend-no-turn = an inject can't be set for turn { $turn }, for no turn is to come; throw it in now
refused-amend-audience = who gets “{ $title }” can't be changed, for a condition asks whether it came; add another inject for the others
refused-amend-effects = the inject has { $count } effects; keep to { $most }
refused-amend-effect = an effect of the inject was not understood: { $why }
refused-amend-full = a game has at most { $most } injects; edit one that has not come
refused-not-theirs = { $who } can't do that: it is for { $whose }
refused-outdated = this was decided in turn { $then } on what has changed since (it is turn { $now }); look at the table and decide again
refused-no-reason = an overruled draw needs a reason; say why “{ $draw }” is decided so
role-seat = the seat of { $actor }
role-facilitator = the facilitator
role-observer = an observer
role-public = somebody without a seat
game-what-if = what if from turn { $turn } of { $game }
game-other-rules = made with edition { $edition } of the rules (here: { $here }), so not to be played on
quantity-timer =
    { $name }: { $turns ->
        [one] { $turns } turn
       *[other] { $turns } turns
    } left
quantity-is = { $name }: { $value }
quantity-turn = The turn
quantity-turns-left = Turns left
quantity-rung = The rung
quantity-grievance = { $actor }'s grievance against { $against }
quantity-trust = { $actor }'s trust in { $whom }
budget-said =
    { $budget }: { $now } of { $most }{ $income ->
        [0] {""}
       *[other] , +{ $income } each turn
    }
quantity-credibility = { $actor }'s credibility
left-flag-not = Not so: { $name }
left-breaches = { $norm }: broken { $times } times before, not { $was }
left-crossed = { $title }: crossed before
left-grievance = { $actor } holds { $value } against { $against }, not { $was }
left-trust = { $actor } trusts { $whom } { $value }, not { $was }
left-credibility = Credibility of { $actor }: { $value }, not { $was }
left-of = { $what }, not { $was }
points-from-to = { $points } ({ $low } to { $high })
points-perhaps-none = { $points } ({ $low } to { $high }), perhaps none
forecast-beside-present = The risk as it stands is another figure: there your seat, too, plays this turn by its temperament; here it holds, or plays the card and nothing else.
points-difference = difference { $points } points ({ $low } to { $high })
points-no-difference = not distinguishable from zero: { $points } ({ $low } to { $high })
chart-title = The flow chart of { $actor } · { $scenario }
chart-how = In each turn, read from the top. Follow the first line whose condition holds and of which a card can be taken: take the first such card. If no line fits, hold.
chart-how-several = In each turn, for each of up to { $count } orders: read from the top. Follow the first line whose condition holds and of which a card can be taken: take the first such card. A line that says to hold ends the turn; so does it if no line fits.
chart-can = A card can be taken if it is on the menu, has not been taken in this turn, can be paid for with those taken, and none of them excludes it.
chart-if = If { $condition }
chart-always = In any case
chart-take = take { $cards }
chart-else = , else{" "}
chart-hold = hold
chart-why = why: { $why }
chart-words = What the words stand for
own-title = Among your own games
own-game = Your game as { $actor }: { $points } points
own-games = Your { $count } games as { $actor }: mean { $mean }, best { $best }
own-first = Your first game as { $actor } came to { $points } points.
own-place = As { $actor } this game came to { $points } points: place { $place } of your { $count } games (mean { $mean }, best { $best }).
own-others =
    { $count ->
        [one] One game of another edition of the scenario or of the rules is not counted.
       *[other] { $count } games of other editions of the scenario or of the rules are not counted.
    }
toll-title = What it came to
toll-seat = { $actor }, by its own objectives: { $points } points
toll-everybody = What it cost everybody: { $points } points
toll-line = { $text }: { $points }
toll-beside = { $own }; cost to everybody { $toll }
toll-against-holding = Compared with holding: for its own seat { $own }; cost to everybody { $toll }
toll-paid-by-all = Compared with holding it was to bring its own seat { $own } points, and everybody was to pay for it: { $toll }
toll-spared-all = Compared with holding it was to cost its own seat something, { $own } points, and to spare everybody: { $toll }
fan-rung = on rung { $rung }
fan-rungs = on rungs { $low } to { $high }
fan-half = Half of the plays stand { $now } after this turn.
fan-half-and-end = Half of the plays stand { $now } after this turn, at the end { $end }.
futures-in-of = In { $count } of { $of } futures: { $threshold }.
futures-in = In { $count }: { $threshold }.
futures-quiet = In { $count } none of this.
futures-none-crosses = In none of { $of } futures is a threshold crossed.
futures-left = After turn { $turn } { $left } of { $of } are still possible: those that stood where the crisis stood.
futures-went-so = { $left } of { $of } futures went the way that the crisis went.
futures-about = { $of } plays from the start of turn { $turn }, each with luck of its own, everybody by temperament. A line ends when the crisis stands on another rung.
futures-title = A thousand futures
road-title = The road not taken
road-forks = Turn { $turn } once more, with the same luck. { $actor } decided: { $taken }. On the other road: { $instead }.
road-holding = to hold
road-ask = Choice or chance? In how many of 100 games would the other decision have led to another highest rung?
road-ask-how = Type a number from 0 to 100: your own, or what the room voted. Enter shows both roads.
road-ask-wrong = A number from 0 to 100, or nothing.
road-show = Show both roads
road-choice =
    The decision made a difference in { $kind ->
        [fewer] fewer than 1
        [more] more than 99
       *[other] { $share }
    } of 100 games.
road-pairs = Of { $of } pairs of plays from that turn on, both with the same luck, the other decision kept the crisis lower at its worst in { $lower }, led it higher in { $higher }, and changed nothing in { $same }: there it was chance, or the others.
road-said = You said { $said }.
road-went = as it went
road-other = other road
road-ended = The other road ends: { $ending }.
road-about = Up to that turn both are one game. On the other road all else of that turn is as it was, dice of the same name fall the same, and from the next turn on everybody is played by temperament.
road-working = Still being worked out.
road-none = There was nothing to decide otherwise.
other-room-title = The other room
other-room-about = Turn { $turn }, in which the crisis moved most, as two seats saw it. What is the same in both rooms is left out.
other-room-own = What { $name } saw
other-room-told = Reports
other-room-saw = What was done, as it was seen
other-room-knew = Known here and not in the other room
other-room-hidden = What did not come to be known here
other-room-threat = Why it read as a threat
other-room-unclaimed = Nobody claims this: { $seen }
other-room-felt = { $said }: “{ $title }” ({ $kind }), +{ $amount } grievance
other-room-mistaken = { $said }: “{ $title }”, +{ $amount } grievance; it was somebody else
other-room-red-line = Own red line: { $title }
other-room-none = There is no other room: the game has one seat.
term-do-road = other road
term-do-other-room = other room
term-help-road = the road not taken: the decisive turn with another decision and the same luck
term-help-other-room = the other room: the decisive turn as two seats saw it
futures-from-turn = From the start of turn { $turn }
futures-after-turn = plays on each rung after turn
term-do-futures = futures
term-help-futures = a thousand futures: where 200 plays from here stand on the ladder, turn by turn
futures-one = Future { $number }: rungs { $rungs }
futures-wait = The forecast is still being worked out.
futures-all = All of them are still possible.
futures-next = One turn on
futures-back = One turn back
futures-start = start of turn { $turn }
futures-end = end
futures-picture = How many stand on which rung.
futures-after = After turn { $turn }: { $counts }.
futures-on-rung = { $count } on rung { $rung }
futures-now = now
futures-turn = turn { $turn }
likelihood-below = below 1%
likelihood-almost-none = almost no chance
likelihood-very-unlikely = very unlikely
likelihood-unlikely = unlikely
likelihood-even = roughly even chance
likelihood-likely = likely
likelihood-very-likely = very likely
likelihood-almost-certain = almost certain
likelihood-above = above 99%
likelihood-estimated-apart = rare, estimated apart
likelihood-of-catastrophe = a catastrophe
domain-diplomatic = Diplomatic
domain-informational = Informational
domain-economic = Economic
domain-cyber = Cyber
domain-covert = Covert
domain-military = Military
domain-nuclear = Nuclear
spot-ladder = The ladder
spot-risk = The risk
spot-map = The map
spot-news = The news
spot-indicators = Indicators
spot-red-lines = Red lines
spot-hand = Your cards
spot-card = A card
spot-scales = Four scales
spot-forecast = A forecast
spot-question = What you expect
spot-seal = The seal
spot-orders = Orders
spot-odds = The odds
spot-roll = The roll
spot-causes = Why it moved
spot-summary = What has changed
spot-futures = A thousand futures
spot-debrief = The debrief

## Words of the field

word-medium-wire = Wire
word-medium-newspaper = Newspaper
word-medium-broadcast = Broadcast
word-medium-call = Telephone call
word-medium-call-noted = Call, as it was noted
word-medium-cable = Cable
word-medium-letter = Letter
word-medium-email = Email
word-medium-social = Social media
word-medium-one-post = Post
word-source-claimed-by = claimed by { $by }
word-source-claimed = claimed
word-source-reported = reported
word-source-argued = argued
word-source-elsewhere-by = from elsewhere: { $by }
word-source-elsewhere = from elsewhere
word-source-invented = invented for the exercise
word-source-with-line = { $status }: { $line }
word-source-line-claimed-by = Claimed by { $by }
word-source-line-claimed = Claimed by somebody
word-source-line-reported = Reported
word-source-line-argued = Argued
word-source-line-elsewhere-by = From elsewhere: { $by }
word-source-line-elsewhere = From elsewhere
word-source-line-invented = Invented for the exercise
word-source-line-with-line = { $status }. { $line }
word-news-from = From: { $who }
word-picture = Picture: { $alt } ({ $credit }, { $licence })
word-picture-credit = { $credit }, { $licence }
word-news-discuss = To discuss
word-news-inject = Inject
word-news-report = Report
word-news-written = Free move written down
word-news-free-move = Free move
word-news-act = Act
word-news-private-act = private act
word-news-attribution = Attribution
word-news-tap = listening in
word-news-traced = Traced
word-news-ladder = Ladder
word-news-threshold = Threshold
word-news-red-line = Red line
word-news-agreement = Agreement
word-news-norm = Norm
word-news-clock = Time
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
word-level-very-hard = very hard
game-of-week = week { $week } of { $year }
week-about = The same luck for everybody who plays it this week.
term-play-new-weekly = Begin the game of { $week }
game-in-variant = in the variant { $variant }
game-masked = under invented names
window-masked = Play under invented names: places and people are called otherwise, and there is no map
masks-title = Who was meant
variant-heading = Length
variant-choose = The same scenario can be played shorter, or with fewer seats for people.
variant-whole = The whole
term-play-new-variant = Begin a new game, shorter or smaller: { $variant }
game-under-theory = under the theory { $theory }
theory-played-under = Played under the theory “{ $theory }”: { $text }
theory-own = { $theory } (the scenario’s own)
theory-heading = Theory
theory-choose = What moves states is disputed. The same crisis can be played under rival theories; the debrief shows what each makes of the game.
theory-played = { $theory } (played)
theories-heading = The same game under each theory
theories-about = How likely under each theory, from the start of each turn to the end of the game: { $risk }. What was done is the same; what would follow is not.
theories-weighing = The other theories are being weighed …
term-play-new-under = Begin a new game under: { $theory }

## The table

helm-dice = The dice decide
helm-as-written = As the scenario has it
helm-comes = comes
helm-held-back = is held back
helm-may-end = Is this the last turn with orders?
helm-ends = The end
helm-goes-on = It goes on
helm-traced-to = Is “{ $title }” traced to { $actor }?
helm-traced = traced
helm-not-traced = not traced
helm-tapped-by = Does { $actor } listen to “{ $title }”?
helm-tapped = listens
helm-not-tapped = does not listen
helm-next-turn = Next turn: { $title }
helm-will-come = Comes { $when }
helm-held = Held; released, it comes { $when }
helm-in-turn = in turn { $turn }
helm-in-turn-gone = in the next turn
helm-only-thrown-in = only when it is thrown in
helm-once = once { $condition }
helm-by-chance = by chance, about { $percent }% in a turn
helm-only-if = { $when }, if { $condition }
helm-hold-question = Hold “{ $title }” until it is released?
helm-release-question = Release “{ $title }”?
helm-hold = Hold …
helm-release = Release …
helm-hold-it = Hold it
helm-release-it = Release it
table-stands-in = { $actor } plays by temperament: { $why }.
table-what-if = What if … from the start of turn { $turn }
table-what-if-about = A game of its own begins there, with the same seats and the same luck. This one stays as it is.
table-what-if-name = What if from turn { $turn }
table-what-if-not-kept = This game is kept nowhere, so that no other can begin from one of its turns.
draft-odds = Odds: { $product } to 1, that is { $share }%.
hand-excluded = It can’t be ordered in one turn with “{ $by }”; take that back first.
hand-too-costly =
    It costs { $amount } of { $payer }; { $left ->
        [one] { $left } is
       *[other] { $left } are
    } left. Take an order back first.
hand-budget =
    { $budget }: { $now } of { $most }{ $taken ->
        [0] {""}
       *[other] , { $left } left after these orders
    }{ $income ->
        [0] {""}
       *[other] , +{ $income } each turn
    }
card-targets =
    { $count } { $count ->
        [one] target
       *[other] targets
    }{ $taken ->
        [0] {""}
       *[other] , { $taken } taken
    }
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
report-fewer-splits = So much was done in so many turns that each change of a risk was played { $runs } times instead of { $usual }: intervals are wider than they would be.
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
report-risk-caption = Knowing everything, with everyone played by temperament from there on. Bars: 95% intervals. A threshold that was crossed counts when it is crossed again. Below: who acted between the start of a turn and its end.
report-changes-caption = Bars to the right made it likelier, bars to the left less likely. Lines: 95% intervals; hollow bars can't be told from none.
report-regrets-caption = Bars to the right: choosing this instead was to be preferred. Lines: 95% intervals; hollow bars can't be told from none.
report-what-happened = What happened?
report-so-what = What does it mean?
report-now-what = What now?
report-not-crossed = not crossed
report-crossed-in = crossed in turn { $turn }
report-changes-how = The risk: { $risk }. Each act's part is Shapley's: what it adds, averaged over all orders in which the acts could join, the dice as they fell and the rest of the game played many times with the same luck. Parts add up to the change.
report-turn-on = { $kind ->
    [aftermath] Aftermath, { $date }
   *[turn] Turn { $turn }, { $date }
}
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
report-ran-ended = It was decided that this was the last turn
report-ran-goes-on = It was decided that the game goes on
report-ran-written = “{ $title }” was written down as a move of { $actor }.
report-ran-traced = It was decided that “{ $title }” is traced to { $actor }
report-ran-not-traced = It was decided that “{ $title }” is not traced to { $actor }
report-ran-tapped = It was decided that { $actor } listens to “{ $title }”
report-ran-not-tapped = It was decided that { $actor } does not listen to “{ $title }”
amended-held = “{ $title }” is held until it is released
amended-released = “{ $title }” is released
amended-edited = “{ $title }” is edited: { $what }
amended-added = “{ $title }” is added
amended-added-so = “{ $title }” is added: { $what }
amended-title = it is called “{ $title }”
amended-text = it reads “{ $text }”
amended-medium = how it comes: { $medium }
amended-for-all = for everybody
amended-for = for { $actors }
amended-turn = in turn { $turn }
amended-no-effects = without effects
amended-effects = effects { $effects }
report-act-open = open
report-act-covert = covert
report-act-private = private
report-act-traced = covert, traced at once
report-act-found-out = found out now
report-felt-not = { $by } does not hold it against { $toward }
report-felt-suspects = { $by } suspects { $toward }
report-felt-resents = { $by } resents { $toward }
moved-from-to = { $threshold }: { $before }% → { $after }%
moved-came = { $threshold }: it was { $before }%, and it came
moved-title = Why the risk moved
moved-working = Working out why the risk moved …
moved-still = No risk moved by a whole point.
moved-chosen = chosen
moved-luck = luck
moved-clock = the clock
moved-lines = lines and agreements
moved-one-turn-fewer = one turn fewer
moved-act = { $actor }: { $title }
moved-roll = how “{ $title }” of { $actor } came out
moved-traced = “{ $title }” was traced to { $actor }
moved-not-traced = “{ $title }” was not traced to { $actor }
moved-time-up = the time for decisions was over
moved-goes-on = the crisis was not over yet
moved-report = the report “{ $title }”
moved-no-report = reports that could have come and did not
moved-red-line = red line of { $actor }: { $title }
moved-norm = broken norm: { $norm }
moved-agreement = agreement “{ $title }”
moved-rest = everything else
moved-usual = Usual at this turn: { $usual }%
moved-next-turn = In the next turn: { $before }% → { $after }%
moved-next-turn-usual = In the next turn: { $before }% → { $after }%, usual { $usual }%
moved-lower = What would lower it: { $cards }
moved-others = Also moved
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
report-tapped = { $actor } listened to “{ $title }” from then on.
report-alike = { $alike } of { $count } alternatives can't be told from it.
report-regret = Regret { $points } points: “{ $title }” was to be preferred. { $alike }
report-no-regret = No regret: nothing else was clearly to be preferred. { $alike }
report-note-suspects = { $by } suspects { $toward } for “{ $title }”: +{ $amount }
report-note-resents = { $by } resents { $toward } for “{ $title }”: +{ $amount }
report-note-norm = Norm broken: { $norm } ({ $breaches } so far)
report-note-line-acted = { $actor } acts as it said on: { $title }
report-note-line-passed = { $actor } lets pass its red line: { $title }
report-note-says = { $actor } says { $percent }%: { $question }
report-note-answered = Answered with yes: { $question }
report-note-time-up = The last turn with orders: roll { $roll }, { $share }% for the end
report-note-goes-on = The crisis goes on: roll { $roll }, { $share }% for the end
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
report-room = The room
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

report-came = What came:
report-with-source = { $text } ({ $source })
exercise-aftermath = The aftermath: there was nothing to decide.
exercise-in-work = The game behind it is still being worked out: risks, alternatives and regrets follow in this report. Load it again in a moment.
exercise-overview = Exercise overview
exercise-objectives = Objectives and how far they were reached
exercise-decisions = Decisions and delegations
exercise-msel = Events as planned and as played
exercise-ran = What the facilitator did
exercise-plan = Improvement plan
exercise-hot-wash = Hot wash
exercise-survey = What people said of the exercise
exercise-understood = What was understood before and after
exercise-people = Participants
exercise-appendices = Appendices: the game
exercise-appendices-how = What follows is worked out from the game alone.
exercise-room = Room
exercise-room-table = { $room }, table { $table }
exercise-when = Played
exercise-turns = Turns played
exercise-not-ended = not played to its end
exercise-present = Who was there
exercise-seats = Seats, and who moved them in the end
exercise-seat = Seat
exercise-how-played = How it was played
exercise-persons = People
exercise-delegation = A delegation; { $rule }
exercise-rule-captain = its head sealed
exercise-rule-vote = by majority
exercise-rule-consensus = by consensus
exercise-ratings-how = Evaluators rate an objective P (performed without challenges), S (with some challenges), M (with major challenges) or U (unable to be performed), as HSEEP does. Their ratings stand side by side and are not averaged.
exercise-not-rated = Nobody rated it.
exercise-no-objectives = The scenario has no objectives.
exercise-strengths = Strengths
exercise-improve = Areas for improvement
exercise-observations = Other observations
exercise-observed-else = What evaluators saw besides
exercise-evaluator = evaluator { $number }
exercise-facilitator = facilitator
exercise-decisions-how = For each turn what each seat decided, how it came to be sealed, and what else its people had proposed.
exercise-how-sealed = How it was sealed
exercise-others = What else was proposed
exercise-nobody-decided = Nobody gave orders.
exercise-sealed = { $rule ->
    [captain] Sealed by its head
    [vote] Sealed by majority
   *[consensus] Sealed by consensus
}: { $behind } of { $there } there stood behind it
exercise-held = { $rule ->
    [captain] Held by choice of its head
    [vote] Held by choice of the majority
   *[consensus] Held by choice of all
}: { $behind } of { $there } there stood behind it
exercise-taken = Time was up, and its best proposal was taken ({ $behind } behind it)
exercise-nothing = Time was up, and there was nothing to take, so it held
exercise-stood-in = Decided by whoever stood in
exercise-entered = Decided on paper or aloud, entered by the facilitator
exercise-behind = { $count ->
    [one] { $count } behind it
   *[other] { $count } behind it
}
exercise-msel-how = All injects of the exercise, as its plan had them and as they came: thrown in, held back or amended by the facilitator, or not come at all.
exercise-inject = Inject
exercise-to = To
exercise-to-all = everybody
exercise-planned = As planned
exercise-played = As played
exercise-not-planned = not planned: added in play
exercise-by-condition = when its condition is met
exercise-by-chance = by chance
exercise-thrown-in = thrown in
exercise-came = came
exercise-held-back = held back
exercise-not-come = did not come
exercise-at = At
exercise-what = What
exercise-why = Why
exercise-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
exercise-nothing-done = Nothing.
exercise-action = What is to be done
exercise-by-whom = By whom
exercise-by-when = By when
exercise-no-plan = Nothing was written down.
exercise-asked = What was asked
exercise-class-said = What was said
exercise-nothing-said = Nothing of it was written down.
exercise-answers = { $count ->
    [one] { $count } person answered.
   *[other] { $count } people answered.
}
exercise-whole-room = The improvement plan, the hot wash, the survey and what was understood are the whole room’s.
exercise-scale = From 1 (not at all) to 5 (fully)
exercise-statement = Statement
exercise-mean = Mean
exercise-best = What was best
exercise-mend = What should be mended
exercise-too-few = Answers are shown from five on, so that nobody can tell who gave which.
exercise-both = { $before } answered before the game, { $after } after it, { $both } both times; only those who did both are counted.
exercise-before = Before
exercise-after = After
exercise-change = Change
exercise-wrote-before = What they wrote before
exercise-wrote-after = What they wrote after
exercise-role = Role
exercise-name = Name
exercise-no-names = No names stand here; the facilitator can ask for a report with them.
exercise-somebody = Somebody
exercise-ran-start = The game was begun.
exercise-ran-pause = The clock was stopped.
exercise-ran-go = The clock was let run.
exercise-ran-clock = The time left was set to { $time }.
exercise-ran-eyes-up = Everybody was asked to look at the wall.
exercise-ran-eyes-down = Everybody went back to their devices.
exercise-ran-locked = Nobody else could join from then on.
exercise-ran-unlocked = Others could join again.
exercise-ran-settings = The settings became: { $minutes ->
    [0] no clock
   *[other] { $minutes } min a turn
}, { $rule }.
exercise-ran-admit = { $who } was let in.
exercise-ran-rename = { $who } was given another name.
exercise-ran-assign = { $who } was seated: { $seat }.
exercise-ran-beside = { $who } was seated beside the game.
exercise-ran-head = { $who } was made the head of { $seat }.
exercise-ran-remove = { $who } was taken out of the room.
exercise-ran-bar = { $who } was taken out of the room for good.
exercise-ran-merge = { $who } had come in twice and became one again.
exercise-ran-renew = { $who } was given a new way back.
exercise-ran-stand-in = From then on { $seat }: { $how }.
exercise-ran-rule = From then on { $seat } decided so: { $rule }.
exercise-ran-enter = Orders of { $seat } were entered: { $orders }.
exercise-ran-time-up = Time was called.
exercise-ran-ran-out = The clock ran out.
exercise-ran-slept = The host had been off; all clocks stood.
exercise-ran-reveal = The orders were opened.
exercise-ran-ruled = { $count ->
    [one] The orders were opened; { $count } draw was decided.
   *[other] The orders were opened; { $count } draws were decided.
}
exercise-ran-show = Everybody was shown what came.
exercise-ran-amended = { $what }.
exercise-ran-reopen = { $seat } was given its orders back.
exercise-ran-rewind = The game went back to the beginning of turn { $turn }.
exercise-ran-approve = A note was put on the wall: “{ $text }”
exercise-ran-release = A letter from { $from } to { $to } was shown to everybody.
exercise-ran-publish = The report was released to everybody.
exercise-ran-improve = A line was added to the improvement plan.
exercise-ran-hot-wash = What the class said was written down.
exercise-ran-close = The room was closed.
taught-title = Learning objectives
history-title = What was really done
history-turn = Turn { $turn }, { $date }
history-line =
    { $actor }: really { $really }; here { $same ->
        [yes] the same
       *[no] { $here }
    }
history-nothing = nothing
taught-expected-title = What was expected
taught-came = Turn { $turn }: { $title }
taught-done = Turn { $turn }, { $actor }: { $title }
taught-at = { $when }, { $title }
taught-from = { $title } (from: { $from })
taught-nothing = Nothing in this game exercised it.
taught-question = Question: { $question }
taught-asked = { $question } ({ $count ->
    [one] learning objective: { $objectives }
   *[other] learning objectives: { $objectives }
})
taught-expected = Expected: { $text }
taught-controller = Note to the facilitator: { $note }
taught-did = Done: { $what }
taught-held = { $actor } holds
taught-chose = { $actor }: { $titles }
helm-came = What this turn's injects ask for

content-about = It deals with: { $content }
content-war = war
content-killing = killing
content-assassination = assassination
content-terrorism = terrorism
content-nuclear = nuclear weapons
content-chemical = chemical or biological weapons
content-torture = torture
content-sexual-violence = sexual violence
content-children = harm to children
content-suicide = suicide
content-displacement = people driven from their homes
content-occupation = life under occupation
content-hostage = hostages and prisoners
content-crime = crime
content-cyber = attacks on computers
content-epidemic = an epidemic
content-disaster = a natural disaster
content-accident = a grave accident
content-hunger = hunger
content-racism = racism
norm-law = Law: { $text }
norm-law-from = Law: { $text } ({ $source })
norm-law-title = What law says
reference-title = Published estimates beside the model's at the start
reference-line = { $what }: { $figure }; the model { $model }
reference-published = published { $published }% ({ $from })
reference-counted = published { $published }%, { $counted } ({ $from })
reference-of = { $what }: { $figure }
reference-ending = It ends with “{ $title }”
reference-beside = Published: { $figures }

## The terminal: table, scene, sheets

tty-give-a-percent = Give a whole number from 0 to 100.
tty-how-likely-in-percent = How likely is a yes before the game ends? 0 is never, 100 is certain.
tty-your-probability = Your probability: { $typed } %
tty-in-words = In words: { $words }
tty-only-your-seat-sees-it = Only your seat sees it before the debrief. You may change it later; your last one counts.
tty-no-free-moves = This scenario has no moves of your own.
tty-a-move-of = A move of { $actor }
tty-who-writes-the-move = Everybody may look at this sheet. The player writes the first part, the table the rest.
tty-the-player-says = The player says
tty-the-table-says = The table says
tty-if-it-works = If it works
tty-if-it-does-not = If it does not
tty-what-is-done = What is done:
tty-it-is-to-bring-about = It is to bring about:
tty-reason-for = Reason for it { $number }:
tty-reason-against = Reason against it { $number }:
tty-kind-of-act = Kind of act:
tty-not-touched = not touched
tty-done-to-them = it is done to them, or with them
tty-aimed-against-them = it is aimed against them
tty-done = Done:
tty-done-covertly = covert, until it is traced
tty-done-openly = open
tty-outcome-in-words = In words:
tty-effect = Effect { $number }:
tty-write-it-down-sure = Write it down?
tty-y-writes-it-down = It can't be taken back. y writes it down.
tty-write-it-down = Write it down
tty-no-kind-fits = No kind of act fits; take letters back.
tty-kinds-fit = { $count } fit. Type to find one; ← → choose.
tty-kind = { $kind } ({ $domain }, Kahn { $kahn })
tty-numbers-and-flags = Numbers and flags: { $names }.
tty-actors = Actors: { $names }.
tty-write-like = Write like anger += 10, peace = true, or trust(who, whom) -= 5.
tty-card-ordered = { $title } [order { $order }]
tty-forecast-of-option = Forecast: the chance, with this option and if you hold
tty-acts-above-the-crisis = Acts on rung { $number }: { $rung }, above where the crisis stands
tty-acts-where-the-crisis-stands = Acts on rung { $number }: { $rung }, where the crisis stands
tty-acts-below-the-crisis = Acts on rung { $number }: { $rung }, below where the crisis stands
tty-acts-on-rung = Acts on rung { $number }: { $rung }
tty-card-covert = Covert: others see what happens, not who did it, until it is traced
tty-card-open = Open: everybody knows who does it
tty-cost = Costs { $amount }: { $name }
tty-uses-left = Can be chosen { $left } more time(s)
tty-could-cross-red-line = Would or could cross a red line: { $line }
tty-card-excludes = Not in one turn with: { $title }
tty-card-breaks-norm = Breaks a norm: { $norm }
tty-severity = Severity on four published scales
tty-scale-kahn = Kahn
tty-scale-mid = MID
tty-scale-goldstein = Goldstein
tty-scale-rivera = Rivera
tty-severity-toward = toward { $actor }
tty-severity-against = against { $actor }
tty-scales = Kahn 1 to 44, MID hostility 1 to 5, Goldstein −10 conflict to +10 cooperation, Rivera −2 to 60.
tty-ladder = Ladder
tty-measures = Measures
tty-threshold-past = past
tty-tab-news = News
tty-tab-options = Options
tty-tab-aims = Aims
tty-tab-world = World
tty-tab-risk = Risk
tty-tab-questions = Questions
tty-chosen = { $count } chosen
tty-orders =
    Up to { $most ->
        [one] one order
       *[other] { $most } orders
    } this turn, { $chosen } chosen. With none, you hold.
tty-m-opens-a-sheet = m opens a sheet for a move of your own.
tty-how-likely = How likely is a yes before the game ends?
tty-news-newest-first = News, newest first
tty-turn = Turn { $turn }
tty-in-turn = turn { $turn }
tty-turn-of = { $end ->
    [aftermath] aftermath
    [open] turn { $turn } of at most { $turns }
   *[known] turn { $turn } of { $turns }
}
tty-on-rung = rung { $rung }
tty-costs = costs { $amount } { $name }
tty-covert = covert
tty-crosses-red-line = crosses a red line: { $line }
tty-breaks-norm = breaks a norm: { $norm }
tty-answered-and-said = answered: yes. You said { $percent }%
tty-answered = answered: yes
tty-you-say = you say { $percent }%
tty-no-probability-yet = no probability from you yet
tty-seal-the-orders = Seal the orders of { $actor } for turn { $turn }?
tty-you-hold = You hold: no option is chosen.
tty-could-cross = would or could cross: { $line }
tty-breaks = breaks: { $norm }
tty-questions-open =
    { $count ->
        [one] One question has no probability from you.
       *[other] { $count } questions have no probability from you.
    }
tty-ask-why = Why? A sentence for the debrief, or nothing:
tty-enter-goes-on-to-the-seal = Enter goes on to the seal. Esc goes back.
tty-no-reason-given = no reason given
tty-why = Why:
tty-y-seals = Sealed orders can't be taken back. y seals, n goes back.
tty-your-objectives = Your objectives
tty-objective = { $text } (weight { $weight })
tty-score = { $now } now, { $start } at the start
tty-your-red-lines = Your red lines
tty-red-lines-of-others = Red lines of others
tty-not-declared = { $line } (not declared)
tty-none = none
tty-seats = Seats
tty-you = { $actor } (you)
tty-credibility = credibility { $credibility } of 100
tty-sealed = sealed
tty-relations = What they hold against each other
tty-relation = { $from } toward { $to }: grievance { $grievance } of 100, trust { $trust }
tty-norms = Shared restraints
tty-norm-broken =
    { $times ->
        [0] kept so far
        [one] broken once
       *[other] broken { $times } times
    }
tty-flags = What holds
tty-dates = Dates
tty-brief-for = Brief for { $actor }. For your eyes only.
tty-source = Source: { $source }
tty-measure-private = { $measure } (not known to all)
tty-value = { $value } of { $most }, { $band }
tty-no-change = no change
tty-what-came-of-it = What came of it, { $number } of { $of }.
tty-everybody-may-look = Everybody may look.
tty-enter-rolls = Enter rolls.
tty-orders-are-opened = All orders of turn { $turn } are opened.
tty-nothing-to-be-seen = nothing to be seen
tty-where-things-stand = Where things stand after turn { $turn }
tty-crisis-climbs = The crisis climbs from { $from } to { $to }.
tty-crisis-comes-down = The crisis comes down from { $from } to { $to }.
tty-crisis-stays = The crisis stays at { $rung }.
tty-measures-that-changed = Measures that changed
tty-no-measure-changed = None.
tty-enter-opens-the-debrief = The game has ended. Enter opens the debrief.
tty-enter-begins-the-next-turn = Enter begins the next turn.
tty-adjudication-of-turn = Adjudication of turn { $turn } of { $turns }
tty-too-small =
    This window is { $width } by { $height }.
    The game needs { $least_width } by { $least_height }.
    Make it larger.
    Ctrl-C leaves; what was sealed is kept.
tty-the-others-decide = The others decide …
tty-stuck = The turn could not be adjudicated. Nothing is lost.
tty-enter-tries-again = Enter tries again; q leaves, and the game is kept.
tty-turn-you-run = Turn { $turn }: you run the game
tty-debrief = Debrief
tty-does-nothing = { $key } does nothing here.
tty-leave-the-game = Leave the game?
tty-it-has-ended = It has ended, and is kept.
tty-how-to-see-it-again = `offramp record list` names it; `offramp replay` and `offramp report` show it.
tty-nothing-to-keep = Nothing has been sealed yet, so there is nothing to keep.
tty-what-is-kept = It is kept: every sealed order and every probability. Options chosen but not sealed are forgotten.
tty-moves-next = Turn { $turn }: { $seat } moves next
tty-give-the-keyboard-to-seat = Give the keyboard to whoever plays { $seat }. Everybody else looks away.
tty-give-the-keyboard-to-facilitator = Give the keyboard to whoever runs the game. Everybody else looks away.
tty-space-opens-table-of = Space opens the table of { $seat }.
tty-f-gives-the-keyboard = f gives the keyboard to the facilitator.
tty-space-opens-facilitators-table = Space opens the facilitator's table.
tty-guide = Guide:
tty-forecast = Forecast: { $state }
tty-forecast-not-asked = not asked
tty-forecast-running = being computed …
tty-forecast-stopped = stopped
tty-forecast-done = done
tty-press-f = press f to play it out against holding
tty-threshold-again = { $threshold } (again; it has been crossed)
tty-by-the-end = by the end
tty-next-turn = next turn
tty-a-turn-ago = a turn ago: { $likelihood }
tty-if-you-hold = { $likelihood } if you hold
tty-ends-in-a-catastrophe = The game ends in a catastrophe
tty-how-it-is-forecast = { $runs } plays of the same rules from what your seat knows, every seat played by its temperament; in brackets the 95% interval, then the words of ICD 203. What fewer than 1% of the plays show is estimated apart: plays that climb are gone on with many times. The model's estimate, not the future's.
tty-dice = Dice: what can come
tty-base = base { $odds }
tty-facilitator-decides = The facilitator decides: { $came }. Reason: { $why }
tty-roll = Roll { $roll } of 100, between { $low } and { $high }: { $came }
tty-type-what-dice-show = Type what your dice show, 1 to 100, or nothing.
tty-say-why = Say why: the reason is kept.
tty-throw-in = Throw in “{ $title }” now?
tty-y-throws-it-in = It can't be taken back. y throws it in, n goes back.
tty-open-the-orders = Open the orders of turn { $turn }?
tty-draws-decided = Draws decided by you: { $count }.
tty-y-opens-them = It can't be taken back. y opens them, n goes back.
tty-only-you-may-look = You run the game. Only you may look.
tty-heading-sealed = Sealed
tty-not-sealed-yet = not yet
tty-holds = holds
tty-heading-draws = Draws: Enter decides one, else the dice do
tty-when-everybody-has-sealed = when everybody has sealed
tty-decided = decided: { $came } ({ $why })
tty-the-dice-decide = the dice decide
tty-as-the-scenario-has-it = as the scenario has it
tty-heading-injects = Injects: Enter reads one and throws it in, h holds it
tty-ask-what-dice-show = What your own dice show, 1 to 100; nothing lets the program roll:
tty-enter-leaves-it-so = Enter leaves it so.
tty-ask-why-decided = Why? The reason is kept in the record:
tty-hint-answer = answer
tty-hint-any-key-back = any key back
tty-hint-back = back
tty-hint-begin = begin
tty-hint-brief = brief
tty-hint-choose = choose
tty-hint-decide = decide
tty-hint-forecast = forecast
tty-hint-go-on = go on
tty-hint-keys = keys
tty-hint-leave = leave
tty-hint-why = why not?
tty-hint-line = line
tty-hint-next-hint = next hint
tty-hint-next-line = next line
tty-hint-next-seat = next seat
tty-hint-no-more = hide guide
tty-hint-guide = guide
tty-hint-open = open
tty-hint-open-the-orders = open the orders
tty-hint-open-the-table = open the table
tty-hint-open-them = open them
tty-hint-other-option = other option
tty-hint-next-card = next card
tty-hint-own-move = own move
tty-hint-parts = parts
tty-hint-percent = percent
tty-hint-record = record
tty-hint-roll = roll
tty-hint-scroll = scroll
tty-hint-seal = seal
tty-hint-skip = skip
tty-hint-stay = stay
tty-hint-stop = stop
tty-hint-table = table
tty-hint-throw-it-in = throw it in
tty-hint-hold = hold it
tty-hint-release = release it
tty-hint-try-again = try again
tty-hint-type-a-reason = type a reason if you like
tty-hint-write-it-down = write it down

## The terminal: the rest

term-do-rename = rename
term-do-call-it-so = call it so
term-do-delete = delete
term-do-keep = keep
term-do-next-page = next page
term-do-what-if = what if
term-do-turn = turn
term-do-begin = begin it
term-do-pages = pages
term-key-letter = “{ $letter }”
term-was-closed = it was closed
term-stopped-working = the terminal stopped working: { $why }; the game is kept, play again to go on with it
term-quoted = “{ $text }”
term-turn-of-date = { $kind ->
    [aftermath] Aftermath · { $date }
   *[turn] Turn { $turn } · { $date }
}
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
term-help-hint = next hint, where a scenario has a guide; h: puts the guide away, and back
term-help-leave = leave; the game is kept. Ctrl-C leaves at once
term-help-at-table = Table
term-help-tabs-key = 1 to 7, Tab
term-help-parts-key = 1 to 8, Tab
term-help-tabs = news, options, measures, aims, world, risk, questions, agreements
term-help-choose = put the option under the cursor among your orders, or take it back
term-help-open-under = open what is under the cursor
term-help-forecast = forecast the option against holding
term-help-stop = stop forecasts
term-help-own-move = a move of your own, where the scenario has free moves
term-help-brief = your brief
term-help-seal = seal your orders; with none chosen you hold
term-help-veil = at the veil between two people: open the table
term-help-why = in a rehearsal: why a card, inject or ending can't come now
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
term-help-what-if = what if? A game of its own from the start of a turn; then Enter
term-help-signs = Signs
term-sign-here = where the crisis stands
term-sign-stood = where it has stood
term-sign-threshold = a threshold and the chance that it is crossed by the end
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
term-what-if-ask = What if? A game of its own from the start of a turn
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

table-part-hand = Hand
table-part-news = News
table-part-map = Map
table-part-ladder = Ladder
table-part-risk = Risk
table-part-known = What you know
table-next-part = V: next part
table-turn-of = { $end ->
    [aftermath] Aftermath
    [open] Turn { $turn } of at most { $turns }
   *[known] Turn { $turn } of { $turns }
}
table-settings = Settings
table-projector = Projector: what everybody may know
table-see-everything = Nobody plays; you see everything
hands-title = Show of hands
hands-how-many = How many of you say yes?
hands-up = Hands
hands-of = of people in the room
hands-wrong = No more hands than people, and at least one of them
hands-why = Their share is kept as the room’s forecast: the debrief holds it against what came, beside the model’s. With 100 people in the second field the first is per cent.
hands-record = Record it
hands-another = Another question
hands-came = { $percent } % of the room say yes.
table-peek = Hold to look
table-peek-about = Shows the hand and the figures of the seat whose turn it is for as long as it is held down
table-deliberation = Deliberation
table-deliberation-choose = Deliberation: choose, then seal
table-sealed-waiting = Sealed: waiting for the others
table-map-coming = The map is being drawn …
table-leave-question = Leave the table?
table-leave-kept = The game is kept. The library offers to go on with it.
table-leave-lost = This game is not kept: leaving ends it.
table-stay = Stay
table-leave-for-library = Leave for the library
table-sheet-argue = Argue
table-sheet-delete = Delete
table-sheet-game = Game
table-sheet-help = Help
table-sheet-leave = Leave
table-sheet-notice = Notice
table-sheet-open = Open
table-sheet-seal = Seal
table-sheet-amend = Hold or release
table-sheet-throw = Throw
table-sheet-what-if = What if
guide-do-choose = Take a card: { $key }
guide-do-compare = Set another card beside it: { $key }
guide-do-weigh = Ask for its forecast: { $key }
guide-do-answer = Say how likely you think it is: { $key }
guide-do-seal = Seal: { $key }
guide-do-go-on = Go on: { $key }
guide-do-futures = Open a thousand futures: { $key }
guide-key-compare = C, then an arrow key
guide-key-slider = drag the slider, or Tab and the arrow keys
guide-key-held = hold the button, or Ctrl+Enter
table-guide-place = { $spot }: { $nth } of { $of }
table-guide-said = Guide, { $place }. { $text }
table-guide-next = Next
table-guide-stop = Put the guide away
table-you-are = You are { $actor }
table-brief-below = { $title }. For your eyes only. Outcomes are fictional.
table-a-brief = A brief
table-fictional = { $title }. Outcomes are fictional.
table-brief-covered = The brief is covered
table-to-table = To the table
table-your-brief = Your brief
table-your-objectives = Your objectives
table-weight = weight { $weight }
table-your-red-lines = Your red lines
table-line-declared = { $title } (declared). { $text }
table-line-secret = { $title } (known to you alone). { $text }
table-what-for = What this exercise is for
table-is-next = { $seat } is next
table-look-away = Everybody else looks away. The table stays hidden until you say that you sit alone.
table-show = I am { $seat }: show the table
table-show-helm = I run the game: show my table
table-hand-covered = The hand is covered
table-no-card = No card can be played this turn: you can only hold.
table-nothing-to-read = There is no card to read.
table-card-taken = { $card }, taken, { $nth } of { $of }
table-card-pinned = { $card }, pinned to compare
table-card-taken-pinned = { $card }, taken, { $nth } of { $of }, pinned to compare
table-card-rung = rung { $rung }
table-card-costs = costs { $cost }
table-card-left = { $left } left
table-card-concerns = concerns { $actors }
table-covert = covert
table-private = private
table-open = open
table-nobody-plays = Nobody plays
table-watch-public = The computer seals for every seat. You see what everybody may know.
table-watch-all = The computer seals for every seat. You see each brief, each choice and each die.
table-play-turn = Play the turn
table-your-hand = Your hand
table-your-budget = Your budget
table-budgets = Budgets
table-none-taken = none taken: you hold. Up to { $most } a turn.
table-so-many-taken = { $taken } of { $most } taken
table-taken-card = Taken, { $nth } of { $of }: { $card }
table-drag = Drag it to another place in the order, or onto the seal. [ and ] too.
table-seal-hold = Hold this turn
table-seal-orders = Seal orders
table-forecast = Forecast
table-stop-forecast = Stop the forecast
table-compare = Compare
table-acts-on = Acts on rung { $rung }: { $name }
table-covert-about = Covert: others see only its traces, until it is traced to you.
table-private-about = Private: only you and { $readers } will know, unless somebody listens.
table-could-cross = Could cross a red line: { $line }
table-excludes = Not in one turn with: { $title }
table-breaks-norm = Breaks a norm: { $norm }
table-forecast-against-holding = Forecast: the risk if you play this card only, against holding
table-if-you-hold = if you hold
table-with-this-card = with this card
table-playing-many = Playing the rest of the game many times …
table-not-asked = Not asked for yet.
table-read-another = Read another card, with Up and Down or by a click: it stands here.
table-stop-comparing = Stop comparing
table-forecast-both = Forecast both
table-put-back = Put back
table-take = Take
table-row-does = What it does
table-row-kind = Kind
table-row-rung = Rung
table-row-visibility = Visibility
table-row-cost = Cost
table-row-left = Times left
table-row-thresholds = Thresholds
table-crosses-no-threshold = crosses none by itself
table-row-red-lines = Red lines
table-row-norms = Norms
table-costs-nothing = none
table-any-number = any number
table-crosses-none = none that you know of
table-row-could-cross = could cross: { $line }
table-breaks-none = breaks none
table-row-breaks = breaks: { $norm }
table-for = For { $actor }
table-not-concerned = does not concern it
table-forecast-by-end = Forecast: the risk by the end if you play this card only
table-kahn = Kahn
table-kahn-about = rung on Herman Kahn's ladder, 1 to 44 (On Escalation, 1965)
table-mid = MID
table-mid-about = hostility in the Militarized Interstate Disputes, 1 to 5
table-goldstein = Goldstein
table-goldstein-about = −10 conflict to +10 cooperation (Goldstein 1992)
table-rivera = Rivera
table-rivera-about = weight of Rivera et al. 2024: −2, 0, 4, 12, 28, 60
table-scales = Kahn { $kahn }, MID { $mid }, Goldstein { $goldstein }, Rivera { $rivera }
table-how-severe = How severe, for whom
table-head-party = for
table-head-party-about = the party it is done to, or aimed against
table-done-to-it = done to it
table-aimed-against-it = aimed against it
table-risk = Risk of escalation
table-computing = Being computed …
table-not-computed = Not computed.
table-threshold-again = { $threshold } (crossed before; again)
table-next-turn = next turn { $share }
table-by-end = by the end { $share }
table-head-by-end = by the end
table-ends-in-catastrophe = The game ends in a catastrophe
table-catastrophe = Catastrophe
table-runs = From { $runs } plays of the rest of the game, everyone by temperament; whiskers and brackets: 95 % interval.
table-runs-so-far = From { $runs } plays of the rest of the game, everyone by temperament; more are on their way; whiskers and brackets: 95 % interval.
table-risk-row = { $what }: { $share } by the end
table-risk-row-last = ; last turn { $share }
table-risk-row-card = ; with this card { $share }
table-risk-legend = By the end of the game.
table-risk-legend-last = Grey: a turn ago.
table-risk-legend-card = Ring: with the card you look at.
table-risk-of-hundred =
    { $kind ->
        [fewer] Fewer than 1
        [more] More than 99
       *[other] { $games }
    } of 100 games like this one.
table-difference = { $runs } plays each; the difference is the right less the left, with the same luck in both, and its 95 % interval.
table-difference-so-far = { $runs } plays each so far; the difference is the right less the left, with the same luck in both, and its 95 % interval.
table-ladder = The ladder
table-threshold-word = threshold
table-trail = Rung at the start of each turn: { $rungs }
table-fan = { $sentence } The fan: dark half, light nine in ten.
table-rung =
    Rung { $rung }, { $name }{ $stands ->
        [here] ; the crisis stands here
        [before] ; it has stood here
       *[never] {""}
    }
table-rung-threshold =
    Rung { $rung }, { $name }{ $stands ->
        [here] ; the crisis stands here
        [before] ; it has stood here
       *[never] {""}
    }; threshold: { $threshold }{ $crossed ->
        [yes] {" "}(crossed)
       *[no] {""}
    }
table-threshold =
    Threshold: { $threshold }{ $crossed ->
        [yes] {" "}(crossed)
       *[no] {""}
    }
table-crossed = crossed
table-indicators = Indicators
table-not-public = { $indicator } (not public)
table-more-indicators = { $more } more
table-fewer-indicators = Only what changed most
table-better-high = the higher the better
table-better-low = the lower the better
table-objective-stands = stands at { $score }, { $by } since the start; weight { $weight }
table-red-lines = Red lines you know of
table-line-intact =
    intact, { $declared ->
        [yes] declared
       *[no] not declared
    }
table-line-crossed =
    crossed, { $declared ->
        [yes] declared
       *[no] not declared
    }; an answer is due
table-line-kept =
    crossed and answered, { $declared ->
        [yes] declared
       *[no] not declared
    }
table-line-lapsed =
    crossed and let pass, { $declared ->
        [yes] declared
       *[no] not declared
    }
table-days = Days that matter
table-relations = Relations
table-who-whom = who → whom
table-trust = trust
table-grievance = grievance
table-toward = { $from } toward { $to }
table-credibility = { $actor }, credibility { $credibility }
table-norms = Shared restraints
table-norm =
    { $norm }: { $breaches ->
        [0] kept so far
        [one] broken once
       *[other] broken { $breaches } times
    }
table-news-of-turn = News of turn { $turn }
table-nothing-new = Nothing new has reached you.
table-news-turn = Turn { $turn }
table-cable-re = Re: { $title }
table-limited = LIMITED DISTRIBUTION: not every seat gets this
table-seal-your-orders = Seal your orders
table-seal = Hold down to seal  [Ctrl+Enter]
table-read-agreements = Read them
table-back = Back
table-you-hold = You hold: no card is played. Holding is a choice, too.
table-once-sealed = Once sealed, orders can't be changed. All seats' orders are opened at once.
table-why = Why? (kept for the debrief; may be empty)
table-because = Because …
table-how-likely = How likely is it?
table-how-recorded = Recorded when you move the slider, or press Enter on it.
table-more-questions =
    { $more ->
        [one] { $more } more question
       *[other] { $more } more questions
    }
table-fewer-questions = Only this turn’s question
table-answer-first = You forecast before you see the model’s risk. Answer this turn’s question, and the risk appears.
table-answer-is = That is my answer
table-will-be-recorded = will be recorded
table-said-before = as you said before
table-not-recorded = not recorded
table-own-move = A move of your own …
table-move-of = A move of { $actor }
table-move-below = Everybody may look at this sheet. The player writes the first part, the table the rest.
table-move-final = Written down, it is a card of this turn. It can't be taken back.
table-write-down = Write it down
table-player-says = The player says
table-table-says = The table says
table-if-works = If it works
table-if-not = If it does not
table-move-words = Numbers and flags: { $words }.
table-move-actors = Actors: { $actors }.
table-move-effects = Write effects like anger += 10, peace = true, or trust(who, whom) -= 5.
table-move-covert = Covert, until it is traced
table-what-is-done = What is done
table-to-bring-about = It is to bring about
table-reason-for = Reason for it { $nth }
table-reason-against = Reason against it { $nth }
table-words-if-works = In words, if it works
table-words-if-not = In words, if it does not
table-effect-if-works = Effect { $nth } if it works
table-effect-if-not = Effect { $nth } if it does not
table-kind = { $kind } ({ $domain }, Kahn { $kahn })
table-choose-one = choose one
table-kind-of-act = Kind of act
table-party-none = not touched
table-party-toward = done to them, or with them
table-party-against = aimed against them
table-helm = Turn { $turn }: you run the game
table-helm-covered = The facilitator's table is covered
table-only-you = Only you may look.
table-open-orders = Open the orders …
table-hand-over = Hand over to the next seat
table-sealed = Sealed
table-has-not-sealed = has not sealed
table-holds = holds
table-draws = Draws
table-draws-later = They can be decided when everybody has sealed.
table-draws-none = Nothing is drawn this turn.
table-draws-how = The dice decide, the program's or your own, unless you do and say why; the reason is kept. Decide the first ones first: what follows from them is drawn anew.
table-decided = Decided: { $branch } ({ $why })
table-why-kept = Why? (kept in the record)
table-dice-show = Your own dice show
table-say-why = Say why.
table-dice-number = A number from 1 to 100, or nothing.
table-program-rolls = The program rolls.
table-injects = Injects that have not come
table-injects-how = Thrown in, one is told at once to whom it is meant for.
table-throw-in = Throw in …
table-open-question = Open the orders?
table-rulings =
    { $count ->
        [0] The dice decide every draw.
        [one] You have decided one draw.
       *[other] You have decided { $count } draws.
    }
table-undecided = A draw has no reason or no number: the dice decide it.
table-no-way-back = It can't be taken back.
table-open-them = Open them
table-throw-question = Throw this in now?
table-throw-it-in = Throw it in

## The window: adjudication, debrief, map

moment-was = It was { $chance }%.
moment-act = { $actor }: { $title }
moment-attribution = What was covert has found its author.
moment-agreement = What was agreed no longer binds.
moment-norm = What all were held to was not kept.
scene-rest = What else happened
scene-rest-about = In the order in which it became known.
scene-was-odds = { $outcome } (it was { $share }%)
moment-threshold = A threshold is crossed
scene-heading = Adjudication of turn { $turn }
scene-map = Map of what was done
scene-why-odds = Why these odds
scene-step = step { $at } of { $of }
scene-next = Next
scene-back = Back
scene-skip = Skip to the result
scene-adjudicate = Adjudicate
scene-roll-the-dice = Roll the dice
scene-to-next-turn = To the next turn
scene-to-debrief = To the debrief
scene-speed = Speed: { $speed }
scene-covered = This adjudication shows what one seat knows: it is covered
scene-orders-opened = Orders are opened
scene-own-dice = Your own dice
scene-step-roll = the roll
scene-what-changed = What has changed
scene-what-happened = What happened
scene-more = All indicators and the risk from here
scene-more-changed =
    { $count ->
        [one] { $count } more has changed.
       *[other] { $count } more have changed.
    }
scene-new-report = Turn { $turn }: a new report
scene-on-rung = on rung { $number }: { $rung }
scene-orders-at-once = All orders are opened at once
scene-orders-why = Odds are read on the state in which all sealed: nobody gains by being first.
scene-nothing-seen = nothing to be seen
scene-sealed = sealed
scene-odds = The odds
scene-factor = Factor { $at } of { $of }: each one divides the strip anew.
scene-will-be-rolled = A number from 0 to 100 will be rolled; where it falls decides.
scene-base-odds = base odds
scene-odds-made = odds
scene-yes = Yes
scene-no = No
scene-roll = The roll
scene-dice-roll = the dice roll
scene-dice-rest = the dice show { $number }
scene-falls-on = falls on { $outcome }
scene-falls-on-letter = of 100 falls on { $letter }: { $outcome }
scene-was-rolled = of 100 was rolled: { $outcome }
scene-overruled = The facilitator decided otherwise than the dice: { $reason }
scene-rolled-own = Rolled with your own dice.
scene-own-roll = Roll your own dice
scene-own-how =
    For each draw roll two ten-sided dice and type what they show, 1 to 100 (00 is 100). A field left empty is rolled by the program, and so is what cannot be seen from here.
scene-own-field = The dice show
scene-own-wrong = A number from 1 to 100, or nothing.
scene-program-rolls = The program rolls.
scene-game-over = The game is over
scene-ladder = The ladder
scene-crisis-stays = The crisis stays on rung { $to }: { $rung }
scene-crisis-climbs = ▲ The crisis climbs from rung { $from } to { $to }: { $rung }
scene-crisis-comes-down = ▼ The crisis comes down from rung { $from } to { $to }: { $rung }
scene-indicators = Indicators
scene-none-changed = None that you know of has changed.
scene-risk-from-here = The risk from here
scene-risk-by-end = { $threshold }: { $points } points by the end
scene-projector-why =
    Everybody sees a projector, so nothing is shown on it that not everybody may know: no hand, no brief, no figure that is not public.
scene-projector-how = To play this seat, have the others look away, and hold E or its button: what is released is covered at once. P ends projector mode, and begins it again.
scene-projector-end = End projector mode
scene-facilitator = the facilitator
scene-nobody = nobody
scene-no-reason = it does not say why

debrief = Debrief
debrief-below = { $title }. Outcomes are fictional. Seed { $seed }; the same seed and choices give the same game.
debrief-next = Next
debrief-back = Back
debrief-to-library = To the library
debrief-to-next-chapter = To the next chapter
debrief-next-chapter = Next chapter: { $title }
debrief-save = Save the report
debrief-stop-saving = Stop saving
debrief-saving = Working the report out: { $done } of { $of } steps …
debrief-no-folder = This window keeps nothing: it has no folder to save a report in.
debrief-no-thread =
    The report was not saved: the system has no thread to give. Close other programs, then save it again.
debrief-not-saved = The report was not saved: { $why }.
debrief-saved = The report is saved as { $page }. Each of its pictures is in { $pictures }, as SVG and as PNG.
debrief-not-written =
    The report was not saved, and nothing of it was left behind: { $why }. See that there is room and that you may write in { $folder }, then save it again.
debrief-part-ending = Ending
debrief-part-risk = Risk over time
debrief-part-decisions = Decisions
debrief-part-lines = Lines and feelings
debrief-part-off-ramps = Off-ramps
debrief-part-forecasts = Your forecasts
debrief-not-ended = The game has not ended.
debrief-what-it-means = What it means
debrief-person = { $actor } (a person):
debrief-where-it-stood = Where the crisis stood
debrief-from-to = From rung { $from } ({ $begun }) to rung { $to } ({ $ended }).
debrief-turn-by-turn = Turn by turn: { $rungs }
debrief-headline = Turn { $turn }: { $threshold }.
debrief-headline-given = { $told } At the start of the game the model had given it { $first }%, at the start of that turn { $before }%.
debrief-headline-none = No threshold was crossed.
debrief-headline-none-given = { $told } The likeliest at the start of the game had { $first }%: { $threshold }.
debrief-crossed = Crossed: { $threshold }
debrief-not-crossed = Not crossed: { $threshold }
debrief-risk = Probability of crossing each threshold by the end of the game
debrief-risk-ready = Being computed: { $ready } of { $of } turns are there …
debrief-risk-about =
    At the start of each turn, knowing everything, with everyone played by temperament from there on. Bars: 95 % interval. A threshold that was crossed counts when it is crossed again. Below, between the points: who acted, and in which field; the list names each act.
debrief-chart = Chart of the risk at the start of each turn; the same in figures below
debrief-axis-turn = turn { $turn }
debrief-axis-end = end
debrief-crossed-here = crossed in this game
debrief-turn = Turn { $turn }
debrief-act-in-turn = Turn { $turn }, { $act }
debrief-nobody-acted = nobody acted
debrief-done-between = What was done between the points
debrief-moved-between = What moved the risk between the points
debrief-risk-of = The risk of:
debrief-split = Turn { $turn }: { $before } → { $after }, { $change } points
debrief-split-working = Turn { $turn }: being worked out …
debrief-split-missing = Turn { $turn }: not worked out.
debrief-split-together = all acts together, beyond each alone
debrief-split-held = had all held, against what was expected
debrief-split-injects = the next injects, against what was expected
debrief-perhaps-none = { $points }, perhaps none
debrief-split-about =
    Each act's part is Shapley's: what it adds, averaged over all orders in which the acts could join, the dice as they fell and the rest of the game played many times with the same luck. Parts add up to the change. Lines: 95 % interval; hollow bars can't be told from none.
debrief-weighing = Weighing decisions against what else could have been done …
debrief-turn-of = { $kind ->
    [aftermath] Aftermath, { $date }
   *[turn] Turn { $turn }, { $date }
}
debrief-held = held
debrief-hold = Hold
debrief-because = Because: { $reason }
debrief-traced = “{ $title }” was traced to { $actor }.
debrief-not-traced = “{ $title }” was not traced to { $actor }.
debrief-budget = { $actor }, { $budget }: { $from } → { $to }
debrief-changed = Changed: { $changes }
debrief-regret = Regret: { $points } points; best would have been: { $best }
debrief-no-regret = No regret: nothing else on the menu was clearly to be preferred.
debrief-else = What else was on the menu ({ $count })
debrief-else-about =
    Points of the seat's own weighted objectives at the end, expected after this instead of what was chosen: everyone else and all dice drawn anew, the same for each alternative.
debrief-of-turn = turn { $turn }, { $actor }
debrief-red-lines = Red lines: declared, crossed, kept
debrief-red-line-declared = { $title } (declared): { $text }
debrief-red-line-undeclared = { $title } (not declared): { $text }
debrief-red-line-intact = never crossed
debrief-red-line-crossed =
    crossed{ $turn ->
        [0] {""}
       *[other] {" "}in turn { $turn }
    }; the game ended before an answer was due
debrief-red-line-kept =
    crossed{ $turn ->
        [0] {""}
       *[other] {" "}in turn { $turn }
    }; its owner did what it had said
debrief-red-line-lapsed =
    crossed{ $turn ->
        [0] {""}
       *[other] {" "}in turn { $turn }
    }; its owner let it pass
debrief-norms = Shared restraints
debrief-norm-kept = kept by all
debrief-norm-broken =
    { $count ->
        [one] broken once, counting before the game
       *[other] broken { $count } times in all, counting before the game
    }
debrief-norm-in-turn = Turn { $turn }: { $norm }
debrief-felt = Perceived against actual: what was done, and how it was felt
debrief-felt-about =
    What an actor feels is not what was done: covert acts are suspected, bystanders are hurt. Done: how much the act provokes by Goldstein's scale, 0 to 10. Felt: points by which the grievance grew. Bars: the difference; to the right more was felt than was done.
debrief-nobody-acted-ever = Nobody acted in this game.
debrief-act-of = “{ $title }” ({ $actor })
debrief-nobody-provoked = Nobody felt provoked by { $acts }.
debrief-done-felt = done { $done }, felt { $felt }
debrief-it-was = it was { $actor }
debrief-off-ramps = Off-ramps opened and closed
debrief-off-ramps-about =
    Options that do somebody good by Goldstein's scale and provoke nobody. Full: taken; a ring: on the menu; a dot: not there. In brackets: what changed.
debrief-off-ramps-none = No seat had one on its menu in this game.
debrief-off-ramp = Off-ramp
debrief-in-words = In words
debrief-toward = toward { $actors }
debrief-given = Probabilities that people gave
debrief-none-given =
    Nobody gave a probability in this game. The sheet on which orders are sealed asks for them.
debrief-all-questions = Over all questions
debrief-really-happened = What really happened
debrief-questions = Questions to talk about
debrief-what-happened = What happened?
debrief-so-what = What does it mean?
debrief-now-what = What now?
debrief-limits = What the model leaves out
debrief-sources = Sources

map-about = Map. Arrow keys move it, plus and minus zoom, 0 shows all of it
map-nothing-drawn = Nothing is drawn on it
map-seat =
    { $actor }: { $role }. Credibility { $credibility }{ $sealed ->
        [yes] ; orders sealed
       *[no] {""}
    }
map-seat-in =
    { $actor }, in { $place }: { $role }. Credibility { $credibility }{ $sealed ->
        [yes] ; orders sealed
       *[no] {""}
    }
map-done = Done in turn { $turn }
map-done-some = Done in turn { $turn }, { $shown } of { $all }
map-relations = Relations. { $relations }
map-relations-none = Relations: none yet
map-relations-caption = On each line: trust / grievance, both ways together
map-relation = { $one } and { $other }: trust { $trust }, grievance { $grievance }
map-country =
    { $code ->
        [AD] Andorra
        [AE] United Arab Emirates
        [AF] Afghanistan
        [AG] Antigua and Barbuda
        [AI] Anguilla
        [AL] Albania
        [AM] Armenia
        [AO] Angola
        [AQ] Antarctica
        [AR] Argentina
        [AS] American Samoa
        [AT] Austria
        [AU] Australia
        [AW] Aruba
        [AX] Åland
        [AZ] Azerbaijan
        [BA] Bosnia and Herzegovina
        [BB] Barbados
        [BD] Bangladesh
        [BE] Belgium
        [BF] Burkina Faso
        [BG] Bulgaria
        [BH] Bahrain
        [BI] Burundi
        [BJ] Benin
        [BL] St-Barthélemy
        [BM] Bermuda
        [BN] Brunei
        [BO] Bolivia
        [BR] Brazil
        [BS] Bahamas
        [BT] Bhutan
        [BW] Botswana
        [BY] Belarus
        [BZ] Belize
        [CA] Canada
        [CD] Democratic Republic of the Congo
        [CF] Central African Republic
        [CG] Congo
        [CH] Switzerland
        [CI] Côte d'Ivoire
        [CK] Cook Islands
        [CL] Chile
        [CM] Cameroon
        [CN] China
        [CO] Colombia
        [CR] Costa Rica
        [CU] Cuba
        [CV] Cabo Verde
        [CW] Curaçao
        [CY] Cyprus
        [CZ] Czechia
        [DE] Germany
        [DJ] Djibouti
        [DK] Denmark
        [DM] Dominica
        [DO] Dominican Republic
        [DZ] Algeria
        [EC] Ecuador
        [EE] Estonia
        [EG] Egypt
        [EH] Western Sahara
        [ER] Eritrea
        [ES] Spain
        [ET] Ethiopia
        [FI] Finland
        [FJ] Fiji
        [FK] Falkland Islands
        [FM] Micronesia
        [FO] Faeroe Islands
        [FR] France
        [GA] Gabon
        [GB] United Kingdom
        [GD] Grenada
        [GE] Georgia
        [GG] Guernsey
        [GH] Ghana
        [GL] Greenland
        [GM] Gambia
        [GN] Guinea
        [GQ] Equatorial Guinea
        [GR] Greece
        [GS] South Georgia
        [GT] Guatemala
        [GU] Guam
        [GW] Guinea-Bissau
        [GY] Guyana
        [HK] Hong Kong
        [HM] Heard Island and McDonald Islands
        [HN] Honduras
        [HR] Croatia
        [HT] Haiti
        [HU] Hungary
        [ID] Indonesia
        [IE] Ireland
        [IL] Israel
        [IM] Isle of Man
        [IN] India
        [IO] British Indian Ocean Territory
        [IQ] Iraq
        [IR] Iran
        [IS] Iceland
        [IT] Italy
        [JE] Jersey
        [JM] Jamaica
        [JO] Jordan
        [JP] Japan
        [KE] Kenya
        [KG] Kyrgyzstan
        [KH] Cambodia
        [KI] Kiribati
        [KM] Comoros
        [KN] Saint Kitts and Nevis
        [KP] North Korea
        [KR] South Korea
        [KW] Kuwait
        [KY] Cayman Islands
        [KZ] Kazakhstan
        [LA] Laos
        [LB] Lebanon
        [LC] Saint Lucia
        [LI] Liechtenstein
        [LK] Sri Lanka
        [LR] Liberia
        [LS] Lesotho
        [LT] Lithuania
        [LU] Luxembourg
        [LV] Latvia
        [LY] Libya
        [MA] Morocco
        [MC] Monaco
        [MD] Moldova
        [ME] Montenegro
        [MF] St-Martin
        [MG] Madagascar
        [MH] Marshall Islands
        [MK] North Macedonia
        [ML] Mali
        [MM] Myanmar
        [MN] Mongolia
        [MO] Macao
        [MP] Northern Mariana Islands
        [MR] Mauritania
        [MS] Montserrat
        [MT] Malta
        [MU] Mauritius
        [MV] Maldives
        [MW] Malawi
        [MX] Mexico
        [MY] Malaysia
        [MZ] Mozambique
        [NA] Namibia
        [NC] New Caledonia
        [NE] Niger
        [NF] Norfolk Island
        [NG] Nigeria
        [NI] Nicaragua
        [NL] Netherlands
        [NO] Norway
        [NP] Nepal
        [NR] Nauru
        [NU] Niue
        [NZ] New Zealand
        [OM] Oman
        [PA] Panama
        [PE] Peru
        [PF] French Polynesia
        [PG] Papua New Guinea
        [PH] Philippines
        [PK] Pakistan
        [PL] Poland
        [PM] Saint Pierre and Miquelon
        [PN] Pitcairn Islands
        [PR] Puerto Rico
        [PS] Palestine
        [PT] Portugal
        [PW] Palau
        [PY] Paraguay
        [QA] Qatar
        [RO] Romania
        [RS] Serbia
        [RU] Russia
        [RW] Rwanda
        [SA] Saudi Arabia
        [SB] Solomon Islands
        [SC] Seychelles
        [SD] Sudan
        [SE] Sweden
        [SG] Singapore
        [SH] Saint Helena
        [SI] Slovenia
        [SK] Slovakia
        [SL] Sierra Leone
        [SM] San Marino
        [SN] Senegal
        [SO] Somalia
        [SR] Suriname
        [SS] South Sudan
        [ST] São Tomé and Principe
        [SV] El Salvador
        [SX] Sint Maarten
        [SY] Syria
        [SZ] Eswatini
        [TC] Turks and Caicos Islands
        [TD] Chad
        [TF] French South Antarctic Lands
        [TG] Togo
        [TH] Thailand
        [TJ] Tajikistan
        [TL] Timor-Leste
        [TM] Turkmenistan
        [TN] Tunisia
        [TO] Tonga
        [TR] Turkey
        [TT] Trinidad and Tobago
        [TW] Taiwan
        [TZ] Tanzania
        [UA] Ukraine
        [UG] Uganda
        [US] United States of America
        [UY] Uruguay
        [UZ] Uzbekistan
        [VA] Vatican
        [VC] Saint Vincent and the Grenadines
        [VE] Venezuela
        [VG] British Virgin Islands
        [VI] U.S. Virgin Islands
        [VN] Vietnam
        [VU] Vanuatu
        [WF] Wallis and Futuna Islands
        [WS] Samoa
        [XA] Ashmore and Cartier Islands
        [XC] Northern Cyprus
        [XG] Siachen Glacier
        [XI] Indian Ocean Territory
        [XK] Kosovo
        [XS] Somaliland
        [YE] Yemen
        [ZA] South Africa
        [ZM] Zambia
        [ZW] Zimbabwe
       *[other] { $code }
    }

## The window: everything around a game

window-library = Library
window-set-up = Set-up
window-page-inside = Look inside
window-page-brief = Brief
window-hand-over = Hand over
window-facilitator = Facilitator
window-page-table = Table
window-page-adjudication = Adjudication
window-page-debrief = Debrief
window-settings = Settings
window-title-turn = turn { $turn }
window-title-step = step { $at } of { $of }
window-title-sealing = sealing
window-make-larger = Make the window larger
window-no-display = there is no display here (neither WAYLAND_DISPLAY nor DISPLAY is set); play in the terminal, or log in with a screen
window-silent-display = the display { $display } does not answer; check { $setting }, or play in the terminal
window-not-opened = the window could not be opened: { $why }; `offramp doctor` says what to install; or play in the terminal: unset DISPLAY and WAYLAND_DISPLAY
window-ended-with = it ended with code { $code }

window-settings-below = Kept on this computer and used in every game.
window-language = Language
window-language-of-system = That of this computer
window-colours = Colours
window-dark = Dark
window-light = Light
window-text-size = Text size
window-smaller = Smaller
window-larger = Larger
window-text-size-hint = At larger sizes the table shows one part at a time.
window-projector = Projector: readable from the back of a room
window-projector-hint = A projector shows what everybody may know; hand and brief are covered. P at the table begins and ends it.
window-wall-hint = A second screen? F3 opens the wall in a window of its own: what everybody may see.
window-wall-nothing = The game comes here when it begins.
window-motion = Motion
window-forecasting = Forecasting
window-scored = Answer before you see the model’s risk
window-scored-hint = Each turn asks one question. Until you have answered it no risk is shown, so that your score is your own.
window-reduced-motion = Reduced motion: nothing slides or fades
window-speed-of-adjudication = Speed of an adjudication:
window-at-once = at once
window-done = Done
window-text-size-beyond = a text size of { $size } is not between 80 and 200
window-settings-not-kept = The settings hold until you close the window, but could not be kept in { $path }: { $why }
window-settings-not-used = The settings in { $path } were not used ({ $why }). The usual ones hold; changing any setting writes the file anew.

window-library-below = Tabletop crises: sealed choices, open dice, and the risk of escalation as a probability. All outcomes are fictional.
window-quit = Quit
window-f1-lists-keys = F1 lists the keys.
window-hero-first = New here?
window-hero-new =
    { $count ->
        [one] One minute: { $title }
       *[other] { $count } minutes: { $title }
    }
window-start-something = Start a scenario or a campaign
window-look-inside = Look inside
window-look-inside-about = Shows everything that can happen in { $title }
window-open = Open
window-before-you-begin = Before you begin: { $note }
window-a-campaign = A campaign: { $chapters }
window-facts =
    From { $start }; as known on { $known }. { $turns ->
        [one] { $turns } turn
       *[other] { $turns } turns
    } of { $pace }. About { $alone ->
        [one] { $alone } minute
       *[other] { $alone } minutes
    } alone, { $class } in a class.
window-unfinished-of-this =
    { $count ->
        [one] The library lists a game of this that is unfinished.
       *[other] The library lists { $count } games of this that are unfinished.
    }
window-start-begins-new = Start begins a new one.
window-edited-since = The file was edited since: what was begun before goes on with the text it was begun with. Start begins a new game with the file as it is.

window-go-on = Go on with a game
window-continue = Continue
window-name-or-delete = Name or delete
window-begun-before-edit = (begun before its file was edited; it goes on as it was)
window-in-the-record = { $stand }. In the record it is { $id }.
window-game-name = Its name, to find it by (may be empty)
window-keep-name = Keep the name
window-delete-game = Delete the game …
window-back = Back
window-delete-this-game = Delete this game?
window-not-brought-back = It can't be brought back.
window-keep-it = Keep it
window-delete-it = Delete it
window-game-called = “{ $name }”, { $title }: { $stand }
window-class-over = a class in room { $room }, over, begun { $begun }
window-class-stand = a class in room { $room }, turn { $turn }, begun { $begun }
window-host-again = Host again
window-game-stand = turn { $turn }, { $people }, begun { $begun }
window-computer-only = computer only
window-games-not-kept = Games are not kept in this window.
window-not-begun = The game was not begun, because it could not be recorded: { $why }
window-games-unreadable = Games can't be read: { $why }
window-not-taken-up = The game can't be taken up again: { $why }
window-keeps-its-name = The game keeps its name: { $why }
window-not-deleted = The game was not deleted: { $why }

window-person = Person
window-levels = Played by the computer: easy follows the seat's temperament, normal looks ahead for what serves the seat's objectives, hard plans over several turns.
window-who-sits-where = Who sits where
window-nobody-plays = Nobody plays: you watch the computer play all seats, and see everything.
window-one-plays = One person plays; the computer plays the others and sees only what its seats may see.
window-several-play = Several people play at this screen, one after the other. A veil hides the table while you change seats.
window-i-run-the-game = I run the game
window-i-run-the-game-about = You decide on draws and throw injects in, besides whoever plays the seats
window-own-dice = We roll our own dice and type in what they show
window-start = Start
window-play-this-seat = Play this seat
window-watch = Watch
window-more = More: the other seats, variant, theory, seed
window-less = Less
window-seat = { $actor }: { $role }
window-seat-in = { $actor }, in { $place }: { $role }
window-difficulty = Difficulty { $level } of { $most }
window-difficulty-why = When the computer plays every seat, { $percent } of 100 of this one’s objectives, by their weight, stand no lower at the end than at the start.
window-difficulty-coming = Difficulty: the computer is playing games to find out
window-edition = Edition { $edition }
window-host-class = Host a class
window-back-to-library = Back to the library
window-chapter = { $campaign }, chapter { $number }
window-left-behind = What history left behind
window-begins-as-in-sources = This chapter begins as it did in the sources.
window-begin-at = Begin at
window-seed = Seed
window-luck = The game's luck
window-another-seed = Another
window-weekly-seed = This week’s game
window-seed-is-a-number = A seed is a whole number from 0 to 18446744073709551615.
window-same-seed = The same seed and the same choices give the same game.

window-understood = Understood
window-help = Help: { $page }
window-everywhere = Everywhere
window-keys-of = Keys: { $part }
window-words = Words
window-words-with-dots = Words with dots below them are explained when the pointer rests on them.
window-close = Close
window-about-library = Choose a crisis, or a campaign of several, or go on with a game that was left. A cover shows where the crisis begins, who sits where and the rungs of its ladder, the one it starts on outlined. Look inside shows what hangs together in it, and so everything that can happen. Read the note before you begin: real people died in events like these, but every outcome here is fictional.
window-about-set-up = Choose a seat: each says what pulls it apart and how hard it is, and you can play at once. Under More you decide who plays the others: a person at this screen, or the computer. With one person the game is played alone, with several they take turns at this screen; with none you watch as facilitator. A group may roll its own dice. The seed fixes all luck: the same seed and the same choices give the same game.
window-about-brief = What your seat knows and wants, and nobody else may read: its brief, its objectives with their weights, and its red lines. The table shows objectives and red lines again.
window-about-hand-over = Several people share this screen. The table stays hidden until the person named here says that they sit alone in front of it.
window-about-helm = You run the game. You see what everybody has sealed. When all have, each draw can be left to the dice, the program's or your own, or decided by you with a reason, which the record keeps; an inject of the next turn can be held back in the same way. Injects that have not come can be thrown in at any time. Then you open the orders for all to see.
window-about-table = One turn: read the news, weigh the cards in your hand, take as many as a turn allows, and seal them. To hold is to take none. Nobody sees your orders before all are opened at once. A forecast plays the rest of the game thousands of times and says how likely it then is that the crisis crosses a threshold.
window-about-adjudication = All orders are opened at once. For each that can end in more than one way you see the odds: base odds, then one factor after the other with its reason, and how they divide the strip from 0 to 100. Then the dice are rolled, and where the number falls is what comes. The last step shows what has changed and how the risk stands.
window-about-debrief = What happened, what it means, and what now: how risk moved with each act, what else was on the table at each decision with the same luck, which red lines were kept, which off-ramps were open, how good the forecasts were, and what really happened. The report saves it all as one page with its pictures.
window-about-inside = What hangs together in a scenario: what opens a card or an ending, what an act sets off, what news comes after what. You see everything that can happen, so play first if you want to be surprised. The panel on the right tells in words what is chosen, and each of its ties is a button.
window-about-settings = How the window looks and moves, kept for every game on this computer. Nothing here changes the game itself.

window-keys-focus = to the next or the last button or field
window-key-enter-space = Enter, Space
window-keys-press = press it
window-keys-close = close, or back
window-key-f1 = F1 or ?
window-keys-help = this page; F1 also while you type
window-keys-settings = settings
window-keys-wall = the wall in a window of its own, for a projector: what everybody may see; F3 again closes it
window-keys-fill-screen = has the wall’s window fill its screen, and back
window-keys-hint = next hint, where a scenario has a guide; Shift+G: puts the guide away, and back
window-keys-scroll = scroll; Home and End to the ends
window-key-1-to-9 = 1 to 9
window-key-up-down = Up, Down
window-key-left-right = Left, Right
window-keys-why = in a rehearsal: why a card, inject or ending can’t come now
window-keys-inside = in a rehearsal: look inside the scenario
window-keys-along = along a tie, to what leads here or to what follows
window-keys-column = to what stands above or below
window-keys-centre = look around what is chosen
window-keys-fit = the whole picture
window-keys-zoom = closer, farther
window-keys-lens = another lens: V chooses the next
window-keys-open-scenario = open that scenario
window-keys-continue = continue the unfinished game that was played last
window-keys-change-player = choose that seat; pressed again, or with More unfolded, change who plays that seat
window-keys-start = start
window-keys-more = (M) unfold who plays the other seats, the variant, the theory and the seed, or fold them
window-keys-run = (R) run the game, besides whoever plays the seats
window-keys-host-class = host a class, whose phones join over the network
window-keys-take = take that card, or put it back
window-key-arrows = Arrow keys
window-keys-read = read the card above, below or beside
window-keys-forecast = forecast the card you read
window-keys-compare = compare the card you read with the next you read, and back
window-key-brackets = {"["} and ]
window-keys-order = play that card earlier or later; Alt with Up and Down does the same
window-keys-hold = put all cards back, to hold
window-keys-free-move = a move of your own, where the scenario has free moves
window-keys-seal = seal: reason and probabilities; or drag a taken card onto the seal
window-keys-seal-at-once = seal: on the sheet that asks, also while you type the reason; at the table it asks
window-keys-answer = on a slider of the sheet that seals: answer with the figure that it shows
window-keys-agreements = read the agreements
window-keys-map = large map, and back; on the map arrows move, + and − zoom, 0 shows all
window-keys-indicators = all indicators, or only those that changed most
window-keys-scrolls = which part Page Up and Page Down scroll
window-keys-hands = asks everybody in the room a question, by show of hands
window-keys-peek = held down in projector mode: shows the hand and the figures of the seat whose turn it is
window-keys-projector = begin projector mode, which shows what everybody may know; and end it
window-keys-to-table = to the table
window-keys-sit-down = sit down and show the table
window-keys-open-orders = open the orders, once everybody has sealed; Y on the sheet that asks
window-keys-next-seat = hand over to the next seat
window-keys-walk = next factor or step, back
window-keys-skip = skip to the result
window-keys-detail = unfold the reasons and the risk from here, or fold them
window-keys-speed = speed: 1×, 2×, at once
window-keys-next = next, back
window-key-1-to-7 = 1 to 7
window-keys-parts = parts of the debrief
window-keys-report = save the report: a page and its pictures; again to stop
window-keys-futures = a thousand futures
window-keys-road = the road not taken: the decisive turn with another decision
window-keys-other-room = the other room: the decisive turn as two seats saw it
window-keys-what-if = what if? A game of its own from the start of a turn
window-keys-back = back to where you were

# A class that the window hosts
window-about-hosting = What a class sees: how to join, the ladder and the news, and what came of each turn before the phones show it. The console, in a browser on this computer, runs the class.
hosting-console = Open the console
hosting-stop = Stop hosting
hosting-stop-question = Stop hosting this class?
hosting-stop-kept = The phones lose the room until it is hosted again. Everything is kept: the library hosts it again, and so does “{ $command }”.
hosting-stop-closed = The room is closed. Its game is kept in the record.
hosting-sheet-stop = Stop hosting
hosting-no-network = This computer is on no network that phones could be on. Join the classroom’s Wi-Fi, and the address stands here.
hosting-no-browser = No browser could be opened. Within a minute, open this on this computer: { $link }
hosting-not-hosted = No class is hosted. { $why }
hosting-keys-next = begin, open the orders, one step on and one back
hosting-keys-console = open the console in a browser

# A classroom: why something was not done, and what can be done
undone-ask-teacher = Ask the teacher.
undone-bad-code = There is no room of this code, or no such way back in it.
undone-bad-code-help = Look at the wall again: a code has six digits, a way back two words and two digits.
undone-busy = Too much is being asked at once.
undone-busy-help = Wait a moment; your device asks again by itself.
undone-choose-again = Choose something else.
undone-full = There is no place left.
undone-key-reused = This device has used the same key for something else.
undone-key-reused-help = Make a new key for each act.
undone-locked = Nobody else may join this room.
undone-look-again = Look at what is so now, and decide again.
undone-name-taken = Somebody in this room is called { $name } already.
undone-no-credential = This device is not known in the room.
undone-no-credential-help = Join with the code on the wall, or come back with your way back.
undone-no-reason = This needs a reason.
undone-no-reason-help = Say why: it is kept in the record.
undone-not-admitted = The teacher has not let you in yet.
undone-not-json = This can't be read: { $why }.
undone-not-saved = It was not saved, so it was not done: { $why }
undone-not-saved-help = Nothing that was done before is lost. The teacher's screen says what to do.
undone-not-there = There is no such thing here.
undone-not-yours = This is not for you to do.
undone-not-yours-help = Tell whoever it is for.
undone-over = The game is over.
undone-over-help = Talk about it.
undone-shorten = Say it in fewer words.
undone-stale-game = The table plays another game now: { $game }.
undone-stale-proposal = There is no such proposal in this turn.
undone-stale-turn = Meanwhile it is turn { $turn }.
undone-too-large = More was sent than { $most } bytes.
undone-too-long = A text has at most { $most } characters here.
undone-too-many = This is asked too often.
undone-too-many-help = Try again in { $seconds } s.
undone-unknown-act = There is no such act: { $why }.
undone-unknown-act-help = The page and the host may be of different versions: load the page again.
undone-wait-teacher = Wait for the teacher.
undone-working = It is being worked out.
undone-wrong-host = This is not the name under which the room is hosted.
undone-wrong-host-help = Type the address that stands on the wall.
undone-wrong-origin = A page from somewhere else asked for this.
undone-phase-lobby = The game has not started.
undone-phase-sealed = No more orders are taken in this turn.
undone-phase-reveal = The orders are being opened.
undone-phase-orders = Not everybody has sealed.
undone-phase-closed = The room is closed.
undone-phase-debrief = There is something left to play.
undone-phase-begun = This was to be answered before the second turn.
undone-not-asked = This room is not asked that.
undone-thinking = { $actor } is still thinking.

## Pages

# Joining
page-join-title = Join the room
page-join-code = Room code
page-join-code-hint = Six digits; they are on the wall.
page-go-on = Go on
page-note-title = Before you begin
page-join-name = Name
page-join-name-hint = Up to 24 letters. The teacher sees it.
page-join-called = In this room you are called
page-join-any-name = A name is given to you
page-join-another = Another name
page-join-seat = Your seat
page-join-needed = Where I am needed
page-join-needed-why = The delegation that has the fewest people.
page-join-join = Take the seat
page-join-observe = Only watch
page-join-locked = The room is locked: nobody new can join. Whoever was here comes back by the way back.
page-join-here = You are here already, as { $name }.
page-people = People: { $n }
page-table = Table
page-table-n = Table { $n }
page-tables = Tables
page-joined-title = You are { $name }
page-joined-go = To my seat
page-joined-wait = Wait for the teacher
page-way-back = Way back
page-way-back-is = Way back: { $code }
page-way-back-why = Write this down. With it you come back to this very seat from any device, should yours fail. Tell it to nobody.
page-way-back-where = You also find it at the top of your page.
page-return-title = I have been here before
page-return-why = With the way back you get your seat again, with all that you wrote.
page-return-go = Back to my seat
page-pair-title = A wall, an evaluator, an observer
page-pair-why = You get a number, and the teacher confirms it.
page-pair-wall = This is the wall
page-pair-evaluator = I evaluate
page-pair-observer = I observe
page-pin-why = Tell the teacher this number; it is confirmed on the console.
page-not-admitted = { $name }, the teacher has to let you in. This page goes on by itself.
page-no-way-in = This browser is not in a room, or no longer. With your way back you get your seat again.
page-to-join = To the way in
page-bye-removed = The teacher has taken you out of the room. You can join again with the code.
page-bye-replaced = This seat is open on another device, or was given a new way back. Come back with the new one: the teacher has it.
page-bye-closed = The room is closed.

# What every page says
page-language = Language
page-close = Close
page-back = Back
page-you = you
page-sending = Sending…
page-no-host = The room can’t be reached. Are you on the right Wi-Fi?
page-letters-left = Letters left: { $n }
page-link-live = online
page-link-connecting = connecting…
page-link-reconnecting = Reconnecting…
page-link-closed = The room is closed
page-percent = { $n }%
page-between = { $low } to { $high }
page-clock-stands = stands
page-seconds-left = Seconds left: { $n }
page-hold-longer = Hold it until it is full.
page-eyes = Eyes up: look at the wall
page-only-some-know = not everybody knows
page-turn = Turn { $turn } of { $turns }
page-aftermath = Aftermath
page-aftermath-why = There is nothing more to decide: what was done has its consequences now.
page-aftermath-opens = The consequences are being opened: look at the wall.
page-turn-short = Turn { $turn }
page-in-turn = turn { $turn }
page-role-member = Member
page-role-head = head
page-role-observer = Observer
page-role-evaluator = Evaluator
page-role-wall = Wall
page-role-facilitator = Teacher
page-role-agent = Program
page-present = here
page-away = away
page-how-paper = on paper
page-how-stand_in = computer
page-how-agent = played by an AI
page-how-nobody = nobody
page-how-delegation = a delegation
page-state-open = open
page-state-sealed = sealed
page-state-held = held by choice
page-state-taken = taken at time-up
page-state-nothing = nothing
page-seats = Seats
page-sealed-of = Sealed: { $n } of { $all }
page-phase-lobby = Not begun
page-phase-orders = Orders
page-phase-sealed = All is sealed
page-phase-reveal = The orders are opened
page-phase-debrief = Debrief
page-phase-closed = Closed
page-paused = Paused

# A seat
page-tab-news = News
page-tab-know = What we know
page-tab-answer = Our answer
page-tab-risk = Risk
page-tab-letters = Letters
page-tab-end = The end
page-tab-observe = Observe
page-tab-rate = Rate
page-new = new
page-no-news = No news yet.
page-came = What came: { $what }. It was { $chance } likely.
page-this-came = this came
page-ladder = The ladder
page-threshold = threshold
page-threshold-crossed = threshold, crossed
page-crisis-here = the crisis stands here
page-brief = Your brief
page-objectives = What you are after
page-objective-start = at the start { $n }
page-weight = weight { $n }
page-only-we-know = What not everybody knows
page-moved-most = What moved most
page-other-indicators = Other indicators: { $n }
page-own-lines = Your red lines
page-other-lines = Red lines of others: { $n }
page-agreements = Agreements: { $n }
page-norms = Norms: { $n }
page-breaches = Broken so far: { $n }
page-relations = Trust and grievance
page-from = From
page-toward = Toward
page-trust = Trust
page-grievance = Grievance
page-holds = What holds
page-guess-first = First, your guess
page-no-guess = No guess yet
page-your-guess = Your guess: { $n }
page-guess-give = My guess: { $n }
page-guess-move = Move the slider
page-guesses = Your guess
page-guesses-why = How likely is it? Everybody guesses alone; the seat’s forecast is the mean, and in the end all are scored.
page-other-questions = Other questions: { $n }
page-risk = The model’s risk
page-risk-why = The rest of the game, played many times from what your seat knows.
page-risk-with = With: { $orders }
page-risk-ask = Work out the risk
page-risk-working = Working it out…
page-risk-of = { $orders }. Plays: { $n }.
page-risk-old = Your cards have changed since.
page-catastrophe = The game ends in a catastrophe
page-published = What others have published
page-proposals = Proposals
page-propose = Propose
page-propose-n = Propose: { $n } of { $most }
page-propose-hold = Propose to hold this turn
page-to-hold = to hold
page-hold-means = Nothing is done this turn. That is a choice, and it is shown as one.
page-propose-alone = Nobody else of your delegation is here, so your proposal seals at once. What is sealed can’t be changed.
page-reason = Why
page-reason-hint = What should it bring about, and what may it cost? It is read again in the debrief.
page-by = by { $name }
page-by-you = by you
page-endorse = Endorse
page-endorse-hold = Endorse: hold this button
page-endorse-may-seal = If enough of you stand behind it, this seals it.
page-you-endorse = You endorse this
page-endorsed-by = Endorsed by: { $n }
page-count-hidden = how many endorse it, you see once you have endorsed one
page-rule-captain = The head of the delegation seals.
page-rule-vote = It is sealed when more than half of those here endorse one.
page-rule-consensus = It is sealed when all who are here endorse one.
page-choose = Choose cards
page-cards = Your cards
page-no-cards = There are no cards now.
page-choose-up-to = Cards this turn: { $n } at most.
page-left-of = { $n } of { $most }
page-order-of-cards = In this order
page-earlier = Earlier
page-take = Take
page-put-back = Put back
page-chosen = taken, number { $n }
page-card-gone = card { $n }
page-enough = Cards: { $n } at most; put one back first.
page-too-dear = It costs { $n }, and { $left } is left: { $of }.
page-seen-by = seen by { $who }
page-covert = covert
page-open = open
page-on-rung = rung { $n }: { $rung }
page-hostility = hostility { $n } of 5
page-costs = costs { $n }: { $of }
page-uses-left = times left: { $n }
page-crosses = Would or could cross a red line: { $line }
page-breaks = Breaks a norm: { $norm }
page-violates = Breaks an agreement: { $agreement }
page-seal-hold = Seal: hold this button
page-seal-ask = Seal: { $orders }?
page-seal-final = What is sealed can’t be changed.
page-seal-yes = Seal it
page-own-sealed = Sealed.
page-own-held = Sealed: you hold by choice.
page-own-taken = Time was up: your best proposal was taken.
page-own-nothing = Time was up: nothing was sealed, so nothing is done.
page-own-open = Not sealed yet.
page-now-lobby = Read your brief. The teacher begins the game.
page-now-brief = To the brief
page-now-choose = Read the news, then choose your answer.
page-now-choose-here = Choose cards, then propose them. Cards: { $n } at most.
page-now-endorse = Endorse a proposal, or choose cards for another. Cards: { $n } at most.
page-now-agreed = You endorse: { $orders }
page-now-to-answer = To our answer
page-now-head-seals = { $name } seals for the delegation.
page-now-vote = sealed when more than half endorse one.
page-now-consensus = sealed when all endorse one.
page-now-wait = Wait for the others.
page-now-watch = You watch.
page-now-time-up = Time is up. The teacher opens the orders.
page-now-aftermath = Nothing is left to decide: the teacher opens what follows.
page-now-reveal = The orders are being opened: look at the wall.
page-now-paused = The teacher has paused the game.
page-now-debrief = The game is over.
page-now-look-back = How it ended
page-now-closed = The room is closed.
page-letters = Letters
page-no-letters = No letters yet.
page-letter-write = Write to other delegations
page-letter-to = To
page-letter-text = Letter
page-letter-send = Send
page-letter-send-to = Send to { $who }
page-letter-sent = The letter is sent.
page-letter-ours = From us to { $who }
page-letter-from = { $who } to { $to }
page-notes = Notes
page-notes-why = For your delegation and the debrief; the teacher reads them too.
page-note-label = A note
page-note-keep = Keep it
page-me = your page
page-delegation = Your delegation
page-hand-up = Raise your hand
page-hand-is-up = hand raised
page-hand-down = Take your hand down
page-job = Your job
page-job-none = none in particular
page-job-analyst = analyst
page-job-intelligence = intelligence
page-job-spokesperson = spokesperson
page-job-recorder = recorder
page-job-liaison = liaison
page-job-analyst-does = Asks for the risk before anybody proposes, and says what it does not show.
page-job-intelligence-does = Reads what only your seat knows, and says how sure it is.
page-job-spokesperson-does = Speaks for the delegation, in letters and in the room.
page-job-recorder-does = Writes down why, before the dice are known.
page-job-liaison-does = Watches the red lines of the others.
page-leave = Leave the room
page-leave-why = Your seat stays yours: with the way back you can return.
page-leave-do = Leave
page-survey = Eight statements and two lines
page-survey-why = Nobody’s answers are shown by name; and none before five people have answered.
page-survey-1 = I understood what my seat wanted.
page-survey-2 = I understood why the crisis climbed or eased.
page-survey-3 = My delegation weighed more than one answer.
page-survey-4 = My own voice counted in the delegation.
page-survey-5 = The probabilities helped us to decide.
page-survey-6 = What happened could happen in the world.
page-survey-7 = There was time enough to think.
page-survey-8 = I would judge such news differently now.
page-survey-no = not at all
page-survey-yes = fully
page-survey-best = What was best?
page-survey-mend = What should be mended?
page-survey-send = Send my answers
page-survey-all = Answer all eight first
page-survey-thanks = Thank you; your answers are kept.
page-survey-count = { $n } answered.
page-questionnaire-1 = I can say what each side of such a crisis wants.
page-questionnaire-2 = I can say what makes such a crisis climb or ease.
page-questionnaire-3 = I can say how likely a bad end is, and how sure one can be of it.
page-questionnaire-4 = I can name ways out of such a crisis, and what each costs.
page-questionnaire-before = Before we begin: four statements
page-questionnaire-after = The four statements once more
page-questionnaire-why = How far is each true of you? Nobody’s answers are shown by name, and none before five people have answered before and after the game.
page-questionnaire-wish = What would you like to understand?
page-questionnaire-learnt = What do you see otherwise than before the game?
page-questionnaire-all = Answer all four first
page-questionnaire-skip = Not now
page-questionnaire-count = The four statements, before the game: { $n } answered
page-report-read = Read the report

# An evaluator
page-tab-watch = Follow
page-watch = What there is to see
page-watch-seat = Whom you watch
page-watch-all = All seats
page-watch-nothing = Nothing has been proposed yet.
page-sort = What it shows
page-sort-strength = It went well
page-sort-improve = To be improved
page-sort-neither = Neither: it is noted
page-observe = What you see
page-observe-why = Write what was said and done, not what you think of it. The turn is noted.
page-observe-text = Observation
page-objective = Objective
page-objective-none = none in particular
page-rate = Ratings
page-rate-why = Each objective of the exercise, with a reason. You can rate again; the last one counts.
page-no-objectives = This scenario names no objectives.
page-rating = Rating
page-rating-P = P: performed without challenges
page-rating-S = S: performed with some challenges
page-rating-M = M: performed with major challenges
page-rating-U = U: unable to be performed
page-rating-reason = Reason, with what you saw
page-rating-give = Give this rating
page-rated = Rated: { $rating }.

# The wall
page-wall-title = The wall
page-wall-why = What this page shows, everybody may see. Open it on the projector.
page-wall-pair = Show a number for the teacher
page-wall-join = How to join
page-wall-go-to = On your phone, scan this or go to
page-wall-type = and type
page-wall-game = The game
page-wall-road-asked = Choice or chance?
page-wall-no-turn = No turn is over yet.
page-wall-picture-working = Still being worked out …
page-host-wall-shows = The wall shows
page-qr-alt = QR code for { $address }
page-no-headline = No headline this turn.
page-adjudication = Adjudication of turn { $turn }
page-orders-open = The orders are opened
page-nothing-seen = Nothing could be seen: all held, or acted unseen.
page-others-unseen = Of the others nothing could be seen: they held, or acted unseen.
page-rolled = Rolled: { $n } of 100
page-it-was = It was { $chance } likely.
page-overruled = The teacher decided: { $reason }
page-climbed = The crisis climbs: { $to }
page-descended = The crisis comes down: { $to }
page-stayed = The crisis stays where it was: { $to }
page-ended = How it ended
page-rung-of = rung { $n } of { $of }

# The console
page-host-title = Console
page-host-code = Code { $code }
page-host-no-ticket = This browser is not the teacher’s.
page-host-ticket-old = This link has been used, or is older than a minute.
page-host-new-ticket = Open the link that the program shows where it runs; it makes a new one for each press of Enter.
page-host-unsaved = Not saved
page-host-eyes = Eyes up
page-host-lock = Lock the room
page-host-more = More
page-host-lobby = Let them come in
page-host-lobby-why = Everybody can read their brief already. Begin when the seats are taken.
page-host-start = Begin the game
page-host-start-all = Begin at all tables: { $n }
page-host-start-one = Begin only at this table
page-host-orders = Turn { $turn }: they decide
page-host-waiting = Not sealed yet: { $who }
page-host-all-sealed = Everybody has sealed.
page-host-minute = +1 minute
page-host-pause = Pause
page-host-go = Go
page-host-time-up = Time is up
page-host-time-up-wait = No more orders are taken. Whoever has not sealed waits for you: when you open the orders, its best proposal is taken, or it holds.
page-host-time-up-take = Of whoever has not sealed the best proposal is taken at once; who has none holds.
page-host-time-up-hold = Whoever has not sealed holds, whatever was proposed.
page-host-over = Time is up
page-host-still-open = Give them a minute more, enter their orders at the left, or open the orders: then the best proposal of each open seat is taken, and who has none holds.
page-host-still-open-hold = Give them a minute more, enter their orders at the left, or open the orders: then each open seat holds.
page-host-sealed = All is sealed
page-host-sealed-why = You may look at the dice first, alone. Then open the orders for all.
page-host-reveal = Open the orders on the wall
page-host-aftermath = There is nothing to decide and nothing to wait for, only to be opened: what was done has its consequences.
page-host-reveal-aftermath = Open the aftermath on the wall
page-host-reveal-now = On the wall: step { $n } of { $all }
page-host-next = Next: { $step }
page-host-step-back = One step back
page-host-to-summary = Straight to what has changed
page-host-show = Show it on the phones, and go on
page-step-orders = who did what
page-step-dice = the draws
page-step-odds = the odds: { $title }
page-step-result = what came: { $title }
page-step-summary = what has changed
page-host-debrief-why = A third of the time belongs to this.
page-host-open-wall = Open the wall in a new tab
page-host-reached = phones came this way
page-host-unreached = No phone has come yet?
page-host-check-1 = Is the phone in the same Wi-Fi as this computer?
page-host-check-2 = Switch off mobile data on the phone.
page-host-check-3 = Let Offramp through this computer’s firewall, and switch off a VPN.
page-host-check-4 = Some school networks keep devices apart: use a travel router, or a phone’s hot spot for a few.
page-host-present = here: { $n } of { $of }
page-host-empty = nobody is left
page-host-empty-why = Nobody is left, yet it is waited for: { $who }. Let the computer play it, enter its orders at the left, or give it somebody under People.
page-host-let-play = Let the computer play: { $who }
page-host-proposed = proposals: { $n }
page-host-has-sealed = Sealed: { $orders }
page-host-who-plays = Who plays this seat
page-by-delegation = A delegation
page-by-paper = On paper
page-by-temperament = Computer: temperament
page-by-lookahead = Computer: looks ahead
page-by-nobody = Nobody
page-host-enter = Enter its orders
page-host-enter-do = Seal cards: { $n }
page-host-enter-hold = Seal: hold this turn
page-host-reopen = Reopen this seat
page-host-reopen-why = What it sealed is taken back, and it decides again.
page-host-rewind-to = Back to the start of
page-host-rewind = Go back to that turn
page-host-rewind-why = A new game goes on from the start of turn { $turn }, with the same luck. The one played so far is kept.
page-host-close = Close the room
page-host-close-why = Everybody is told so, and nobody can come back. What was played is kept.
page-host-open-seats = open: { $n }
page-settings = Settings
page-settings-keep = Keep these settings
page-set-minutes = Minutes for a turn
page-set-minutes-hint = 1 to 1440. A clock that runs keeps its time.
page-set-rule = How a delegation agrees
page-set-at-time-up = When time is up
page-set-names = Names
page-set-show-at-once = Phones show what happened at once, without the wall
page-set-admission = I let in each person myself
page-set-questionnaire = Everybody is asked, before the game and after it, what they understand of such a crisis
page-why-hint-free = It may be left out. If given, it is kept in the record and read in the report.
page-time-up-wait = wait for me
page-time-up-take = take the best proposal
page-time-up-hold = the seat holds
page-names-generated = given by the program
page-names-free = free
page-host-look = The dice, for you alone
page-host-look-why = What will come as things stand. Whatever you decide instead is kept with its reason, and said so on the wall.
page-host-rulings = decided by you: { $n }
page-host-overruled = decided by you
page-host-decide = Decide instead
page-host-by-dice = leave it to the dice
page-host-overrule = Decide it so
page-why = Your reason
page-why-hint = Needed: it is kept in the record and read in the report.
page-msel = Injects (MSEL)
page-msel-now = To look out for in this turn
page-msel-coming = In the turns of this game: { $n }
page-msel-once = Once something happens, or by chance: { $n }
page-msel-late = Not by themselves any more: { $n }
page-msel-late-why = Their turn is past, or this game ends before it. Throw one in, or edit its turn.
page-msel-held = Held: { $n }
page-msel-given = Given: { $n }
page-inject-given-in = given in turn { $turn }
page-inject-fire = Throw it in now
page-inject-hold = Hold it back
page-inject-release = Let it come
page-inject-edit = Edit
page-inject-add = Add an inject
page-inject-edit-do = Keep the change
page-inject-add-do = Add it
page-inject-title = Headline
page-inject-text = Text
page-inject-medium = How it comes
page-inject-turn = In which turn
page-inject-to = For whom
page-inject-to-hint = Nobody marked: for all.
page-inject-to-all = for all
page-people-title = People
page-people-of = People here: { $n } of { $all }
page-hands = Hands raised
page-host-at-the-door = At the door
page-host-admit = Let in
page-host-no-seat = no seat
page-host-same-device = same device { $n }
page-host-seat = Seat
page-host-head = Make head of the delegation
page-host-renew = New way back
page-host-rename = Rename
page-host-merge = The same person twice?
page-host-merge-why = What both wrote stays; one of them goes on.
page-host-merge-into = Goes on as
page-host-merge-do = Merge
page-host-remove = Remove
page-host-remove-why = { $name } is taken out of the room and may join again.
page-host-bar = Bar
page-host-bar-why = { $name } is taken out, and this device can’t come back.
page-host-release = Release to all
page-host-released = released to all
page-host-on-wall = Show on the wall
page-report = Report
page-report-none = It is written when the last turn opens.
page-report-working = It is being written; it takes a minute or two.
page-report-ready = It is ready, for you alone.
page-report-released = Everybody in the room can read it.
page-report-publish = Release it to everybody
page-report-as-html = Report (HTML)
page-report-as-md = Report (Markdown)
page-report-as-csv = Participation (CSV)
page-report-as-json = Data (JSON)
page-report-as-zip = All (ZIP)
page-ratings = What evaluators saw
page-hot-wash = Hot wash
page-hot-wash-text = What was said
page-plan = Improvement plan
page-plan-action = What is to be done
page-plan-owner = By whom
page-plan-date = By when
page-plan-add = Add to the plan
page-move-write = Write down a free move
page-move-why = Whoever makes it says what and why; the others argue for and against. Each argument moves the odds. It becomes a card of this seat, this turn.
page-move-actor = Whose move
page-move-title = What is done
page-move-text = What it should bring about
page-move-kind = Kind of act
page-move-toward = Done to, or with
page-move-pro = For it, one argument a line
page-move-con = Against it, one argument a line
page-move-success = If it works
page-move-failure = If it does not
page-move-do = Write it down
## The print kit

kit-roles = Role sheets
kit-option-cards = Option cards
kit-inject-cards = Inject cards
kit-slips = Order slips
kit-board = Board
kit-tables = Dice tables
kit-tents = Tent signs
kit-book = Facilitator’s book
kit-manual = Situation manual
kit-handbook = Controller and evaluator handbook
kit-evaluation = Exercise evaluation guide
kit-feedback = Feedback form
kit-sign-in = Sign-in sheet
kit-charts = Flow charts
kit-not-for-players = NOT FOR PLAYERS
kit-fictional = Outcomes are fictional.
kit-cond-always = always
kit-cond-never = never
kit-cond-reached = the crisis has stood on { $rung } or higher
kit-cond-last-turn = this is the last turn
kit-cond-rung = the crisis stands on: { $sign } { $rung }
kit-cond-and = { $a } and { $b }
kit-cond-or = ({ $a } or { $b })
kit-cond-not = not ({ $cond })
kit-cond-flag = “{ $name }” holds
kit-cond-chosen = “{ $name }” has been chosen
kit-cond-attributed = “{ $name }” has been attributed
kit-cond-fired = “{ $name }” has come
kit-cond-crossed = “{ $name }” has been crossed
kit-cond-in-force = “{ $name }” is in force
kit-cond-kept = “{ $name }” has run to its term
kit-cond-tapped = { $actor } listens to “{ $name }”
kit-cond-agreed = { $actor } has consented to “{ $name }”
kit-cond-broken = { $actor } has broken “{ $name }”
kit-cond-acted-now = “{ $name }” was carried out this turn
kit-cond-acted-before = “{ $name }” was carried out in the turn before
kit-int-truth = 1 if { $cond }, else 0
kit-int-percent = { $b }% of { $a }
kit-int-least = the lesser of { $a } and { $b }
kit-int-most = the greater of { $a } and { $b }
kit-int-times = times “{ $name }” was chosen
kit-int-since = turns since “{ $name }” (99 if never)
kit-int-days = days to “{ $name }”
kit-int-minutes = minutes to “{ $name }”
kit-int-breaches = breaches of “{ $name }”
kit-int-highest = highest rung so far
kit-int-timer = turns left of “{ $name }”
kit-effect-holds = “{ $name }” holds from now on
kit-effect-ends = “{ $name }” holds no more
kit-effect-attributed = “{ $name }” is attributed
kit-effect-breach = the norm “{ $name }” is broken
kit-effect-if = { $change }, if { $cond }
kit-rung = rung { $number } “{ $name }”
kit-only-for = Only for whoever plays { $actor }. Read it, keep it face down.
kit-objectives = What you want
kit-weight = weight { $weight }
kit-only-you-know = What only your seat knows
kit-red-lines = Red lines
kit-line-declared = yours, and everybody knows it
kit-line-yours = yours, and nobody else knows it
kit-your-ladder = Your choices, by rung
kit-more-cards = More cards may come to you in play.
kit-questions = Questions to forecast
kit-question = { $number }. { $text }
kit-rung-of = Rung { $number }: { $name }
kit-uses =
    { $left ->
        [one] Once only
       *[other] { $left } times at most
    }
kit-not-with = Not in one turn with { $cards }
kit-mark-covert = COVERT: nobody sees who did it until it is traced
kit-mark-private = PRIVATE: seen by you and { $readers } only
kit-mark-held = NOT YET: the facilitator keeps it until it opens
kit-mark-only = ONLY FOR WHOM IT NAMES
kit-to-all = To all
kit-goes-on = How it goes on, the facilitator reads out.
kit-card-more = The whole text is in the facilitator’s book, { $number }.
kit-turn = Turn { $turn }
kit-slip-orders =
    { $count ->
        [one] Choose one card, or hold.
       *[other] Choose up to { $count } cards, or hold.
    }
kit-slip-hold = We hold: no card.
kit-slip-why = Why:
kit-slip-guess = How likely, in percent:
kit-slip-percent = { $number }. ____ %
kit-ladder = Ladder
kit-ladder-how = The crisis climbs at once to the highest rung that anybody acts on, and comes down by itself only in a quiet turn.
kit-threshold = Threshold: { $threshold }
kit-start = Start
kit-start-at = Starts at { $value }.
kit-more-is-better = More is better.
kit-more-is-worse = More is worse.
kit-tracks = Indicators
kit-turns = Turns
kit-credibility = Credibility, 0 to 100
kit-norm = Norm
kit-norms = Norms
kit-breaches = Breaches
kit-yes = yes
kit-no = no
kit-dice-how = Roll two ten-sided dice: the first gives the tens, the second the ones, and 00 is 100. Find the row of what is true now, as things stood when all had sealed, and in it the range that holds your number. Letters are those of the outcomes in the facilitator’s book.
kit-dice-rounded = Ranges are the rules’ own odds, each end at the nearest whole percent. A dash: it comes less often than once in two hundred. Where a draw has more than three conditions, multiply the base odds by each factor whose condition holds; a branch’s share of the sum is its probability.
kit-dice-outcome = Outcome
kit-dice-base = Base odds
kit-dice-times = Times, if
kit-dice-at-start = As the game begins:
kit-dice-worked = { $letter }: { $odds } of { $total }, so { $range }
kit-dice-trace = is it traced? Each turn while the trail is warm
kit-dice-tap = does { $actor } listen in from now on?
kit-dice-comes = does it come this turn?
kit-dice-end = Is this turn the last? Asked from turn { $turn } on
kit-when-turn = turn { $turn }
kit-when-cond = once { $cond }
kit-when-chance = by chance: dice table { $number }
kit-only-if = { $when }, only if { $cond }
kit-if = if { $cond }
kit-at-end = after the last turn, { $cond }
kit-felt = felt at { $percent }%
kit-hurts = hurts { $actors }
kit-covert =
    { $turns ->
        [one] Covert. Its trail is warm for { $turns } turn. Suspected meanwhile: { $suspects }.
       *[other] Covert. Its trail is warm for { $turns } turns. Suspected meanwhile: { $suspects }.
    }
kit-injects = Injects
kit-inject = Inject
kit-seen = (others see: { $text })
kit-book-prepare = Before
kit-book-prepare-print = Print role sheets, cards, slips, board and signs; cut the cards and slips along the dashes.
kit-book-prepare-sort = Give each seat its sheet, its slips and its cards, but keep back those marked NOT YET. Lay the injects in order of their turn, face down, before you.
kit-book-prepare-enter = Where a computer is at hand, enter the orders there, from the numbers on the slips: it throws the same dice, and the report afterwards is the same as of a game on screens.
kit-book-turns = Turn by turn
kit-book-schedule = A lesson: { $begin } minutes to begin, { $turn } for each turn, { $debrief } to talk.
kit-turn-on = Turn { $turn }: { $date }
kit-aftermath = Aftermath, no orders: { $date }
kit-book-ask = Then ask the injects that wait for a condition, and roll for those that come by chance.
kit-book-cards = cards opened or closed
kit-book-sealed = all have sealed
kit-book-opened = orders opened, dice thrown
kit-book-marked = ladder and tracks marked
kit-msel = MSEL: all injects
kit-number = No.
kit-when = When
kit-how = How
kit-to = To
kit-goes-to = to: { $who }
kit-expected = What is expected
kit-cards-of = Cards of { $actor }
kit-opens = In hand while { $cond }
kit-line-crossed = Crossed when { $cond }.
kit-line-answers = Answered by { $cards }.
kit-counted = How the objectives of { $actor } are counted
kit-endings = Endings
kit-endings-how = Ask them in this order after each turn; the first that fits ends the game.
kit-debrief = Debrief
kit-learn = What you are here to learn
kit-who = Who sits at the table
kit-turn-goes = How a turn goes
kit-time = There are { $turns } turns at most; from one to the next it is { $pace }.
kit-turn-news = The facilitator gives the news: to all, or to single seats.
kit-turn-talk = Talk, within your seat and with others. Nobody has to say the truth, or to believe it.
kit-turn-seal = Write the numbers of the cards on a slip, and why, and hand it in: it is sealed.
kit-turn-open = All slips are opened together. The dice decide what each act leads to.
kit-turn-mark = The facilitator marks ladder and indicators. Then the next turn begins.
kit-free-moves = You may also propose a move that is on no card: say what you do and what shall come of it. Each argument for it that stands raises its odds, each against it lowers them.
kit-dice-mean = Nothing is certain. Each outcome has odds, and what is true at the moment multiplies them. A good decision can come out badly.
kit-holds = What holds at the start
kit-dates = Dates
kit-declared = Declared red lines
kit-questions-how = In each turn, before you seal, write down how likely you think each is.
kit-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
kit-note = Note to the controller
kit-hb-schedule = Schedule
kit-hb-begin = Welcome, roles, reading
kit-hb-each-turn = Each of { $turns } turns
kit-hb-whole = All together
kit-hb-who = Who does what
kit-hb-facilitator = The facilitator leads the turns, gives the injects, throws the dice and marks the board.
kit-hb-controller = A controller stays with one or two seats: answers what the cards and sheets say, carries slips and notes, plays nobody.
kit-hb-evaluator = An evaluator watches one or two learning objectives and writes down what is seen, not what is thought of it.
kit-hb-control = To control
kit-hb-hold = Hold an inject back, or give it early, only where the learning needs it, and note why and in which turn.
kit-hb-secrets = Never say to one seat what only another knows, not even by a look at its cards.
kit-hb-safe = Say at the beginning that anybody may stop, and how. If somebody is hurt by the subject, stop the clock and speak with them.
kit-hb-free-moves = A move without a card: let its seat say three reasons, the others three against, weigh each in one word, and enter it as a free move.
kit-hb-evaluate = To evaluate
kit-hb-see = Use one evaluation guide for each objective. Write the turn, the seat, and what was said or done.
kit-hb-evidence = Rate only what you have evidence for; two evaluators may differ, and both say why.
kit-hb-rate = Rate the exercise’s objective, never a person.
kit-rating-p = Performed without challenges.
kit-rating-s = Performed with some challenges.
kit-rating-m = Performed with major challenges.
kit-rating-u = Unable to be performed.
kit-hb-injects = Injects and what is expected
kit-hb-hot-wash = Hot wash
kit-hb-hot-wash-how = At once after the game: first what happened, then what it means, last what to do. Everybody speaks once before anybody speaks twice.
kit-objective = Objective { $number }: { $text }
kit-ev-where = Look here:
kit-ev-anywhere = No inject or card exercises it by itself: look for it in every turn.
kit-ev-turn = Turn
kit-ev-seat = Seat
kit-ev-seen = What was said or done
kit-ev-rating = Rating
kit-ev-strengths = Strengths
kit-ev-improve = Areas for improvement
kit-ev-who = Evaluator: ______________________  Date: ______________
kit-fb-how = No name is needed. Tick one box in each line.
kit-fb-no = not at all
kit-fb-yes = very much
kit-fb-1 = I understood what my seat wanted.
kit-fb-2 = The rules were clear enough to decide by.
kit-fb-3 = Our decisions made a difference.
kit-fb-4 = Everybody in our seat had something to do.
kit-fb-5 = I saw the crisis with the eyes of another side.
kit-fb-6 = The time was well used.
kit-fb-7 = The talk afterwards helped me to understand.
kit-fb-8 = I would like to play another crisis.
kit-fb-best = What did you learn?
kit-fb-change = What should be changed?
kit-si-how = Write so that it can be read. The list stays with whoever leads the exercise.
kit-si-name = Name
kit-si-seat = Seat or task
kit-si-signature = Signature
page-set-no-clock = No clock
page-host-is-on-wall = on the wall
page-host-tell-way = Way back of { $name }; tell it to nobody else.
page-inject-effects = Effects, one a line
page-inject-effects-hint = As scenario files write them, such as tension += 10. May be left empty.
page-inject-effects-edit = As scenario files write them, such as tension += 10. Empty: as they are.

## Looking inside: what hangs together in a scenario

graph-turn = Turn { $turn }
graph-endings = Endings
graph-news = News and events
graph-measured = What is measured
graph-lines = Lines, norms, rungs
graph-leads-there = leads there
graph-follows = follows
graph-in-steps = in { $count } steps
graph-range = from { $from } to { $to }; { $start } at the start
graph-outcome = { $text } ({ $changes })
graph-ending = ending
graph-actor = seat
graph-agreement = agreement
graph-date = date
graph-flag = flag
graph-indicator = indicator
graph-inject = inject
graph-norm = norm
graph-option = card
graph-red-line = red line
graph-rung = rung
graph-threshold = threshold
graph-timer = timer
graph-opens = opens
graph-closes = closes
graph-ends = ends the game with
graph-raises = makes likelier
graph-lowers = makes less likely
graph-decides = decides on an effect of
graph-changes = changes
graph-sets = sets
graph-answers = answers
graph-breaks = breaks
graph-stands = stands on
graph-does = can do
graph-opened-by = opened by
graph-closed-by = closed by
graph-ended-by = comes through
graph-raised-by = made likelier by
graph-lowered-by = made less likely by
graph-decided-by = an effect is decided by
graph-changed-by = changed by
graph-set-by = set by
graph-answered-by = answered by
graph-broken-by = broken by
graph-stood-on-by = stood on by
graph-done-by = can be done by
inside-title = Inside: { $title }
inside-spoilers = You see everything that can happen: the cards of every seat, the news to come, the endings.
inside-around = Around one thing
inside-two-steps = Two steps around it
inside-story = Story
inside-whole = Everything
inside-fit = Fit
inside-closer = Closer
inside-farther = Farther
inside-key-home = Home
inside-look-around = Look around it
inside-asks = What it asks
inside-asks-now = What it asks, as things stand
inside-does = What comes of it
inside-leads-here = What leads here
inside-leads-to = What it leads to
inside-nothing = nothing
inside-loose = Tied to nothing here
inside-loose-one = { $title } ({ $sort })
inside-legend = What lines mean
inside-of = { $sort } of { $actor }
inside-from-turn = { $what }, from turn { $turn }
inside-tie = { $kind } “{ $title }”
inside-more = and { $count } more
inside-knot = { $title }. { $what }. Leads here: { $from }. Leads to: { $to }.

## A rehearsal: a game that its author tries

rehearsal-stopped = turn { $turn }: { $why }; the game stands at turn { $turn }
rehearsal-off-menu = “{ $title }” is no longer on the menu
rehearsal-lost = “{ $title }” is no longer there
rehearsal-over = the game is over by then
rehearsal-on = The scenario has changed: the game goes on with it, at turn { $turn }.
rehearsal-changed = The scenario has changed. In it, { $why }.
rehearsal-values = Other than before: { $values }.
rehearsal-rung = rung { $change }
rehearsal-holds = “{ $name }” holds now
rehearsal-ends = “{ $name }” holds no more
rehearsal-more = and { $count } more
rehearsal-errors =
    { $count ->
        [one] The scenario has an error now, so the game goes on as it was
       *[other] The scenario has { $count } errors now, so the game goes on as it was; the first
    }: { $first }
rehearsal-not = The game can't go on with what the file says now: { $why }
position-no-seat = there is no seat `{ $id }`
position-no-card = the seat has no card `{ $id }`
position-no-rung = there is no rung `{ $id }`
position-misfit = `{ $what }` can't be set to that
position-bounds = `{ $what }` goes from { $low } to { $high }
why-not = Why not?
why-rehearsal = A rehearsal: nothing is kept, and you may see what is secret.
why-holds = { $part }: so it is
why-fails = { $part }: not so
why-all = all of these
why-any = one of these
why-none = not this
why-part = { $what } (now: { $now })
why-uses =
    it can be chosen { $count ->
        [one] once
       *[other] { $count } times
    }
why-times =
    { $count ->
        [one] chosen once
       *[other] chosen { $count } times
    }
why-cost = it costs { $amount } of { $name }
why-orders = orders can be given
why-turn = it comes in turn { $turn }
why-turn-now = turn { $turn }
why-chance = by chance, each turn
why-once = it comes once
why-came = it came in turn { $turn }
why-not-held = the facilitator does not hold it
why-at-end = after turn { $turn }, the last
why-cards = Cards that are not on the menu
why-injects = Injects that have not come
why-endings = Endings
why-nothing = none
