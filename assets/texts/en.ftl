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

scene-heading = Adjudication of turn { $turn }
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
scene-projector-how = To play this seat, have the others look away, and end projector mode. P begins it again.
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
debrief-tone-off-ramp = Off-ramp: brought down by agreement
debrief-tone-stalemate = Stalemate: neither settled nor lost
debrief-tone-escalation = Escalation: worse than before
debrief-tone-catastrophe = Catastrophe: what everyone meant to avoid
debrief-what-it-means = What it means
debrief-person = { $actor } (a person):
debrief-where-it-stood = Where the crisis stood
debrief-from-to = From rung { $from } ({ $begun }) to rung { $to } ({ $ended }).
debrief-turn-by-turn = Turn by turn: { $rungs }
debrief-crossed = Crossed: { $threshold }
debrief-not-crossed = Not crossed: { $threshold }
debrief-risk = Probability of crossing each threshold by the end of the game
debrief-risk-ready = Being computed: { $ready } of { $of } turns are there …
debrief-risk-about =
    At the start of each turn, knowing everything, with everyone played by temperament from there on. Bars: 95 % interval. A threshold that was crossed counts when the crisis stands there again. Below, between the points: who acted, and in which field; the list names each act.
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
debrief-turn-of = Turn { $turn }, { $date }
debrief-held = held
debrief-hold = Hold
debrief-because = Because: { $reason }
debrief-traced = “{ $title }” was traced to { $actor }.
debrief-not-traced = “{ $title }” was not traced to { $actor }.
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

# ---
