# Offramp українською: усі тексти програми, які бачать гравці.

## Час

today = сьогодні
tomorrow = завтра
yesterday = учора
at-this-hour = зараз
in-days =
    через { $count ->
        [one] { $count } день
        [few] { $count } дні
        [many] { $count } днів
       *[other] { $count } дня
    }
in-hours =
    через { $count ->
        [one] { $count } годину
        [few] { $count } години
        [many] { $count } годин
       *[other] { $count } години
    }
in-minutes =
    через { $count ->
        [one] { $count } хвилину
        [few] { $count } хвилини
        [many] { $count } хвилин
       *[other] { $count } хвилини
    }
days-ago =
    { $count ->
        [one] { $count } день
        [few] { $count } дні
        [many] { $count } днів
       *[other] { $count } дня
    } тому
hours-ago =
    { $count ->
        [one] { $count } годину
        [few] { $count } години
        [many] { $count } годин
       *[other] { $count } години
    } тому
minutes-ago =
    { $count ->
        [one] { $count } хвилину
        [few] { $count } хвилини
        [many] { $count } хвилин
       *[other] { $count } хвилини
    } тому
so-many-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дні
        [many] { $count } днів
       *[other] { $count } дня
    }
so-many-hours =
    { $count ->
        [one] { $count } година
        [few] { $count } години
        [many] { $count } годин
       *[other] { $count } години
    }
so-many-minutes =
    { $count ->
        [one] { $count } хвилина
        [few] { $count } хвилини
        [many] { $count } хвилин
       *[other] { $count } хвилини
    }

## Що дізнається сторона

news-argued-for = - За: { $why }
news-argued-against = - Проти: { $why }
news-traced = Слід веде до: { $actor }. { $title }
news-climbs = Криза піднімається на щабель: { $rung }
news-comes-down = Криза спускається на щабель: { $rung }
news-threshold = Перейдено поріг: { $threshold }
news-red-line-crossed = Перейдено червону лінію ({ $actor }): { $title }
news-red-line-acted = { $actor } діє, як і було сказано: { $title }
news-red-line-passed = { $actor } попускає перехід своєї червоної лінії: { $title }
news-norm = Порушено норму: { $norm }
news-answered = Відповідь: так
news-unclaimed = Ніхто не бере цього на себе

## Відмови та слова ядра

# ---

## Терміни

# ---

## Стіл

# ---

## Звіт

# ---

## Термінал: стіл, сцена, аркуші

# ---

## Термінал: решта

# ---

## Вікно: стіл

# ---

## Вікно: рішення, розбір, мапа

scene-heading = Розіграш ходу { $turn }
scene-step = крок { $at } з { $of }
scene-next = Далі
scene-back = Назад
scene-skip = Одразу до підсумку
scene-adjudicate = Розіграти
scene-roll-the-dice = Кинути кості
scene-to-next-turn = До наступного ходу
scene-to-debrief = До розбору
scene-speed = Швидкість: { $speed }
scene-covered = Цей розіграш показує те, що знає лише одне місце, тому його закрито
scene-orders-opened = Накази відкрито
scene-own-dice = Ваші власні кості
scene-step-roll = кидок
scene-what-changed = Що змінилося
scene-new-report = Хід { $turn }: нове повідомлення
scene-on-rung = щабель { $number }: { $rung }
scene-orders-at-once = Усі накази відкривають одночасно
scene-orders-why = Шанси рахують за станом, у якому всі запечатали накази: бути першим нічого не дає.
scene-nothing-seen = нічого не видно
scene-sealed = запечатано
scene-odds = Шанси
scene-factor = Чинник { $at } з { $of }: кожен наново ділить смугу.
scene-will-be-rolled = Буде кинуто число від 0 до 100; вирішує те, куди воно потрапить.
scene-base-odds = початкові шанси
scene-odds-made = шанси
scene-yes = Так
scene-no = Ні
scene-roll = Кидок
scene-dice-roll = кості котяться
scene-dice-rest = на костях { $number }
scene-falls-on = випадає: { $outcome }
scene-falls-on-letter = зі 100 – випадає { $letter }: { $outcome }
scene-was-rolled = зі 100 – таким був кидок. Наслідок: { $outcome }
scene-overruled = Ведучий вирішив інакше, ніж кості: { $reason }
scene-rolled-own = Кинуто вашими власними костями.
scene-own-roll = Киньте власні кості
scene-own-how =
    Для кожного жеребу киньте дві десятигранні кості й упишіть, що на них випало: від 1 до 100 (00 – це 100). Якщо поле порожнє, кидає програма; так само й те, чого звідси не видно.
