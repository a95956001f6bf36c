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

# ---

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
