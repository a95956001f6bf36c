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

# ---

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

# ---

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