scene-own-field = На костях
scene-own-wrong = Число від 1 до 100 або нічого.
scene-program-rolls = Кидає програма.
scene-game-over = Гру закінчено
scene-ladder = Драбина
scene-crisis-stays = Криза лишається на щаблі { $to }: { $rung }
scene-crisis-climbs = ▲ Криза піднімається зі щабля { $from } на щабель { $to }: { $rung }
scene-crisis-comes-down = ▼ Криза спускається зі щабля { $from } на щабель { $to }: { $rung }
scene-indicators = Показники
scene-none-changed = Жоден із відомих вам не змінився.
scene-risk-from-here = Ризик відтепер
scene-risk-by-end = { $threshold }: { $points } в. п. до кінця гри
scene-projector-why =
    Проєктор бачать усі, тож на ньому немає нічого, що можуть знати не всі: ані руки, ані вступу, ані закритих для інших чисел.
scene-projector-how =
    Щоб зіграти за це місце, попросіть інших відвернутися й вимкніть режим проєктора. Клавіша P знову його ввімкне.
scene-projector-end = Вимкнути режим проєктора
scene-facilitator = ведучий
scene-nobody = ніхто
scene-no-reason = причини не вказано

debrief = Розбір
debrief-below = { $title }. Наслідки вигадані. Зерно { $seed }: те саме зерно й ті самі рішення дають ту саму гру.
debrief-next = Далі
debrief-back = Назад
debrief-to-library = До бібліотеки
debrief-to-next-chapter = До наступного розділу
debrief-next-chapter = Наступний розділ: { $title }
debrief-save = Зберегти звіт
debrief-stop-saving = Зупинити збереження
debrief-saving = Звіт готується: крок { $done } з { $of } …
debrief-no-folder = Це вікно нічого не зберігає: у нього немає теки для звіту.
debrief-no-thread =
    Звіт не збережено: система не дала для цього потоку. Закрийте інші програми й збережіть його ще раз.
debrief-not-saved = Звіт не збережено: { $why }.
debrief-saved = Звіт збережено: { $page }. Усі його зображення лежать у { $pictures } як SVG і як PNG.
debrief-not-written =
    Звіт не збережено, і від нього нічого не лишилося: { $why }. Перевірте, чи є вільне місце й чи маєте ви право писати в { $folder }, і збережіть його ще раз.
debrief-part-ending = Кінець
debrief-part-risk = Ризик із часом
debrief-part-decisions = Рішення
debrief-part-lines = Лінії та почуття
debrief-part-off-ramps = Шляхи виходу
debrief-part-forecasts = Ваші прогнози
debrief-not-ended = Гру ще не закінчено.
debrief-tone-off-ramp = Шлях виходу: кризу погашено домовленістю
debrief-tone-stalemate = Глухий кут: нічого не владнано й нічого не втрачено
debrief-tone-escalation = Ескалація: гірше, ніж було
debrief-tone-catastrophe = Катастрофа: те, чого всі хотіли уникнути
debrief-what-it-means = Що це означає
debrief-person = { $actor } (людина):
debrief-where-it-stood = Де стояла криза
debrief-from-to = Від щабля { $from } ({ $begun }) до щабля { $to } ({ $ended }).
debrief-turn-by-turn = Хід за ходом: { $rungs }
debrief-crossed = Перейдено: { $threshold }
debrief-not-crossed = Не перейдено: { $threshold }
debrief-risk = Імовірність перейти кожен поріг до кінця гри
debrief-risk-ready = Обчислюється: готово ходів – { $ready } з { $of } …
debrief-risk-about =
    На початку кожного ходу, коли відомо все, а далі кожен діє за своєю вдачею. Риски: 95-відсотковий інтервал. Уже перейдений поріг рахується, коли криза стоїть на ньому знову. Унизу, між точками: хто діяв і в якій царині; у списку названо кожну дію.
