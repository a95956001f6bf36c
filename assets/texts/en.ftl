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

# ---

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
tty-turn-of = turn { $turn } of { $turns }
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
tty-how-it-is-forecast = { $runs } plays of the same rules from what your seat knows, every seat played by its temperament; in brackets the 95% interval, then the words of ICD 203. What fewer than 1% of the plays show is estimated again by splitting plays that climb. The model's estimate, not the future's.
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
tty-heading-injects = Injects: Enter reads one and throws it in
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
tty-hint-line = line
tty-hint-next-hint = next hint
tty-hint-next-line = next line
tty-hint-next-seat = next seat
tty-hint-no-more = no more
tty-hint-open = open
tty-hint-open-the-orders = open the orders
tty-hint-open-the-table = open the table
tty-hint-open-them = open them
tty-hint-other-option = other option
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
tty-hint-try-again = try again
tty-hint-type-a-reason = type a reason if you like
tty-hint-write-it-down = write it down

## The terminal: the rest

# ---

## The window: table

# ---

## The window: adjudication, debrief, map

# ---

## The window: everything around a game

# ---
