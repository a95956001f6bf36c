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

table-part-hand = Hand
table-part-news = News
table-part-map = Map
table-part-ladder = Ladder and risk
table-part-known = What you know
table-next-part = V: next part
table-turn-of = Turn { $turn } of { $turns }
table-settings = Settings
table-projector = Projector: what everybody may know
table-see-everything = Nobody plays; you see everything
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
table-sheet-throw = Throw
table-guide-place = { $spot }: { $nth } of { $of }
table-guide-said = Guide, { $place }. { $text }
table-guide-next = Next
table-guide-done = Done
table-guide-stop = No more hints
table-you-are = You are { $actor }
table-brief-below = { $title }. For your eyes only. Outcomes are fictional.
table-a-brief = A brief
table-fictional = { $title }. Outcomes are fictional.
table-brief-covered = The brief is covered
table-to-table = To the table
table-your-brief = Your brief
table-your-objectives = Your objectives
table-objective = { $objective } (weight { $weight })
table-your-red-lines = Your red lines
table-line-declared = { $title } (declared). { $text }
table-line-secret = { $title } (known to you alone). { $text }
table-what-for = What this exercise is for
table-before = Before you begin
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
table-card-could-cross = could cross a red line
table-card-rung = rung { $rung }
table-card-costs = costs { $cost }
table-card-left = { $left } left
table-covert = covert
table-open = open
table-nobody-plays = Nobody plays
table-watch-public = The computer seals for every seat. You see what everybody may know.
table-watch-all = The computer seals for every seat. You see each brief, each choice and each die.
table-play-turn = Play the turn
table-your-hand = Your hand
table-none-taken = none taken: you hold. Up to { $most } a turn.
table-so-many-taken = { $taken } of { $most } taken
table-taken-card = Taken, { $nth } of { $of }: { $card }
table-drag = Drag it to another place in the order, or onto the seal. [ and ] too.
table-seal-hold = Seal: hold
table-seal-orders = Seal orders
table-forecast = Forecast
table-stop-forecast = Stop the forecast
table-compare = Compare
table-acts-on = Acts on rung { $rung }: { $name }
table-covert-about = Covert: others see only its traces, until it is traced to you.
table-could-cross = Could cross a red line: { $line }
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
table-gravest = Gravest for any party: { $scales }
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
table-runs = From { $runs } plays of the rest of the game, everyone by temperament; lines and brackets: 95 % interval.
table-runs-so-far = From { $runs } plays of the rest of the game, everyone by temperament; more are on their way; lines and brackets: 95 % interval.
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
table-seal = Seal
table-back = Back
table-you-hold = You hold: no card is played. Holding is a choice, too.
table-once-sealed = Once sealed, orders can't be changed. All seats' orders are opened at once.
table-why = Why? (kept for the debrief; may be empty)
table-because = Because …
table-how-likely = How likely is it? (recorded when you move a slider)
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

# ---

## The window: everything around a game

# ---