debrief-chart = Графік ризику на початку кожного ходу; те саме числами нижче
debrief-axis-turn = хід { $turn }
debrief-axis-end = кінець
debrief-crossed-here = перейдено в цій грі
debrief-turn = Хід { $turn }
debrief-act-in-turn = Хід { $turn }, { $act }
debrief-nobody-acted = ніхто не діяв
debrief-done-between = Що зроблено між точками
debrief-moved-between = Що змінило ризик між точками
debrief-risk-of = Ризик:
debrief-split = Хід { $turn }: { $before } → { $after }, { $change } в. п.
debrief-split-working = Хід { $turn }: обчислюється …
debrief-split-missing = Хід { $turn }: не обчислено.
debrief-split-together = усі дії разом, понад кожну окремо
debrief-split-held = якби всі утрималися – проти очікуваного
debrief-split-injects = наступні вкидання – проти очікуваного
debrief-perhaps-none = { $points }, можливо, жодного впливу
debrief-split-about =
    Частку кожної дії знайдено за Шеплі: що вона додає в середньому за всіма порядками, у яких дії могли б долучатися; кості – такі, як випали, а решту гри зіграно багато разів із тим самим везінням. Сума часток – це зміна. Лінії: 95-відсотковий інтервал; порожнисті смужки не відрізнити від нуля.
debrief-weighing = Рішення порівнюються з тим, що ще можна було зробити …
debrief-turn-of = Хід { $turn }, { $date }
debrief-held = утримання від дій
debrief-hold = Утриматися від дій
debrief-because = Обґрунтування: { $reason }
debrief-traced = «{ $title }»: встановлено, що це { $actor }.
debrief-not-traced = «{ $title }»: не встановлено, що це { $actor }.
debrief-changed = Змінилося: { $changes }
debrief-regret = Жаль: { $points } пункту; найкращим було б: { $best }
debrief-no-regret = Без жалю: жоден інший варіант не був явно кращим.
debrief-else = Що ще було в руці ({ $count })
debrief-else-about =
    Пункти зважених цілей самого місця наприкінці гри, очікувані після цього варіанта замість обраного: за всіх інших і за всі кості жереб кинуто наново, однаково для кожного варіанта.
debrief-of-turn = хід { $turn }, { $actor }
debrief-red-lines = Червоні лінії: оголошені, перейдені, дотримані
debrief-red-line-declared = { $title } (оголошено): { $text }
debrief-red-line-undeclared = { $title } (не оголошено): { $text }
debrief-red-line-intact = ніколи не перейдено
debrief-red-line-crossed =
    перейдено{ $turn ->
        [0] {""}
       *[other] {" "}на ході { $turn }
    }; гра скінчилася раніше, ніж настав час відповіді
debrief-red-line-kept =
    перейдено{ $turn ->
        [0] {""}
       *[other] {" "}на ході { $turn }
    }; власник зробив те, що обіцяв
debrief-red-line-lapsed =
    перейдено{ $turn ->
        [0] {""}
       *[other] {" "}на ході { $turn }
    }; власник попустив це
debrief-norms = Спільні обмеження
debrief-norm-kept = дотримано всіма
debrief-norm-broken =
    { $count ->
        [1] порушено один раз, разом із часом до гри
        [one] порушено { $count } раз, разом із часом до гри
        [few] порушено { $count } рази, разом із часом до гри
        [many] порушено { $count } разів, разом із часом до гри
       *[other] порушено { $count } раза, разом із часом до гри
    }
debrief-norm-in-turn = Хід { $turn }: { $norm }
debrief-felt = Сприйняте проти справжнього: що зроблено і як це відчули
debrief-felt-about =
    Відчувають не те, що зроблено: таємні дії викликають підозри, перепадає й непричетним. Зроблено: наскільки дія провокує за шкалою Голдстайна, від 0 до 10. Відчуто: на скільки пунктів зросла образа. Смужки: різниця; праворуч – відчуто більше, ніж зроблено.
debrief-nobody-acted-ever = У цій грі ніхто не діяв.
debrief-act-of = «{ $title }» ({ $actor })
debrief-nobody-provoked = Нікого не спровокували: { $acts }.
debrief-done-felt = зроблено { $done }, відчуто { $felt }
debrief-it-was = насправді це { $actor }
debrief-off-ramps = Шляхи виходу: коли відкрилися й закрилися
debrief-off-ramps-about =
    Варіанти, які за шкалою Голдстайна роблять комусь добро й нікого не провокують. Повне коло: використано; кільце: був у руці; крапка: не був. У дужках: що змінилося.
