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

# ---

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
