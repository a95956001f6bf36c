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

# ---

## The window: table

# ---

## The window: adjudication, debrief, map

# ---

## The window: everything around a game

# ---