debrief-off-ramps-none = Жодне місце не мало такого варіанта в цій грі.
debrief-off-ramp = Шлях виходу
debrief-in-words = Словами
debrief-toward = щодо: { $actors }
debrief-given = Імовірності, які назвали люди
debrief-none-given =
    У цій грі ніхто не назвав імовірності. Про них питає аркуш, на якому запечатують накази.
debrief-all-questions = За всіма питаннями
debrief-really-happened = Що сталося насправді
debrief-questions = Питання для розмови
debrief-what-happened = Що сталося?
debrief-so-what = Що це означає?
debrief-now-what = Що тепер?
debrief-limits = Чого модель не враховує
debrief-sources = Джерела

map-about = Мапа. Стрілки рухають її, плюс і мінус змінюють масштаб, 0 показує її всю
map-nothing-drawn = На ній нічого не позначено
map-seat =
    { $actor }: { $role }. Довіра до слова { $credibility }{ $sealed ->
        [yes] ; накази запечатано
       *[no] {""}
    }
map-seat-in =
    { $actor } ({ $place }): { $role }. Довіра до слова { $credibility }{ $sealed ->
        [yes] ; накази запечатано
       *[no] {""}
    }
map-done = Зроблено на ході { $turn }
map-done-some = Зроблено на ході { $turn }, { $shown } з { $all }
map-relations = Відносини. { $relations }
map-relations-none = Відносини: поки жодних
map-relations-caption = На кожній лінії: довіра / образа, в обидва боки разом
map-relation = { $one } і { $other }: довіра { $trust }, образа { $grievance }
map-country =
    { $code ->
        [AD] Андорра
        [AE] Об’єднані Арабські Емірати
        [AF] Афганістан
        [AG] Антигуа і Барбуда
        [AI] Ангілья
        [AL] Албанія
        [AM] Вірменія
        [AO] Ангола
        [AQ] Антарктида
        [AR] Аргентина
        [AS] Американське Самоа
        [AT] Австрія
        [AU] Австралія
        [AW] Аруба
        [AX] Аландські острови
        [AZ] Азербайджан
        [BA] Боснія і Герцеговина
        [BB] Барбадос
        [BD] Бангладеш
        [BE] Бельгія
        [BF] Буркіна-Фасо
        [BG] Болгарія
        [BH] Бахрейн
        [BI] Бурунді
        [BJ] Бенін
        [BL] Сен-Бартельмі
        [BM] Бермудські острови
        [BN] Бруней
        [BO] Болівія
        [BR] Бразилія
        [BS] Багамські Острови
        [BT] Бутан
        [BW] Ботсвана
        [BY] Білорусь
        [BZ] Беліз
        [CA] Канада
        [CD] Демократична Республіка Конго
        [CF] Центральноафриканська Республіка
        [CG] Конго
        [CH] Швейцарія
        [CI] Кот-д’Івуар
        [CK] Острови Кука
        [CL] Чилі
        [CM] Камерун
        [CN] Китай
        [CO] Колумбія
        [CR] Коста-Рика
        [CU] Куба
        [CV] Кабо-Верде
        [CW] Кюрасао
        [CY] Кіпр
        [CZ] Чехія
        [DE] Німеччина
        [DJ] Джибуті
        [DK] Данія
        [DM] Домініка
        [DO] Домініканська Республіка
        [DZ] Алжир
        [EC] Еквадор
        [EE] Естонія
        [EG] Єгипет
        [EH] Західна Сахара
        [ER] Еритрея
        [ES] Іспанія
        [ET] Ефіопія
        [FI] Фінляндія
        [FJ] Фіджі
        [FK] Фолклендські острови
        [FM] Мікронезія
        [FO] Фарерські острови
        [FR] Франція
        [GA] Габон
        [GB] Велика Британія
        [GD] Гренада
        [GE] Грузія
        [GG] Гернсі
        [GH] Гана
        [GL] Гренландія
        [GM] Гамбія
        [GN] Гвінея
        [GQ] Екваторіальна Гвінея
        [GR] Греція
        [GS] Південна Джорджія
        [GT] Гватемала
        [GU] Гуам
        [GW] Гвінея-Бісау
        [GY] Гаяна
        [HK] Гонконг
        [HM] Острів Герд і острови Макдональд
        [HN] Гондурас
        [HR] Хорватія
        [HT] Гаїті
        [HU] Угорщина
        [ID] Індонезія
        [IE] Ірландія
        [IL] Ізраїль
        [IM] Острів Мен
        [IN] Індія
        [IO] Британська територія в Індійському океані
        [IQ] Ірак
        [IR] Іран
        [IS] Ісландія
        [IT] Італія
        [JE] Джерсі
        [JM] Ямайка
        [JO] Йорданія
        [JP] Японія
        [KE] Кенія
        [KG] Киргизстан
        [KH] Камбоджа
        [KI] Кірибаті
        [KM] Коморські Острови
        [KN] Сент-Кітс і Невіс
        [KP] Північна Корея
        [KR] Південна Корея
        [KW] Кувейт
        [KY] Кайманові острови
        [KZ] Казахстан
        [LA] Лаос
        [LB] Ліван
        [LC] Сент-Люсія
        [LI] Ліхтенштейн
        [LK] Шрі-Ланка
        [LR] Ліберія
        [LS] Лесото
        [LT] Литва
        [LU] Люксембург
        [LV] Латвія
        [LY] Лівія
        [MA] Марокко
        [MC] Монако
        [MD] Молдова
        [ME] Чорногорія
        [MF] Сен-Мартен
        [MG] Мадагаскар
        [MH] Маршаллові Острови
        [MK] Північна Македонія
        [ML] Малі
        [MM] М’янма
        [MN] Монголія
        [MO] Макао
        [MP] Північні Маріанські острови
        [MR] Мавританія
        [MS] Монтсеррат
        [MT] Мальта
        [MU] Маврикій
        [MV] Мальдіви
        [MW] Малаві
        [MX] Мексика
        [MY] Малайзія
        [MZ] Мозамбік
        [NA] Намібія
        [NC] Нова Каледонія
        [NE] Нігер
        [NF] Острів Норфолк
        [NG] Нігерія
        [NI] Нікарагуа
        [NL] Нідерланди
        [NO] Норвегія
        [NP] Непал
        [NR] Науру
        [NU] Ніуе
        [NZ] Нова Зеландія
        [OM] Оман
        [PA] Панама
        [PE] Перу
        [PF] Французька Полінезія
        [PG] Папуа-Нова Гвінея
        [PH] Філіппіни
        [PK] Пакистан
        [PL] Польща
        [PM] Сен-П’єр і Мікелон
        [PN] Острови Піткерн
        [PR] Пуерто-Рико
        [PS] Палестина
        [PT] Португалія
        [PW] Палау
        [PY] Парагвай
        [QA] Катар
        [RO] Румунія
        [RS] Сербія
        [RU] Росія
        [RW] Руанда
        [SA] Саудівська Аравія
        [SB] Соломонові Острови
        [SC] Сейшельські Острови
        [SD] Судан
        [SE] Швеція
        [SG] Сінгапур
        [SH] Острів Святої Єлени
        [SI] Словенія
        [SK] Словаччина
        [SL] Сьєрра-Леоне
        [SM] Сан-Марино
        [SN] Сенегал
        [SO] Сомалі
        [SR] Суринам
        [SS] Південний Судан
        [ST] Сан-Томе і Принсіпі
        [SV] Сальвадор
        [SX] Сінт-Мартен
        [SY] Сирія
        [SZ] Есватіні
        [TC] Острови Теркс і Кайкос
        [TD] Чад
        [TF] Французькі Південні й Антарктичні території
        [TG] Того
        [TH] Таїланд
        [TJ] Таджикистан
        [TL] Східний Тимор
        [TM] Туркменістан
        [TN] Туніс
        [TO] Тонга
        [TR] Туреччина
        [TT] Тринідад і Тобаго
        [TW] Тайвань
        [TZ] Танзанія
        [UA] Україна
        [UG] Уганда
        [US] Сполучені Штати Америки
        [UY] Уругвай
        [UZ] Узбекистан
        [VA] Ватикан
        [VC] Сент-Вінсент і Гренадини
        [VE] Венесуела
        [VG] Британські Віргінські острови
        [VI] Віргінські острови США
        [VN] В’єтнам
        [VU] Вануату
        [WF] Острови Волліс і Футуна
        [WS] Самоа
        [XA] Острови Ашмор і Картьє
        [XC] Північний Кіпр
        [XG] Льодовик Сіачен
        [XI] Території в Індійському океані
        [XK] Косово
        [XS] Сомаліленд
        [YE] Ємен
        [ZA] Південно-Африканська Республіка
        [ZM] Замбія
        [ZW] Зімбабве
       *[other] { $code }
    }

## Вікно: усе довкола гри

# ---
