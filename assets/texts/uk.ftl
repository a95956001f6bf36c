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
so-long-to-so-long = { $least } – { $most }
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
news-tapped = { $listener }: підслухано «{ $title }» ({ $actor })
news-climbs = Криза піднімається на щабель: { $rung }
news-comes-down = Криза спускається на щабель: { $rung }
threshold-standing = { $threshold } або гірше
news-threshold = Перейдено поріг: { $threshold }
news-red-line-declared = Оголошено червону лінію. { $actor }: { $title }
news-red-line-crossed = Перейдено червону лінію ({ $actor }): { $title }
news-red-line-acted = { $actor } діє, як і було сказано: { $title }
news-agreement-offered = Запропоновано угоду ({ $actor }): { $title }
news-agreement-accepted = Прийнято угоду ({ $actor }): { $title }
news-agreement-refused = Відхилено угоду ({ $actor }): { $title }
news-agreement-begun = Набуває чинності угода: { $title }
news-agreement-broken = Порушено угоду ({ $actor }): { $title }
news-agreement-denounced = Денонсовано угоду ({ $actor }): { $title }
news-agreement-kept = Угоди дотримано до кінця строку: { $title }
agreement-refrains = { $who }: утримуватися від такого: { $what }
agreement-due = { $who }: зробити щось із цього до кінця ходу { $turn }: { $what }
agreement-does = { $who }: зробити щось із цього { $turns ->
    [one] за { $turns } хід
    [few] за { $turns } ходи
    [many] за { $turns } ходів
   *[other] за { $turns } ходу
}: { $what }
agreement-term-stands = Вимога ({ $actor }): { $term }
agreement-term-moved = Поступка з ходу { $turn } ({ $actor }): { $term }
agreement-gives-way = Поступка ({ $actor }): { $term }
agreement-needs = { $count ->
    [one] Прийняти можна, щойно буде { $count } поступка щодо цих вимог.
    [few] Прийняти можна, щойно буде { $count } поступки щодо цих вимог.
    [many] Прийняти можна, щойно буде { $count } поступок щодо цих вимог.
    *[other] Прийняти можна, щойно буде { $count } поступки щодо цих вимог.
    }
agreement-lasts = { $turns ->
    [one] Діє { $turns } хід.
    [few] Діє { $turns } ходи.
    [many] Діє { $turns } ходів.
   *[other] Діє { $turns } ходу.
}
agreement-endless = Діє, доки її не порушать або не денонсують.
agreement-in-force = Чинна з ходу { $since }
agreement-in-force-until = Чинна з ходу { $since } до ходу { $last }
agreement-on-the-table = На столі. Погодилися: { $who }
agreement-not-in-force = Не чинна
agreement-in-turn = Хід { $turn }: { $what }
agreement-between = Сторони: { $who }
agreement-secret = { $title } (таємно)
card-crosses-short = переступає: { $threshold }
card-crosses-threshold = Переходить поріг: { $threshold }
card-could-cross-short = може переступити: { $threshold }
card-could-cross-threshold = Може перейти поріг: { $threshold }
card-off-ramp = відкриває шлях виходу
card-severity = тяжкість { $pips } із 5
card-severity-about = Тяжкість { $pips } із 5: медіана чотирьох шкал для сторони, для якої дія найтяжча.
agreement-would-break = Порушує угоду: { $title }
agreements = Угоди
news-red-line-passed = { $actor } попускає перехід своєї червоної лінії: { $title }
news-norm = Порушено норму: { $norm }
news-answered = Відповідь: так
news-time-up = Час рішень вийшов
news-goes-on = Криза триває: буде ще один хід
news-aftermath = Далі — наслідки
news-aftermath-text = Наказів більше ніхто не дає: зроблене наостанок має свої наслідки.
news-unclaimed = Ніхто не бере цього на себе

## Відмови та слова ядра

refused-over = гру закінчено; щоб грати далі, почніть нову
refused-unknown =
    у цьому сценарії немає { $what ->
        [actor] сторони
        [branch] гілки
        [draw] жереба
        [inject] вкидання
        [option] варіанта
       *[question] питання
    } з таким номером; завантажте сценарій ще раз і спробуйте знову
refused-sealed = накази на цей хід уже запечатано ({ $actor }); дочекайтеся розіграшу
refused-not-on-menu = варіанта «{ $title }» немає в меню цього ходу ({ $actor }); виберіть з меню
refused-too-many =
    дано { $given ->
        [one] { $given } наказ
        [few] { $given } накази
        [many] { $given } наказів
       *[other] { $given } наказу
    }, а за хід дозволено { $most }; заберіть зайві
refused-twice = «{ $title }» вибрано двічі; виберіть один раз
refused-excluded = «{ $first }» і «{ $second }» виключають одне одного в одному ході; заберіть одне
refused-too-costly =
    «{ $title }» коштує { $amount } ({ $payer }), а після попередніх наказів лишається { $left }; заберіть один
refused-percentage = { $number } — не ймовірність; дайте ціле число відсотків від 0 до 100
refused-fired = «{ $title }» гравці вже отримали; виберіть інше
refused-not-sealed = { $actor } ще не має запечатаних наказів; розіграш чекає на всі місця
refused-free-move = вільний хід не записано: { $why }
refused-amend-reason = вкидання не змінюють без пояснення; скажіть чому, це лишиться в записі
refused-amend-given = «{ $title }» гравці вже отримали, і прочитане лишається таким, як було; додайте інше вкидання, яке це виправить
refused-amend-held = «{ $title }» уже притримано; відпустіть або вкиньте
refused-amend-not-held = «{ $title }» не притримано, тож відпускати нічого; виберіть притримане
refused-amend-gone = «{ $title }» мало статися в ході { $turn } і саме вже не станеться; вкиньте його або призначте хід, що буде
refused-amend-nothing = у «{ $title }» нічого не змінилося б; скажіть, що змінити
refused-amend-no-title = вкиданню потрібен заголовок; напишіть кількома словами, що сталося
refused-amend-no-text = вкиданню потрібен текст; напишіть, що прочитають гравці
refused-amend-long-title = у заголовку забагато знаків: { $count }; має бути не більше ніж { $most }
refused-amend-long-text = у тексті забагато знаків: { $count }; має бути не більше ніж { $most }
refused-amend-blocks = у тексті забагато абзаців і пунктів: { $count }; має бути не більше ніж { $most }
refused-amend-turn = вкидання не можна призначити на хід { $turn }; виберіть від { $first } до { $last }
refused-amend-no-turn = вкидання не можна призначити на хід { $turn }, бо ходів більше не буде; вкиньте його зараз
refused-amend-audience = змінити, хто отримає «{ $title }», не можна, бо від цього вкидання залежить умова; додайте інше вкидання для решти
refused-amend-effects = у вкидання забагато наслідків: { $count }; має бути не більше ніж { $most }
refused-amend-effect = наслідок вкидання не зрозуміло: { $why }
refused-amend-full = у грі не більше ніж { $most } вкидань; змініть те, якого ще не було
refused-not-theirs = { $who } не може цього робити: це може { $whose }
refused-outdated = це вирішено в ході { $then } за обставин, що відтоді змінилися (зараз хід { $now }); подивіться на стіл і вирішіть знову
refused-no-reason = рішення замість кісток потребує обґрунтування; скажіть, чому так вирішено «{ $draw }»
role-seat = місце «{ $actor }»
role-facilitator = ведучий
role-observer = спостерігач
role-public = хтось без місця
game-what-if = «що якби» від ходу { $turn } гри { $game }
game-other-rules = зіграно за виданням правил { $edition } (тут: { $here }), тож продовжити не можна
quantity-timer =
    { $name }: { $turns ->
        [one] лишився { $turns } хід
        [few] лишилося { $turns } ходи
        [many] лишилося { $turns } ходів
       *[other] лишилося { $turns } ходу
    }
quantity-is = { $name }: { $value }
quantity-turn = Хід
quantity-turns-left = Лишилося ходів
quantity-rung = Щабель
quantity-grievance = Образа: { $actor } на { $against }
quantity-trust = Довіра: { $actor } до { $whom }
budget-said =
    { $budget }: { $now } з { $most }{ $income ->
        [0] {""}
       *[other] , +{ $income } щоходу
    }
quantity-credibility = Довіра до слова: { $actor }
left-flag-not = Не так: { $name }
left-breaches =
    { $norm }: раніше порушено { $times ->
        [one] { $times } раз
        [few] { $times } рази
        [many] { $times } разів
       *[other] { $times } раза
    }, а не { $was }
left-crossed = { $title }: перейдено раніше
left-grievance = Образа: { $actor } на { $against }: { $value }, а не { $was }
left-trust = Довіра: { $actor } до { $whom }: { $value }, а не { $was }
left-credibility = Довіра до слова, { $actor }: { $value }, а не { $was }
left-of = { $what }, а не { $was }
points-from-to = { $points } (від { $low } до { $high })
points-perhaps-none = { $points } (від { $low } до { $high }), можливо, жодного
forecast-beside-present = Ризик на цю мить – інше число: там і ваша сторона грає цей хід за темпераментом, а тут вона утримується або грає лише цю картку.
points-difference = різниця, пунктів: { $points } (від { $low } до { $high })
points-no-difference = не відрізнити від нуля: { $points } (від { $low } до { $high })
chart-title = Блок-схема: { $actor } · { $scenario }
chart-how = Щоходу читайте згори. Виконуйте перший рядок, умова якого справджується і з якого можна взяти картку: беріть першу таку. Якщо жоден рядок не підходить, утримайтеся.
chart-how-several = Щоходу, для кожного наказу (щонайбільше { $count }): читайте згори. Виконуйте перший рядок, умова якого справджується і з якого можна взяти картку: беріть першу таку. Рядок, що велить утриматися, закінчує хід; так само, якщо жоден рядок не підходить.
chart-can = Картку можна взяти, якщо вона є в меню, ще не взята цього ходу, її можна оплатити разом із взятими і жодна з них її не виключає.
chart-if = Якщо { $condition }
chart-always = У будь-якому разі
chart-take = узяти { $cards }
chart-else = , інакше{" "}
chart-hold = утриматися
chart-why = чому: { $why }
chart-words = Що означають слова
own-title = Серед ваших ігор
own-game = Ваша гра за { $actor }, пунктів: { $points }
own-games =
    { $count ->
        [one] Ваша { $count } гра за { $actor }: у середньому { $mean }, найкраща { $best }
        [few] Ваші { $count } гри за { $actor }: у середньому { $mean }, найкраща { $best }
        [many] Ваші { $count } ігор за { $actor }: у середньому { $mean }, найкраща { $best }
       *[other] Ваші { $count } гри за { $actor }: у середньому { $mean }, найкраща { $best }
    }
own-first = Ваша перша гра за { $actor }, пунктів: { $points }.
own-place = За { $actor } ця гра дала пунктів: { $points }. Місце { $place } з ваших { $count } (у середньому { $mean }, найкраща { $best }).
own-others =
    { $count ->
        [one] Не враховано { $count } гру за іншою редакцією сценарію або правил.
        [few] Не враховано { $count } гри за іншими редакціями сценарію або правил.
        [many] Не враховано { $count } ігор за іншими редакціями сценарію або правил.
       *[other] Не враховано { $count } гри за іншими редакціями сценарію або правил.
    }
toll-title = Чим це обернулося
toll-seat = { $actor }, за власними цілями, пунктів: { $points }
toll-everybody = Чого це коштувало всім, пунктів: { $points }
toll-line = { $text }: { $points }
toll-beside = { $own }; ціна для всіх { $toll }
toll-against-holding = Порівняно з утриманням: для свого місця { $own }; ціна для всіх { $toll }
toll-paid-by-all = Порівняно з утриманням це мало принести своєму місцю, пунктів: { $own }, а заплатити мали всі: { $toll }
toll-spared-all = Порівняно з утриманням це мало чогось коштувати своєму місцю, пунктів: { $own }, а всіх поберегти: { $toll }
fan-rung = на щаблі { $rung }
fan-rungs = на щаблях від { $low } до { $high }
fan-half = Половина прогонів після цього ходу стоїть { $now }.
fan-half-and-end = Половина прогонів після цього ходу стоїть { $now }, наприкінці — { $end }.
futures-in-of = У { $count } з { $of } майбутніх: { $threshold }.
futures-in = У { $count }: { $threshold }.
futures-quiet = У { $count } нічого з цього.
futures-none-crosses = У жодному з { $of } майбутніх поріг не перейдено.
futures-left = Після ходу { $turn } ще можливі { $left } з { $of }: ті, що стояли там, де стояла криза.
futures-went-so = { $left } з { $of } майбутніх пішли тим шляхом, яким пішла криза.
futures-about = Партії від початку ходу { $turn }, усього { $of }, кожна з власною долею випадку, усі діють за темпераментом. Лінія уривається, коли криза стоїть на іншому щаблі.
futures-title = Тисяча майбутніх
road-title = Непройдений шлях
road-forks = Ще раз хід { $turn }, з тією самою долею випадку. { $actor } – рішення: { $taken }. На іншому шляху: { $instead }.
road-holding = утриматися
road-ask = Вибір чи випадок? У скількох зі 100 ігор інше рішення привело б до іншого найвищого щабля?
road-ask-how = Введіть число від 0 до 100: своє або те, за яке проголосувала група. Enter показує обидва шляхи.
road-ask-wrong = Число від 0 до 100 або нічого.
road-show = Показати обидва шляхи
road-choice =
    Рішення мало значення { $kind ->
        [fewer] менш ніж в 1
        [more] більш ніж у 99
       *[other] у { $share }
    } зі 100 ігор.
road-pairs = З { $of } пар партій від того ходу, з тим самим випадком в обох, інше рішення втримало кризу нижче у { $lower }, підняло вище у { $higher } і нічого не змінило у { $same }: там вирішив випадок або інші.
road-said = Ви сказали { $said }.
road-went = як було
road-other = інший шлях
road-ended = Інший шлях закінчується: { $ending }.
road-about = До того ходу це одна гра. На іншому шляху решта того ходу така, як була, кості з тією самою назвою падають так само, а від наступного ходу всі діють за темпераментом.
road-working = Ще обчислюється.
road-none = Не було чого вирішувати інакше.
other-room-title = Інша кімната
other-room-about = Хід { $turn }, у якому криза зрушила найбільше, очима двох сторін. Однакове в обох кімнатах пропущено.
other-room-own = Що бачила сторона: { $name }
other-room-told = Повідомлення
other-room-saw = Що було зроблено, як це побачили
other-room-knew = Відомо тут і невідомо в іншій кімнаті
other-room-hidden = Про що тут не дізналися
other-room-threat = Чому це прочитали як загрозу
other-room-unclaimed = Ніхто не бере на себе: { $seen }
other-room-felt = { $said }: «{ $title }» ({ $kind }), образа +{ $amount }
other-room-mistaken = { $said }: «{ $title }», образа +{ $amount }; насправді це був хтось інший
other-room-red-line = Власна червона лінія: { $title }
other-room-none = Іншої кімнати немає: у грі одна сторона.
term-do-road = інший шлях
term-do-other-room = інша кімната
term-help-road = непройдений шлях: вирішальний хід з іншим рішенням і тим самим випадком
term-help-other-room = інша кімната: вирішальний хід очима двох сторін
futures-from-turn = Від початку ходу { $turn }
futures-after-turn = партій на щаблі після ходу
term-do-futures = майбутні
term-help-futures = тисяча майбутніх: де на драбині стоять 200 партій від цієї миті, хід за ходом
futures-one = Майбутнє { $number }: щаблі { $rungs }
futures-wait = Прогноз ще обчислюється.
futures-all = Усі вони ще можливі.
futures-next = На хід далі
futures-back = На хід назад
futures-start = початок ходу { $turn }
futures-end = кінець
futures-picture = Скільки стоїть на якому щаблі.
futures-after = Після ходу { $turn }: { $counts }.
futures-on-rung = { $count } на щаблі { $rung }
futures-now = зараз
futures-turn = хід { $turn }
likelihood-below = менше 1%
likelihood-almost-none = майже неможливо
likelihood-very-unlikely = дуже малоймовірно
likelihood-unlikely = малоймовірно
likelihood-even = приблизно порівну
likelihood-likely = імовірно
likelihood-very-likely = дуже ймовірно
likelihood-almost-certain = майже напевно
likelihood-above = понад 99%
likelihood-estimated-apart = рідкісне, оцінено окремо
likelihood-of-catastrophe = катастрофа
domain-diplomatic = Дипломатія
domain-informational = Інформація
domain-economic = Економіка
domain-cyber = Кіберпростір
domain-covert = Таємні дії
domain-military = Військо
domain-nuclear = Ядерна зброя
spot-ladder = Драбина
spot-risk = Ризик
spot-map = Мапа
spot-news = Новини
spot-indicators = Показники
spot-red-lines = Червоні лінії
spot-hand = Ваші картки
spot-card = Картка
spot-scales = Чотири шкали
spot-forecast = Прогноз
spot-question = Чого ви очікуєте
spot-seal = Печатка
spot-orders = Накази
spot-odds = Шанси
spot-roll = Кидок
spot-causes = Чому він змінився
spot-summary = Що змінилося
spot-futures = Тисяча майбутніх
spot-debrief = Розбір

## Терміни

word-medium-wire = Стрічка агентства
word-medium-newspaper = Газета
word-medium-broadcast = Ефір
word-medium-call = Телефонна розмова
word-medium-call-noted = Розмова, як її занотовано
word-medium-cable = Депеша
word-medium-letter = Лист
word-medium-email = Електронна пошта
word-medium-social = Соціальні мережі
word-medium-one-post = Допис
word-source-claimed-by = заявлено ({ $by })
word-source-claimed = заявлено
word-source-reported = за повідомленнями
word-source-argued = думка автора
word-source-elsewhere-by = з іншого джерела: { $by }
word-source-elsewhere = з іншого джерела
word-source-invented = вигадано для навчання
word-source-with-line = { $status }: { $line }
word-source-line-claimed-by = Заявлено ({ $by })
word-source-line-claimed = Хтось заявляє
word-source-line-reported = За повідомленнями
word-source-line-argued = Думка автора
word-source-line-elsewhere-by = З іншого джерела: { $by }
word-source-line-elsewhere = З іншого джерела
word-source-line-invented = Вигадано для навчання
word-source-line-with-line = { $status }. { $line }
word-news-from = Від кого: { $who }
word-picture = Зображення: { $alt } ({ $credit }, { $licence })
word-picture-credit = { $credit }, { $licence }
word-news-discuss = До обговорення
word-news-inject = Вкидання
word-news-report = Повідомлення
word-news-written = Записано вільний хід
word-news-free-move = Вільний хід
word-news-act = Дія
word-news-private-act = закрита дія
word-news-attribution = Встановлення авторства
word-news-tap = підслуховування
word-news-traced = Авторство встановлено
word-news-ladder = Драбина
word-news-threshold = Поріг
word-news-red-line = Червона лінія
word-news-agreement = Угода
word-news-norm = Норма
word-news-clock = Час
word-news-question = Питання
word-news-ending = Фінал
word-tone-off-ramp = Шлях виходу
word-tone-stalemate = Глухий кут
word-tone-escalation = Ескалація
word-tone-catastrophe = Катастрофа
word-tone-off-ramp-meant = Шлях виходу: напругу знято за домовленістю
word-tone-stalemate-meant = Глухий кут: ані врегульовано, ані програно
word-tone-escalation-meant = Ескалація: гірше, ніж було
word-tone-catastrophe-meant = Катастрофа: те, чого всі хотіли уникнути
word-red-line-intact = не перейдено
word-red-line-crossed = ПЕРЕЙДЕНО, відповіді ще немає
word-red-line-kept = перейдено; її власник діяв, як і казав
word-red-line-lapsed = перейдено; її власник попустив це
word-change-better = краще
word-change-worse = гірше
word-level-random = навмання
word-level-easy = легкий рівень
word-level-normal = звичайний рівень
word-level-hard = важкий рівень
word-level-very-hard = дуже важкий рівень
game-of-week = { $week }-й тиждень { $year } року
week-about = Той самий випадок для всіх, хто грає в неї цього тижня.
term-play-new-weekly = Почати гру тижня: { $week }
game-in-variant = у версії { $variant }
game-masked = під вигаданими назвами
window-masked = Грати під вигаданими назвами: місця й людей названо інакше, карти немає
masks-title = Хто мався на увазі
variant-heading = Тривалість
variant-choose = Той самий сценарій можна зіграти коротше або з меншою кількістю місць для людей.
variant-whole = Повністю
term-play-new-variant = Почати нову гру, коротшу або меншу: { $variant }
game-under-theory = за теорією { $theory }
theory-played-under = Гра йде за теорією «{ $theory }»: { $text }
theory-own = { $theory } (власна теорія сценарію)
theory-heading = Теорія
theory-choose = Про те, що рухає державами, сперечаються. Ту саму кризу можна зіграти за різними теоріями; розбір покаже, що кожна з них каже про гру.
theory-played = { $theory } (за нею грали)
theories-heading = Та сама гра за кожною з теорій
theories-about = Імовірність за кожною теорією від початку кожного ходу до кінця гри: { $risk }. Зроблене однакове, наслідки були б різні.
theories-weighing = Інші теорії ще зважуються…
term-play-new-under = Почати нову гру за теорією: { $theory }

## Стіл

helm-dice = Вирішують кості
helm-as-written = Як у сценарії
helm-comes = стається
helm-held-back = притримано
helm-may-end = Чи це останній хід із наказами?
helm-ends = Кінець
helm-goes-on = Триває далі
helm-traced-to = Чи веде слід від «{ $title }» до сторони { $actor }?
helm-traced = слід веде
helm-not-traced = слід не веде
helm-tapped-by = Чи підслуховують «{ $title }»? Сторона: { $actor }
helm-tapped = підслуховують
helm-not-tapped = не підслуховують
helm-next-turn = Наступний хід: { $title }
helm-will-come = Станеться { $when }
helm-held = Притримано; якщо відпустити, станеться { $when }
helm-in-turn = у ході { $turn }
helm-in-turn-gone = у наступному ході
helm-only-thrown-in = лише якщо вкинути
helm-once = щойно { $condition }
helm-by-chance = випадково, близько { $percent }% за хід
helm-only-if = { $when }, якщо { $condition }
helm-hold-question = Притримати «{ $title }», доки не відпустите?
helm-release-question = Відпустити «{ $title }»?
helm-hold = Притримати …
helm-release = Відпустити …
helm-hold-it = Притримати
helm-release-it = Відпустити
table-stands-in = { $actor } грає за темпераментом: { $why }.
table-what-if = Що якби … від початку ходу { $turn }
table-what-if-about = Звідти почнеться окрема гра з тими самими місцями й тим самим випадком. Ця лишиться, як є.
table-what-if-name = Що якби від ходу { $turn }
table-what-if-not-kept = Цієї гри ніде не збережено, тож від її ходу не може початися інша.
draft-odds = Шанси: { $product } до 1, тобто { $share }%.
hand-excluded = Цього не можна наказати в одному ході з «{ $by }»; спершу заберіть те.
hand-too-costly =
    Це коштує { $amount } ({ $payer }), а лишається { $left }. Спершу заберіть якийсь наказ.
hand-budget =
    { $budget }: { $now } з { $most }{ $taken ->
        [0] {""}
       *[other] , після цих наказів лишиться { $left }
    }{ $income ->
        [0] {""}
       *[other] , +{ $income } щоходу
    }
card-targets =
    { $count ->
        [one] { $count } адресат
        [few] { $count } адресати
        [many] { $count } адресатів
       *[other] { $count } адресата
    }{ $taken ->
        [0] {""}
       *[other] , узято: { $taken }
    }
hand-full =
    За хід дозволено { $most ->
        [one] { $most } наказ
        [few] { $most } накази
        [many] { $most } наказів
       *[other] { $most } наказу
    }; спершу заберіть один.

## Звіт

report-title = { $title }: звіт за підсумками
report-fictional = Звіт за підсумками. Наслідки вигадані.
report-note = Примітка:
report-contents = Зміст
report-how-ended = Чим закінчилося
report-risk = Ризик із часом
report-changes = Що змінило ризик
report-decisions = Рішення, альтернативи та жаль
report-perceived = Сприйняте й справжнє
report-lines = Червоні лінії та обмеження
report-offramps = Шляхи виходу: відкриті й закриті
report-forecasts = Прогнози
report-really = Що сталося насправді
report-questions = Питання для розмови
report-limits = Межі та джерела
report-meaning-heading = Що це означає
report-for = Для кого
report-meaning = Значення
report-who-played = Хто грав
report-mark = Позначка
report-actor = Сторона
report-played-by = Хто грав
report-left-behind = Що залишили попередні розділи
report-probability-caption = Імовірність до кінця, з 95-відсотковим інтервалом і словами
report-start-of-turn = Початок ходу
report-in-this-game = У цій грі
report-decisions-how = Рішення оцінюють за тим, чого від нього можна було чекати, а не за тим, що сталося: усі інші та всі кості розігруються знову, однаково для кожної альтернативи. Числа — бали власних зважених цілей місця наприкінці.
report-nothing-weighed = У цій грі жодна людина не мала що зважувати.
report-fewer = Альтернатив у стількох ходах було так багато, що кожну зіграно разів: { $runs } замість { $usual }; інтервали ширші, ніж були б.
report-fewer-splits = У стількох ходах зроблено так багато, що кожну зміну ризику зіграно разів: { $runs } замість { $usual }; інтервали ширші, ніж були б.
report-decision = Рішення
report-what-came-of-it = Що з цього вийшло
report-ran = Ведучий гри:
report-by = Хто
report-part = Частка
report-points-heading = Пункти (95-відсотковий інтервал)
report-perceived-how = Те, що сторона відчуває, — не те, що зроблено: таємні дії підозрюють, страждають і сторонні. Зроблено: наскільки дія провокує за шкалою Голдстайна, від 0 до 10. Відчуто: на скільки пунктів зросла образа. Далі — різниця.
report-turn-heading = Хід
report-what-was-done = Що зроблено
report-how = Як
report-how-felt = Як це сприйняли
report-nobody-acted = У цій грі ніхто не діяв.
report-lines-caption = Червоні лінії: оголошені, перейдені, дотримані
report-owner = Чия
report-red-line = Червона лінія
report-declared = Оголошена
report-crossed = Перейдена
report-what-came = Що було далі
report-no-lines = У сценарії немає червоних ліній.
report-norms = Спільні обмеження
report-norm = Обмеження
report-norm-before = Порушено до гри
report-norm-after = Наприкінці
report-norm-turns = У ходах
report-offramps-how = Варіанти, що за шкалою Голдстайна роблять комусь добро й нікого не провокують, і коли вони були в меню: ○ відкрито, ● вибрано, · закрито. У дужках: що змінилося.
report-offramp = Шлях виходу
report-in-words = Словами
report-no-offramps = У цій грі жодне місце не мало такого варіанта в меню.
report-nobody-gave = Ніхто не дав оцінки ймовірності.
report-no-questions = Сценарій не ставить питань.
report-over-all = За всіма питаннями
report-leaves-out = Чого модель не враховує
report-sources = Джерела
report-rungs-caption = Щабель на початку кожного ходу та наприкінці: угору швидко, вниз повільно.
report-risk-caption = Якщо знати все, а далі кожен грає за темпераментом. Риски: 95-відсоткові інтервали. Перейдений поріг рахується, коли його перейдено знову. Внизу: хто діяв між початком і кінцем ходу.
report-changes-caption = Смуги праворуч зробили це ймовірнішим, ліворуч — менш імовірним. Лінії: 95-відсоткові інтервали; порожні смуги не відрізнити від нуля.
report-regrets-caption = Смуги праворуч: краще було вибрати це. Лінії: 95-відсоткові інтервали; порожні смуги не відрізнити від нуля.
report-what-happened = Що сталося?
report-so-what = Що це означає?
report-now-what = Що тепер?
report-not-crossed = не перейдено
report-crossed-in = перейдено в ході { $turn }
report-changes-how = Ризик: { $risk }. Частка кожної дії — за Шеплі: скільки вона додає в середньому за всіма порядками, у яких дії могли приєднатися; кості — як випали, а решту гри зіграно багато разів із тим самим везінням. Сума часток — уся зміна.
report-turn-on = { $kind ->
    [aftermath] Наслідки, { $date }
   *[turn] Хід { $turn }, { $date }
}
report-choice-person = { $actor } (людина)
report-hold = Утриматися
report-perhaps-none = можливо, жодного
report-felt = { $said }: зроблено { $done }, відчуто { $amount },
report-it-was = насправді: { $actor }
report-nobody-provoked = ніхто не відчув провокації
report-answers = Вважається відповіддю: { $answers }
report-yes = так
report-no = ні
report-turn = хід { $turn }
report-toward = щодо: { $actors }
report-sources-are = Джерела: { $sources }.
report-foot = Сценарій { $scenario }, видання { $edition }, зерно { $seed }, стан { $state }. Offramp { $version }. Кожне число отримано за тими самими правилами, що й гру, зіграну знову багато разів.
report-why-free-move = вільний хід є лише у своєму ході
report-why-used-up = вичерпано
report-why-reached = криза дійшла до щабля { $rung }, «{ $name }»
report-why-rung = криза перейшла зі щабля { $from } на щабель { $to }
report-why-crossed = перейдено червону лінію «{ $title }» ({ $actor })
report-why-traced = слід від «{ $title }» привів до: { $actor }
report-why-now = тепер «{ $name }»
report-why-no-longer = уже не «{ $name }»
report-why-broken = порушено «{ $norm }»
report-why-time-came = настав його час
report-why-time-passed = його час минув
report-why-long-enough = досить довго після «{ $title }»
report-why-too-long = надто довго після «{ $title }»
report-why-chose = { $actor } вибирає «{ $title }»
report-why-came = сталося «{ $title }»
report-why-act = «{ $title }» ({ $actor })
report-why-inject = «{ $title }»
report-why-by = { $change } через { $causes }
report-ramp-from-start = відкрито від початку
report-ramp-opened = відкрилося в ході { $turn }
report-ramp-again = знову відкрито в ході { $turn }
report-ramp-closed = закрилося в ході { $turn }
report-ramp-taken = вибрано в ході { $turn }
report-ramp-never = так і не вибрано
report-ran-why = { $what } ({ $why }).
report-ran-thrown = «{ $title }» вкинуто.
report-ran-comes = Вирішено, що «{ $title }» стається
report-ran-decided = Щодо «{ $title }» вирішено: { $text }
report-ran-held = «{ $title }» притримано
report-ran-ended = Вирішено, що це був останній хід
report-ran-goes-on = Вирішено, що гра триває
report-ran-written = «{ $title }» записано як хід ({ $actor }).
report-ran-traced = Вирішено, що слід від «{ $title }» веде до: { $actor }
report-ran-not-traced = Вирішено, що слід від «{ $title }» не веде до: { $actor }
report-ran-tapped = Вирішено, що «{ $title }» підслуховують; сторона: { $actor }
report-ran-not-tapped = Вирішено, що «{ $title }» не підслуховують; сторона: { $actor }
amended-held = «{ $title }» притримано, доки не відпустять
amended-released = «{ $title }» відпущено
amended-edited = «{ $title }» змінено: { $what }
amended-added = «{ $title }» додано
amended-added-so = «{ $title }» додано: { $what }
amended-title = назва «{ $title }»
amended-text = текст «{ $text }»
amended-medium = спосіб: { $medium }
amended-for-all = для всіх
amended-for = для: { $actors }
amended-turn = у ході { $turn }
amended-no-effects = без наслідків
amended-effects = наслідки { $effects }
report-act-open = відкрито
report-act-covert = таємно
report-act-private = закрито
report-act-traced = таємно, слід знайдено одразу
report-act-found-out = розкрито тепер
report-felt-not = { $by } не ставить цього на карб: { $toward }
report-felt-suspects = { $by } підозрює: { $toward }
report-felt-resents = { $by } має образу на: { $toward }
moved-from-to = { $threshold }: { $before }% → { $after }%
moved-came = { $threshold }: було { $before }%, і це сталося
moved-title = Чому змінився ризик
moved-working = З’ясовуємо, чому змінився ризик …
moved-still = Жоден ризик не змінився на цілий пункт.
moved-chosen = вибір
moved-luck = випадок
moved-clock = час
moved-lines = лінії та угоди
moved-one-turn-fewer = на один хід менше
moved-act = { $actor }: { $title }
moved-roll = чим обернулася дія ({ $actor }): { $title }
moved-traced = встановлено авторство ({ $actor }): { $title }
moved-not-traced = авторство не встановлено ({ $actor }): { $title }
moved-time-up = час рішень вийшов
moved-goes-on = криза ще не скінчилася
moved-report = повідомлення: { $title }
moved-no-report = повідомлення, що могли надійти, але не надійшли
moved-red-line = червона лінія ({ $actor }): { $title }
moved-norm = порушена норма: { $norm }
moved-agreement = угода: { $title }
moved-rest = усе інше
moved-usual = Звичайно на цьому ході: { $usual }%
moved-next-turn = У наступному ході: { $before }% → { $after }%
moved-next-turn-usual = У наступному ході: { $before }% → { $after }%, звичайно { $usual }%
moved-lower = Що його знизило б: { $cards }
moved-others = Змінилося також
report-split = Ризик катастрофи: { $before }% → { $after }%, пунктів { $points }, з них
report-split-unclear = { $points }, можливо, жодного: { $what }
report-split-held = якби всі втрималися, проти очікуваного
report-split-together = усі дії разом, понад кожну окремо
report-split-injects = наступні вкидання, проти очікуваного
report-other-rules = гру переказано так, як її було вирішено; ризики, зміни ризику, альтернативи, жаль і те, що сказала б модель, обчислено за тутешніми правилами
report-a-person = людина
report-a-program = програма `{ $command }`
report-line-before = перейдена до гри
report-line-never = не перейдена
report-line-ended = гра закінчилася до строку відповіді
report-line-kept = зроблено те, що було сказано
report-line-passed = перехід пропущено
report-traced = Слід від «{ $title }» привів до: { $actor }.
report-not-traced = Слід від «{ $title }» не привів до: { $actor }.
report-tapped = «{ $title }» відтоді підслуховували; сторона: { $actor }.
report-alike = Альтернатив, яких від нього не відрізнити: { $alike } з { $count }.
report-regret = Жаль, пунктів: { $points }. Краще було вибрати «{ $title }». { $alike }
report-no-regret = Жалю немає: нічого явно кращого не було. { $alike }
report-note-suspects = { $by } підозрює: { $toward }, за «{ $title }»: +{ $amount }
report-note-resents = { $by } має образу на: { $toward }, за «{ $title }»: +{ $amount }
report-note-norm = Порушено норму: { $norm } (усього { $breaches })
report-note-line-acted = { $actor } діє, як і було сказано: { $title }
report-note-line-passed = { $actor } попускає перехід своєї червоної лінії: { $title }
report-note-says = { $actor }, оцінка { $percent }%: { $question }
report-note-answered = Відповідь «так»: { $question }
report-note-time-up = Останній хід із наказами: кинуто { $roll }, кінець мав { $share }%
report-note-goes-on = Криза триває: кинуто { $roll }, кінець мав { $share }%
report-change = { $risk }: { $before }% → { $after }%, пунктів { $points }, з них:
report-part-held = якби всі втрималися, проти очікуваного
report-part-injects = наступні вкидання, проти очікуваного
report-risk-title = Імовірність перейти кожен поріг до кінця, на початку кожного ходу
report-rungs-title = Де стояла криза
report-changes-title = Що змінило ризик: { $risk }
report-changes-unit = відсоткові пункти ризику, з 95-відсотковими інтервалами
report-regrets-title = Рішення людей проти того, що ще можна було зробити
report-regrets-unit = скільки пунктів власних цілей місця дав би цей вибір натомість, з 95-відсотковими інтервалами
report-turn-change = Хід { $turn }: { $before }% → { $after }%, пунктів { $points }
report-turn-taken = Хід { $turn }, { $actor }: { $taken }
report-plot-of = { $title } ({ $at } з { $count })
report-plot-hollow = { $unit }; порожні: не відрізнити від 0
report-plot-end = кінець
report-plot-acts = дії
report-plot-note = повні: дія когось провокує; порожні: не провокує
report-plot-threshold = { $rung } { $name } (поріг)
report-brier-few = Показник Браєра: квадрат промаху. 0 — бездоганно, 0,25 — завжди казати 50%, 1 — упевнено й хибно. Оцінок замало (менше ніж { $enough }), щоб відрізнити вміння від везіння.
report-brier-shared = Показник Браєра: квадрат промаху. 0 — бездоганно, 0,25 — завжди казати 50%, 1 — упевнено й хибно. Оцінки до одного питання мають спільну відповідь, тож кажуть менше, ніж їхня кількість.
report-it-came = Сталося: так.
report-it-did-not = Не сталося: ні.
report-said-in = { $percent }% (хід { $turn })
report-group = Група, за середнім її учасників
report-room = Уся кімната
report-said =
    { $player }, оцінки: { $said }; показник Браєра { $score } за { $turns ->
        [one] { $turns } хід
        [few] { $turns } ходи
        [many] { $turns } ходів
       *[other] { $turns } ходу
    }
report-said-model = { $line }; модель звідти { $score } ({ $said })
report-over =
    { $player }: { $score } за { $count ->
        [one] { $count } питання
        [few] { $count } питання
        [many] { $count } питань
       *[other] { $count } питання
    }
report-over-model = { $line }; модель { $score }
report-parts = Усі оцінки ({ $count }): надійність { $reliability } (найкраще 0), розрізнення { $resolution } (більше — краще), невизначеність { $uncertainty }

report-came = Що надійшло:
report-with-source = { $text } ({ $source })
exercise-aftermath = Наслідки: вирішувати не було чого.
exercise-in-work = Гру, що стоїть за цим, ще обраховують: ризики, альтернативи й жаль з’являться в цьому звіті. Завантажте його ще раз за мить.
exercise-overview = Про вправу
exercise-objectives = Цілі та наскільки їх досягнуто
exercise-decisions = Рішення та делегації
exercise-msel = Події: заплановане та зігране
exercise-ran = Що робив ведучий
exercise-plan = План поліпшень
exercise-hot-wash = Розбір по гарячих слідах
exercise-survey = Що люди сказали про вправу
exercise-understood = Що розуміли до і після
exercise-people = Учасники
exercise-appendices = Додатки: гра
exercise-appendices-how = Далі — те, що обраховано із самої гри.
exercise-room = Кімната
exercise-room-table = { $room }, стіл { $table }
exercise-when = Зіграно
exercise-turns = Зіграно ходів
exercise-not-ended = не догравано до кінця
exercise-present = Хто був
exercise-seats = Місця й хто за них ходив наприкінці
exercise-seat = Місце
exercise-how-played = Як грали
exercise-persons = Людей
exercise-delegation = Делегація; { $rule }
exercise-rule-captain = запечатував голова
exercise-rule-vote = більшістю
exercise-rule-consensus = одностайно
exercise-ratings-how = Оцінювачі ставлять цілі P (виконано без труднощів), S (з деякими труднощами), M (зі значними труднощами) або U (виконати не вдалося), як у HSEEP. Їхні оцінки стоять поруч і не усереднені.
exercise-not-rated = Ніхто не оцінив.
exercise-no-objectives = Сценарій не має цілей.
exercise-strengths = Сильні сторони
exercise-improve = Що поліпшити
exercise-observations = Інші спостереження
exercise-observed-else = Що ще бачили оцінювачі
exercise-evaluator = оцінювач { $number }
exercise-facilitator = ведучий
exercise-decisions-how = Що кожне місце вирішило щоходу, як це було запечатано і що ще пропонували його люди.
exercise-how-sealed = Як запечатано
exercise-others = Що ще пропонували
exercise-nobody-decided = Ніхто не давав наказів.
exercise-sealed = { $rule ->
    [captain] Запечатав голова
    [vote] Запечатано більшістю
   *[consensus] Запечатано одностайно
}: підтримували { $behind } з { $there } присутніх
exercise-held = { $rule ->
    [captain] Утрималося за вибором голови
    [vote] Утрималося за вибором більшості
   *[consensus] Утрималося за вибором усіх
}: підтримували { $behind } з { $there } присутніх
exercise-taken = Час минув, і взято найкращу пропозицію (підтримували: { $behind })
exercise-nothing = Час минув, брати було нічого, тож утрималося
exercise-stood-in = Вирішив той, хто заміняв
exercise-entered = Вирішено на папері чи вголос, увів ведучий
exercise-behind = { $count ->
    [one] підтримує { $count }
    [few] підтримують { $count }
    [many] підтримують { $count }
   *[other] підтримують { $count }
}
exercise-msel-how = Усі вкидання вправи: як їх заплановано і як вони сталися: вкинуті, притримані чи змінені ведучим або такі, що не сталися.
exercise-inject = Вкидання
exercise-to = Кому
exercise-to-all = усім
exercise-planned = Заплановано
exercise-played = Зіграно
exercise-not-planned = не заплановано: додано у грі
exercise-by-condition = коли справдиться умова
exercise-by-chance = випадково
exercise-thrown-in = вкинуто
exercise-came = сталося
exercise-held-back = притримано
exercise-not-come = не сталося
exercise-at = Коли
exercise-what = Що
exercise-why = Чому
exercise-times = { $count ->
    [one] { $count } раз
    [few] { $count } рази
    [many] { $count } разів
   *[other] { $count } разу
}
exercise-nothing-done = Нічого.
exercise-action = Що зробити
exercise-by-whom = Хто
exercise-by-when = Коли
exercise-no-plan = Нічого не записано.
exercise-asked = Про що питали
exercise-class-said = Що було сказано
exercise-nothing-said = Нічого з цього не записано.
exercise-answers = { $count ->
    [one] Відповіла { $count } людина.
    [few] Відповіли { $count } людини.
    [many] Відповіло { $count } людей.
   *[other] Відповіло { $count } людини.
}
exercise-whole-room = План поліпшень, розбір по гарячих слідах, опитування та те, що зрозуміли, — від усієї кімнати.
exercise-scale = Від 1 (зовсім ні) до 5 (цілком)
exercise-statement = Твердження
exercise-mean = Середнє
exercise-best = Що було найкращим
exercise-mend = Що виправити
exercise-too-few = Відповіді показують від п’яти, щоб ніхто не міг сказати, чия яка.
exercise-both = До гри відповіли: { $before }, після неї: { $after }, обидва рази: { $both }; враховано лише тих, хто відповів обидва рази.
exercise-before = До
exercise-after = Після
exercise-change = Зміна
exercise-wrote-before = Що писали до гри
exercise-wrote-after = Що писали після гри
exercise-role = Роль
exercise-name = Ім’я
exercise-no-names = Імен тут немає; ведучий може взяти звіт з іменами.
exercise-somebody = Хтось
exercise-ran-start = Гру почато.
exercise-ran-pause = Годинник зупинено.
exercise-ran-go = Годинник пущено.
exercise-ran-clock = Залишок часу встановлено: { $time }.
exercise-ran-eyes-up = Усіх попросили дивитися на екран.
exercise-ran-eyes-down = Усі повернулися до своїх пристроїв.
exercise-ran-locked = Відтоді ніхто більше не міг приєднатися.
exercise-ran-unlocked = Інші знову могли приєднатися.
exercise-ran-settings = Налаштування стали такими: { $minutes ->
    [0] без годинника
   *[other] { $minutes } хв на хід
}, { $rule }.
exercise-ran-admit = Впущено: { $who }.
exercise-ran-rename = Дано інше ім’я: { $who }.
exercise-ran-assign = Посаджено: { $who }; місце: { $seat }.
exercise-ran-beside = Посаджено поза грою: { $who }.
exercise-ran-head = Головою місця { $seat } став учасник: { $who }.
exercise-ran-remove = Виведено з кімнати: { $who }.
exercise-ran-bar = Виведено з кімнати назавжди: { $who }.
exercise-ran-merge = Увійшов двічі й знову став одним: { $who }.
exercise-ran-renew = Дано новий шлях назад: { $who }.
exercise-ran-stand-in = Відтоді { $seat }: { $how }.
exercise-ran-rule = Відтоді { $seat } вирішує так: { $rule }.
exercise-ran-enter = Введено накази місця { $seat }: { $orders }.
exercise-ran-time-up = Оголошено, що час минув.
exercise-ran-ran-out = Час на годиннику вийшов.
exercise-ran-slept = Комп’ютер ведучого був вимкнений; усі годинники стояли.
exercise-ran-reveal = Накази відкрито.
exercise-ran-ruled = { $count ->
    [one] Накази відкрито; вирішено { $count } кидок.
    [few] Накази відкрито; вирішено { $count } кидки.
    [many] Накази відкрито; вирішено { $count } кидків.
   *[other] Накази відкрито; вирішено { $count } кидка.
}
exercise-ran-show = Усім показано, що сталося.
exercise-ran-amended = { $what }.
exercise-ran-reopen = Накази повернено: { $seat }.
exercise-ran-rewind = Гра повернулася на початок ходу { $turn }.
exercise-ran-approve = Нотатку виведено на екран: «{ $text }»
exercise-ran-release = Усім показано лист: від { $from } до { $to }.
exercise-ran-publish = Звіт відкрито для всіх.
exercise-ran-improve = До плану поліпшень додано рядок.
exercise-ran-hot-wash = Записано, що сказав клас.
exercise-ran-close = Кімнату закрито.
taught-title = Навчальні цілі
history-title = Що було насправді
history-turn = Хід { $turn }, { $date }
history-line =
    { $actor }: насправді – { $really }; тут – { $same ->
        [yes] те саме
       *[no] { $here }
    }
history-nothing = нічого
taught-expected-title = Чого очікували
taught-came = Хід { $turn }: { $title }
taught-done = Хід { $turn }, { $actor }: { $title }
taught-at = { $when }, { $title }
taught-from = { $title } (від кого: { $from })
taught-nothing = У цій грі її ніщо не відпрацьовувало.
taught-question = Питання: { $question }
taught-asked = { $question } ({ $count ->
    [one] навчальна ціль: { $objectives }
    [few] навчальні цілі: { $objectives }
    [many] навчальні цілі: { $objectives }
   *[other] навчальні цілі: { $objectives }
})
taught-expected = Очікувалося: { $text }
taught-controller = Примітка для ведучого: { $note }
taught-did = Зроблено: { $what }
taught-held = { $actor }: без наказів
taught-chose = { $actor }: { $titles }
helm-came = Чого вимагають вкидання цього ходу

content-about = У сценарії йдеться про таке: { $content }
content-war = війна
content-killing = убивства
content-assassination = замахи на життя
content-terrorism = тероризм
content-nuclear = ядерна зброя
content-chemical = хімічна чи біологічна зброя
content-torture = катування
content-sexual-violence = сексуальне насильство
content-children = страждання дітей
content-suicide = самогубство
content-displacement = вигнання людей з домівок
content-occupation = життя в окупації
content-hostage = заручники й полонені
content-crime = злочинність
content-cyber = атаки на комп’ютери
content-epidemic = епідемія
content-disaster = стихійне лихо
content-accident = тяжка аварія
content-hunger = голод
content-racism = расизм
norm-law = Право: { $text }
norm-law-from = Право: { $text } ({ $source })
norm-law-title = Що каже право
reference-title = Опубліковані оцінки поруч з оцінками моделі на початку
reference-line = { $what }: { $figure }; модель { $model }
reference-published = опубліковано { $published }% ({ $from })
reference-counted = опубліковано { $published }%, { $counted } ({ $from })
reference-of = { $what }: { $figure }
reference-ending = Завершується так: «{ $title }»
reference-beside = Опубліковано: { $figures }

## Термінал: стіл, сцена, аркуші

tty-give-a-percent = Дайте ціле число від 0 до 100.
tty-how-likely-in-percent = Наскільки ймовірно, що до кінця гри відповідь буде «так»? 0 – ніколи, 100 – напевно.
tty-your-probability = Ваша оцінка: { $typed } %
tty-in-words = Словами: { $words }
tty-only-your-seat-sees-it = До розбору її бачить лише ваше місце. Її можна змінити згодом; зараховується остання.
tty-no-free-moves = У цьому сценарії вільних ходів немає.
tty-a-move-of = Вільний хід: { $actor }
tty-who-writes-the-move = На цей аркуш може дивитися кожен. Першу частину пише гравець, решту – усі за столом.
tty-the-player-says = Каже гравець
tty-the-table-says = Кажуть за столом
tty-if-it-works = Якщо вдасться
tty-if-it-does-not = Якщо не вдасться
tty-what-is-done = Що робиться:
tty-it-is-to-bring-about = Чого це має досягти:
tty-reason-for = Довід за { $number }:
tty-reason-against = Довід проти { $number }:
tty-kind-of-act = Вид дії:
tty-not-touched = не зачеплено
tty-done-to-them = дію звернено до неї або вона спільна
tty-aimed-against-them = дію спрямовано проти неї
tty-done = Як:
tty-done-covertly = таємно, доки не знайдуть слід
tty-done-openly = відкрито
tty-outcome-in-words = Словами:
tty-effect = Вплив { $number }:
tty-write-it-down-sure = Записати?
tty-y-writes-it-down = Забрати назад не можна. y записує.
tty-write-it-down = Записати
tty-no-kind-fits = Жоден вид дії не підходить; зітріть кілька літер.
tty-kinds-fit = Підходить: { $count }. Друкуйте, щоб знайти; ← → вибирають.
tty-kind = { $kind } ({ $domain }, Кан { $kahn })
tty-numbers-and-flags = Числа та позначки: { $names }.
tty-actors = Сторони: { $names }.
tty-write-like = Пишіть так: anger += 10, peace = true або trust(who, whom) -= 5.
tty-card-ordered = { $title } [наказ { $order }]
tty-forecast-of-option = Прогноз: імовірність із цим варіантом і якщо утриматися
tty-acts-above-the-crisis = Діє на щаблі { $number }: { $rung }, вище за нинішній щабель кризи
tty-acts-where-the-crisis-stands = Діє на щаблі { $number }: { $rung }, де криза зараз
tty-acts-below-the-crisis = Діє на щаблі { $number }: { $rung }, нижче за нинішній щабель кризи
tty-acts-on-rung = Діє на щаблі { $number }: { $rung }
tty-card-covert = Таємно: інші бачать, що сталося, але не хто це зробив, доки не знайдуть слід
tty-card-open = Відкрито: усі знають, хто це робить
tty-cost = Коштує { $amount }: { $name }
tty-uses-left =
    Можна вибрати ще { $left ->
        [one] { $left } раз
        [few] { $left } рази
        [many] { $left } разів
       *[other] { $left } раза
    }
tty-could-cross-red-line = Переходить або може перейти червону лінію: { $line }
tty-card-excludes = Не в одному ході з: { $title }
tty-card-breaks-norm = Порушує норму: { $norm }
tty-severity = Гострота за чотирма опублікованими шкалами
tty-scale-kahn = Кан
tty-scale-mid = MID
tty-scale-goldstein = Голдстайн
tty-scale-rivera = Рівера
tty-severity-toward = до кого: { $actor }
tty-severity-against = проти кого: { $actor }
tty-scales = Кан: від 1 до 44; ворожість за MID: від 1 до 5; Голдстайн: від −10 (конфлікт) до +10 (співпраця); Рівера: від −2 до 60.
tty-ladder = Драбина
tty-measures = Показники
tty-threshold-past = знов
tty-tab-news = Новини
tty-tab-options = Варіанти
tty-tab-aims = Цілі
tty-tab-world = Світ
tty-tab-risk = Ризик
tty-tab-questions = Питання
tty-chosen = вибрано { $count }
tty-orders =
    Цього ходу можна { $most ->
        [one] { $most } наказ
        [few] { $most } накази
        [many] { $most } наказів
       *[other] { $most } наказу
    }, вибрано { $chosen }. Без наказів ви утримуєтеся.
tty-m-opens-a-sheet = m відкриває аркуш для вільного ходу.
tty-how-likely = Наскільки ймовірно, що до кінця гри відповідь буде «так»?
tty-news-newest-first = Новини, спершу найновіші
tty-turn = Хід { $turn }
tty-in-turn = хід { $turn }
tty-turn-of = { $end ->
    [aftermath] наслідки
    [open] хід { $turn } щонайбільше з { $turns }
   *[known] хід { $turn } з { $turns }
}
tty-on-rung = щабель { $rung }
tty-costs = коштує { $amount }: { $name }
tty-covert = таємно
tty-crosses-red-line = переходить червону лінію: { $line }
tty-breaks-norm = порушує норму: { $norm }
tty-answered-and-said = відповідь: так. Ваша оцінка була { $percent }%
tty-answered = відповідь: так
tty-you-say = ваша оцінка { $percent }%
tty-no-probability-yet = вашої оцінки ще немає
tty-seal-the-orders = Запечатати накази на хід { $turn } ({ $actor })?
tty-you-hold = Ви утримуєтеся: жодного варіанта не вибрано.
tty-could-cross = переходить або може перейти: { $line }
tty-breaks = порушує: { $norm }
tty-questions-open =
    { $count ->
        [one] { $count } питання ще без вашої оцінки.
        [few] { $count } питання ще без вашої оцінки.
        [many] { $count } питань ще без вашої оцінки.
       *[other] { $count } питання ще без вашої оцінки.
    }
tty-ask-why = Чому? Речення для розбору або нічого:
tty-enter-goes-on-to-the-seal = Enter веде далі, до запечатування. Esc повертає назад.
tty-no-reason-given = обґрунтування не дано
tty-why = Чому:
tty-y-seals = Запечатаних наказів не забрати назад. y запечатує, n повертає назад.
tty-your-objectives = Ваші цілі
tty-objective = { $text } (вага { $weight })
tty-score = зараз { $now }, на початку { $start }
tty-your-red-lines = Ваші червоні лінії
tty-red-lines-of-others = Червоні лінії інших
tty-not-declared = { $line } (не оголошено)
tty-none = немає
tty-seats = Місця
tty-you = { $actor } (ви)
tty-credibility = довіра до слова { $credibility } зі 100
tty-sealed = запечатано
tty-relations = Відносини між ними
tty-relation = { $from } → { $to }: образа { $grievance } зі 100, довіра { $trust }
tty-norms = Спільні обмеження
tty-norm-broken =
    { $times ->
        [0] досі дотримано
        [one] порушено { $times } раз
        [few] порушено { $times } рази
        [many] порушено { $times } разів
       *[other] порушено { $times } раза
    }
tty-flags = Що діє зараз
tty-dates = Дати
tty-brief-for = Вступ, сторона: { $actor }. Лише для ваших очей.
tty-source = Джерело: { $source }
tty-measure-private = { $measure } (відомо не всім)
tty-value = { $value } з { $most }, { $band }
tty-no-change = без змін
tty-what-came-of-it = Що з цього вийшло, { $number } з { $of }.
tty-everybody-may-look = Дивитися може кожен.
tty-enter-rolls = Enter кидає кості.
tty-orders-are-opened = Усі накази ходу { $turn } відкрито.
tty-nothing-to-be-seen = нічого не видно
tty-where-things-stand = Становище після ходу { $turn }
tty-crisis-climbs = Криза піднімається: { $from } → { $to }.
tty-crisis-comes-down = Криза спускається: { $from } → { $to }.
tty-crisis-stays = Криза лишається на щаблі: { $rung }.
tty-measures-that-changed = Показники, що змінилися
tty-no-measure-changed = Жодного.
tty-enter-opens-the-debrief = Гру закінчено. Enter відкриває розбір.
tty-enter-begins-the-next-turn = Enter починає наступний хід.
tty-adjudication-of-turn = Розіграш ходу { $turn } з { $turns }
tty-too-small =
    Це вікно має розмір { $width } на { $height }.
    Для гри потрібно { $least_width } на { $least_height }.
    Збільште його.
    Ctrl-C – вийти; запечатане збережено.
tty-the-others-decide = Інші вирішують …
tty-stuck = Хід не вдалося розіграти. Нічого не втрачено.
tty-enter-tries-again = Enter пробує ще раз; q виходить, і гра зберігається.
tty-turn-you-run = Хід { $turn }: ви ведете гру
tty-debrief = Розбір
tty-does-nothing = { $key } тут нічого не робить.
tty-leave-the-game = Вийти з гри?
tty-it-has-ended = Її закінчено і збережено.
tty-how-to-see-it-again = `offramp record list` називає її; `offramp replay` і `offramp report` показують.
tty-nothing-to-keep = Ще нічого не запечатано, тож зберігати нічого.
tty-what-is-kept = Гру збережено: кожен запечатаний наказ і кожну оцінку. Вибрані, але не запечатані варіанти забудуться.
tty-moves-next = Хід { $turn }: далі ходить { $seat }
tty-give-the-keyboard-to-seat = Передайте клавіатуру тому, хто грає за місце «{ $seat }». Усі інші відвертаються.
tty-give-the-keyboard-to-facilitator = Передайте клавіатуру ведучому. Усі інші відвертаються.
tty-space-opens-table-of = Пробіл (Space) відкриває стіл: { $seat }.
tty-f-gives-the-keyboard = f передає клавіатуру ведучому.
tty-space-opens-facilitators-table = Пробіл (Space) відкриває стіл ведучого.
tty-guide = Путівник:
tty-forecast = Прогноз: { $state }
tty-forecast-not-asked = ще не запитано
tty-forecast-running = обчислюється …
tty-forecast-stopped = зупинено
tty-forecast-done = готово
tty-press-f = натисніть f, щоб розіграти варіант поруч з утриманням
tty-threshold-again = { $threshold } (знову; його вже переходили)
tty-by-the-end = до кінця
tty-next-turn = наступний хід
tty-a-turn-ago = хід тому: { $likelihood }
tty-if-you-hold = якщо утриматися: { $likelihood }
tty-ends-in-a-catastrophe = Гра закінчується катастрофою
tty-how-it-is-forecast =
    { $runs ->
        [one] { $runs } прогін
        [few] { $runs } прогони
        [many] { $runs } прогонів
       *[other] { $runs } прогону
    } за тими самими правилами з того, що знає ваше місце; кожне місце грає за своїм темпераментом. У дужках 95-відсотковий інтервал, далі слова за ICD 203. Те, що трапляється менш ніж в 1% прогонів, оцінюється окремо: прогони, де криза зростає, продовжують багато разів. Це оцінка моделі, а не майбутнє.
tty-dice = Кості: що може статися
tty-base = основа { $odds }
tty-facilitator-decides = Вирішує ведучий: { $came }. Обґрунтування: { $why }
tty-roll = Випало { $roll } зі 100, між { $low } і { $high }: { $came }
tty-type-what-dice-show = Введіть, що показують ваші кості, від 1 до 100, або нічого.
tty-say-why = Скажіть чому: обґрунтування зберігається.
tty-throw-in = Зробити вкидання «{ $title }» зараз?
tty-y-throws-it-in = Забрати назад не можна. y вкидає, n повертає назад.
tty-open-the-orders = Відкрити накази ходу { $turn }?
tty-draws-decided = Вирішено вами жеребів: { $count }.
tty-y-opens-them = Забрати назад не можна. y відкриває їх, n повертає назад.
tty-only-you-may-look = Ви ведете гру. Дивитися можете лише ви.
tty-heading-sealed = Запечатано
tty-not-sealed-yet = ще ні
tty-holds = утримується
tty-heading-draws = Жереби: Enter дає вирішити вам, інакше вирішують кості
tty-when-everybody-has-sealed = коли всі запечатають
tty-decided = вирішено: { $came } ({ $why })
tty-the-dice-decide = вирішують кості
tty-as-the-scenario-has-it = як у сценарії
tty-heading-injects = Вкидання: Enter відкриває одне, щоб прочитати і вкинути, h притримує
tty-ask-what-dice-show = Що показують ваші кості, від 1 до 100; якщо нічого, кидає програма:
tty-enter-leaves-it-so = Enter лишає так.
tty-ask-why-decided = Чому? Обґрунтування зберігається в записі:
tty-hint-answer = відповісти
tty-hint-any-key-back = будь-яка клавіша: назад
tty-hint-back = назад
tty-hint-begin = почати
tty-hint-brief = вступ
tty-hint-choose = вибрати
tty-hint-decide = вирішити
tty-hint-forecast = прогноз
tty-hint-go-on = далі
tty-hint-keys = клавіші
tty-hint-leave = вийти
tty-hint-why = чому ні?
tty-hint-line = рядок
tty-hint-next-hint = наступна підказка
tty-hint-next-line = наступний рядок
tty-hint-next-seat = наступне місце
tty-hint-no-more = сховати
tty-hint-guide = путівник
tty-hint-open = відкрити
tty-hint-open-the-orders = відкрити накази
tty-hint-open-the-table = відкрити стіл
tty-hint-open-them = відкрити їх
tty-hint-other-option = інший варіант
tty-hint-next-card = наступна картка
tty-hint-own-move = власний хід
tty-hint-parts = частини
tty-hint-percent = відсотки
tty-hint-record = записати
tty-hint-roll = кинути
tty-hint-scroll = гортати
tty-hint-seal = запечатати
tty-hint-skip = пропустити
tty-hint-stay = лишитися
tty-hint-stop = зупинити
tty-hint-table = стіл
tty-hint-throw-it-in = вкинути
tty-hint-hold = притримати
tty-hint-release = відпустити
tty-hint-try-again = ще раз
tty-hint-type-a-reason = можна вписати обґрунтування
tty-hint-write-it-down = записати

## Термінал: решта

term-do-rename = назвати
term-do-call-it-so = так і назвати
term-do-delete = видалити
term-do-keep = залишити
term-do-next-page = наступна сторінка
term-do-what-if = що якби
term-do-turn = хід
term-do-begin = почати її
term-do-pages = сторінки
term-key-letter = «{ $letter }»
term-was-closed = його закрито
term-stopped-working = термінал перестав працювати: { $why }; гру збережено, запустіть її знову, щоб продовжити
term-quoted = «{ $text }»
term-turn-of-date = { $kind ->
    [aftermath] Наслідки · { $date }
   *[turn] Хід { $turn } · { $date }
}
term-outcomes-are-fictional = Наслідки вигадані.
term-play-new = Почати нову гру
term-play-begin = Почати { $id }
term-play-both = { $first } та { $second }
term-play-seats = ваше місце: { $names }; `--seat` вибирає інше: { $seats }
term-left-one = Є одна незавершена гра.
term-left-several =
    { $count ->
        [one] Є { $count } незавершена гра; перша — з останнім ходом.
        [few] Є { $count } незавершені гри; перша — з останнім ходом.
        [many] Є { $count } незавершених ігор; перша — з останнім ходом.
       *[other] Є { $count } незавершеної гри; перша — з останнім ходом.
    }
term-go-on-with = Продовжити: { $game }
term-left-since =
    Зіграно { $turns ->
        [one] { $turns } хід
        [few] { $turns } ходи
        [many] { $turns } ходів
       *[other] { $turns } ходу
    }, почато { $begun }, { $game }
term-left-chapter-next = Її закінчено; наступний розділ починається там, де вона скінчилася.
term-left-edited = Відтоді файл змінився: ця гра триватиме зі старим текстом, нова матиме новий.
term-chapter-of = { $title }, розділ { $chapter }
term-campaign-anew = Почати спочатку
term-campaign-chapters =
    { $count ->
        [one] { $count } розділ
        [few] { $count } розділи
        [many] { $count } розділів
       *[other] { $count } розділу
    }
term-campaign-begin-chapter = Почати розділ { $chapter }, «{ $title }»
term-campaign-another-time = Іншим разом
term-campaign-ends = «{ $title }» на цьому закінчується.
term-menu-called = Як назвати гру «{ $game }»?
term-menu-called-how =
    Щонайбільше { $most ->
        [one] { $most } літера
        [few] { $most } літери
        [many] { $most } літер
       *[other] { $most } літери
    }; без жодної гра не матиме назви.
term-menu-delete = Видалити гру «{ $game }» назавжди?
term-menu-not-brought-back = Повернути її буде неможливо.
term-resume-shipped = `offramp play { $scenario }` запропонує її продовжити.
term-resume-file = `offramp play` із файлом «{ $scenario }» запропонує її продовжити.
term-welcome-before = Перш ніж почати
term-welcome-begun-before = Цю гру вже було почато; ви продовжуєте з того місця, де її залишено.
term-welcome-left-behind = Що залишила по собі історія
term-welcome-left = { $what } ({ $why })
term-welcome-calendar = Календар
term-welcome-when =
    { $turns ->
        [one] { $turns } хід
        [few] { $turns } ходи
        [many] { $turns } ходів
       *[other] { $turns } ходу
    }: { $first } – { $last }; наодинці близько { $minutes ->
        [one] { $minutes } хвилини
        [few] { $minutes } хвилин
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }
term-welcome-seats = Місця
term-welcome-afterwards = Після гри ви зможете
term-seat-person = { $name }: { $role } (грають тут)
term-seat-computer = { $name }: { $role } (комп’ютер, { $level })
term-seat-unwanted = { $name }: { $role } (комп’ютер; { $why })
term-seat-program = { $name }: { $role } (програма `{ $command }`)
term-guide-hint = { $at }, { $nth } з { $of }. { $text }
term-help-everywhere = Усюди
term-help-move = рухатися або гортати; Home і End ведуть на край
term-help-open = відкрити, далі
term-help-yes-no = так, ні: на те, чого не повернути
term-help-back = назад
term-help-keys-key = ? або F1
term-help-keys = ці клавіші
term-help-hint = наступна підказка, якщо сценарій має путівник; h: ховає путівник і повертає його
term-help-leave = вийти; гру буде збережено. Ctrl-C виходить одразу
term-help-at-table = Стіл
term-help-tabs-key = 1–7, Tab
term-help-parts-key = 1–8, Tab
term-help-tabs = новини, варіанти, показники, цілі, світ, ризик, питання, угоди
term-help-choose = додати варіант під курсором до своїх наказів або забрати його
term-help-open-under = відкрити те, що під курсором
term-help-forecast = прогноз: цей варіант проти утримання від дій
term-help-stop = зупинити прогнози
term-help-own-move = власний хід, якщо сценарій має вільні ходи
term-help-brief = ваш вступ
term-help-seal = запечатати накази; якщо нічого не вибрано, ви утримуєтеся
term-help-veil = на заслоні між двома гравцями: відкрити стіл
term-help-why = на репетиції: чому варіант, вкидання чи фінал зараз неможливі
term-help-in-option = Варіант
term-help-options = попередній варіант, наступний варіант
term-help-as-above = як і вище
term-help-in-own-move = Власний хід
term-help-lines = попередній рядок, наступний рядок; порожні рядки списків зникають
term-help-kind = вибрати вид дії, проти кого вона, відкрито чи таємно
term-help-next-line = наступний рядок
term-help-write-down = в останньому рядку: записати це як картку
term-help-back-to-table = назад до столу; набране збережеться. Ctrl-U очищає рядок
term-help-facilitator = Ведучий
term-help-take-helm = на заслоні: клавіатура переходить до того, хто веде гру
term-help-decide = вирішити жереб під курсором або прочитати вкидання і вкинути його
term-help-branch = у жеребі: кості або гілка; тоді наберіть обґрунтування або те, що випало на ваших костях
term-help-hand-over = передати наступному місцю
term-help-open-orders = відкрити накази, щойно всі запечатали
term-help-adjudication = Розіграш
term-help-roll-key = Enter або →
term-help-roll = кинути кості, тоді наступна картка
term-help-card-before = попередня картка
term-help-skip = перейти одразу до підсумку
term-help-debrief = Розбір
term-help-pages = його сторінки
term-help-what-if = що якби? Окрема гра від початку ходу; тоді Enter
term-help-signs = Знаки
term-sign-here = де стоїть криза
term-sign-stood = де вона стояла
term-sign-threshold = поріг і шанс, що його буде перейдено до кінця
term-sign-past = уже перейдено; шанс стосується нового переходу
term-sign-worse = змінилося на гірше або переходить лінію
term-sign-better = змінилося на краще
term-sign-more = обчислюється або обрізано, бо не вміщається
term-debrief-ending = Фінал
term-debrief-course = Перебіг
term-debrief-decisions = Рішення
term-debrief-forecasts = Прогнози
term-debrief-in-fact = Насправді
term-debrief-talk = Розмова
term-debrief-limits = Межі
term-ending-means = Що це означає
term-ending-played-here = { $name } (грали тут)
term-ending-seed = Зерно { $seed }, стан { $state }. Наслідки вигадані.
term-scores = Показники Браєра
term-scores-none = Ніхто не дав своєї оцінки.
term-really-happened = Що сталося насправді
term-really-sources = Джерела
term-talk-what = Що сталося?
term-talk-so-what = Що це означає?
term-talk-now-what = Що тепер?
term-limits-left-out = Чого модель не враховує
term-limits-sources = Усі джерела
term-what-if-ask = Що якби? Окрема гра від початку ходу
term-course-about = Ризик на початок кожного ходу, коли відомо все: шанс, що поріг буде перейдено (знову) до кінця.
term-course-at-start = На початок ходу
term-course-turn = Х{ $turn }
term-course-end = кін.
term-course-rung = Щабель
term-course-risk = ризик: { $word }
term-course-climbs = ! піднімається: { $from } → { $to }
term-course-comes-down = ✓ спускається: { $from } → { $to }
term-course-stays = Криза лишається на щаблі { $rung }
term-decision-holds = { $actor } утримується
term-decision-why = Обґрунтування:
term-decision-also = Було ще на столі:
term-drawn = { $branch }: { $share }%, випало { $roll }
term-drawn-covert = { $branch }: { $share }%, випало { $roll }; таємно
term-traced = авторство встановлено: «{ $title }», { $actor }, хід { $turn }
term-not-traced = авторство не встановлено: «{ $title }», { $actor }, хід { $turn }
term-regret = Втрачено { $points } пункту. Натомість:
term-regret-none = Шкодувати нема про що: жоден інший варіант не був явно кращим. Натомість:
term-regret-hold = утриматися

## Вікно: стіл

table-part-hand = Рука
table-part-news = Новини
table-part-map = Мапа
table-part-ladder = Драбина
table-part-risk = Ризик
table-part-known = Що ви знаєте
table-next-part = V: наступна частина
table-turn-of = { $end ->
    [aftermath] Наслідки
    [open] Хід { $turn } щонайбільше з { $turns }
   *[known] Хід { $turn } з { $turns }
}
table-settings = Налаштування
table-projector = Проєктор: що дозволено знати всім
table-see-everything = Ніхто не грає; ви бачите все
hands-title = Голосування руками
hands-how-many = Хто з вас відповідає «так»?
hands-up = Рук
hands-of = з присутніх у кімнаті
hands-wrong = Рук не більше, ніж людей, а людина є принаймні одна
hands-why = Їхня частка стає прогнозом усієї кімнати: на розборі видно, як він справдився, поруч із прогнозом моделі. Якщо в другому полі 100, то перше — у відсотках.
hands-record = Записати
hands-another = Інше питання
hands-came = { $percent } % у кімнаті кажуть «так».
table-peek = Тримайте, щоб дивитися
table-peek-about = Показує руку і показники місця, чий зараз хід, поки натиснуто
table-deliberation = Обговорення
table-deliberation-choose = Обговорення: оберіть, тоді запечатайте
table-sealed-waiting = Запечатано: чекаємо на інших
table-map-coming = Мапа малюється …
table-leave-question = Вийти з-за столу?
table-leave-kept = Гру збережено. Бібліотека запропонує її продовжити.
table-leave-lost = Ця гра не зберігається: якщо вийти, вона скінчиться.
table-stay = Залишитися
table-leave-for-library = Вийти до бібліотеки
table-sheet-argue = Вільний хід
table-sheet-delete = Видалення
table-sheet-game = Гра
table-sheet-help = Довідка
table-sheet-leave = Вихід
table-sheet-notice = Сповіщення
table-sheet-open = Відкриття наказів
table-sheet-seal = Запечатування
table-sheet-amend = Притримати чи відпустити
table-sheet-throw = Вкидання
table-sheet-what-if = Що якби
guide-do-choose = Візьміть картку: { $key }
guide-do-compare = Покладіть поруч іншу картку: { $key }
guide-do-weigh = Запитайте її прогноз: { $key }
guide-do-answer = Скажіть, наскільки це, на вашу думку, ймовірно: { $key }
guide-do-seal = Запечатайте: { $key }
guide-do-go-on = Ідіть далі: { $key }
guide-do-futures = Відкрийте тисячу майбутніх: { $key }
guide-key-compare = C, потім стрілка
guide-key-slider = посуньте повзунок, або Tab і стрілки
guide-key-held = притримайте кнопку або Ctrl+Enter
table-guide-place = { $spot }: { $nth } з { $of }
table-guide-said = Підказка, { $place }. { $text }
table-guide-next = Далі
table-guide-stop = Сховати путівник
table-you-are = Ваша сторона: { $actor }
table-brief-below = { $title }. Лише для ваших очей. Наслідки вигадані.
table-a-brief = Вступ
table-fictional = { $title }. Наслідки вигадані.
table-brief-covered = Вступ прикрито
table-to-table = До столу
table-your-brief = Ваш вступ
table-your-objectives = Ваші цілі
table-weight = вага { $weight }
table-your-red-lines = Ваші червоні лінії
table-line-declared = { $title } (оголошено). { $text }
table-line-secret = { $title } (знаєте лише ви). { $text }
table-what-for = Для чого ці навчання
table-is-next = Далі: { $seat }
table-look-away = Усі інші відвертаються. Стіл лишається прихованим, доки ви не скажете, що сидите самі.
table-show = Це я, { $seat }: показати стіл
table-show-helm = Гру веду я: показати мій стіл
table-hand-covered = Руку прикрито
table-no-card = Цього ходу не можна зіграти жодної картки: лишається тільки утриматися.
table-nothing-to-read = Немає картки, яку можна прочитати.
table-card-taken = { $card }, взято, { $nth } з { $of }
table-card-pinned = { $card }, закріплено для порівняння
table-card-taken-pinned = { $card }, взято, { $nth } з { $of }, закріплено для порівняння
table-card-rung = щабель { $rung }
table-card-costs = коштує { $cost }
table-card-left = лишилося { $left }
table-card-concerns = стосується: { $actors }
table-covert = таємно
table-private = закрито
table-open = відкрито
table-nobody-plays = Ніхто не грає
table-watch-public = За всі місця запечатує комп’ютер. Ви бачите те, що дозволено знати всім.
table-watch-all = За всі місця запечатує комп’ютер. Ви бачите кожен вступ, кожен вибір і кожну кість.
table-play-turn = Зіграти хід
table-your-hand = Ваша рука
table-your-budget = Ваш бюджет
table-budgets = Бюджети
table-none-taken = нічого не взято: ви утримуєтеся. Щонайбільше { $most } за хід.
table-so-many-taken = взято { $taken } з { $most }
table-taken-card = Взято, { $nth } з { $of }: { $card }
table-drag = Перетягніть її на інше місце в черзі або на печатку. Також [ і ].
table-seal-hold = Утриматися цього ходу
table-seal-orders = Запечатати накази
table-forecast = Прогноз
table-stop-forecast = Зупинити прогноз
table-compare = Порівняти
table-acts-on = Діє на щаблі { $rung }: { $name }
table-covert-about = Таємно: інші бачать лише сліди, доки вони не приведуть до вас.
table-private-about = Закрито: знатимете лише ви та { $readers }, якщо ніхто не підслуховує.
table-could-cross = Може перейти червону лінію: { $line }
table-excludes = Не в одному ході з: { $title }
table-breaks-norm = Порушує норму: { $norm }
table-forecast-against-holding = Прогноз: ризик, якщо зіграти лише цю картку, проти утримання
table-if-you-hold = якщо утриматися
table-with-this-card = з цією карткою
table-playing-many = Решту гри програємо багато разів …
table-not-asked = Ще не запитували.
table-read-another = Прочитайте іншу картку клавішами вгору й вниз або клацанням: вона стане тут.
table-stop-comparing = Не порівнювати
table-forecast-both = Прогноз для обох
table-put-back = Покласти назад
table-take = Взяти
table-row-does = Що це робить
table-row-kind = Вид
table-row-rung = Щабель
table-row-visibility = Видимість
table-row-cost = Ціна
table-row-left = Скільки ще разів
table-row-thresholds = Пороги
table-crosses-no-threshold = сама жодного не переходить
table-row-red-lines = Червоні лінії
table-row-norms = Норми
table-costs-nothing = немає
table-any-number = скільки завгодно
table-crosses-none = жодної, яку ви знаєте
table-row-could-cross = може перейти: { $line }
table-breaks-none = жодної не порушує
table-row-breaks = порушує: { $norm }
table-for = Для сторони: { $actor }
table-not-concerned = її не стосується
table-forecast-by-end = Прогноз: ризик до кінця гри, якщо зіграти лише цю картку
table-kahn = Кан
table-kahn-about = щабель на драбині Германа Кана, від 1 до 44 (On Escalation, 1965)
table-mid = MID
table-mid-about = ворожість у Militarized Interstate Disputes, від 1 до 5
table-goldstein = Голдстайн
table-goldstein-about = від −10 (конфлікт) до +10 (співпраця) (Goldstein 1992)
table-rivera = Рівера
table-rivera-about = вага за Rivera et al. 2024: −2, 0, 4, 12, 28, 60
table-scales = Кан { $kahn }, MID { $mid }, Голдстайн { $goldstein }, Рівера { $rivera }
table-how-severe = Наскільки тяжко й для кого
table-head-party = для кого
table-head-party-about = сторона, з якою це роблять або проти якої спрямовано
table-done-to-it = зроблено щодо неї
table-aimed-against-it = спрямовано проти неї
table-risk = Ризик ескалації
table-computing = Обчислюється …
table-not-computed = Не обчислено.
table-threshold-again = { $threshold } (перейдено раніше; знову)
table-next-turn = наступного ходу { $share }
table-by-end = до кінця { $share }
table-head-by-end = до кінця
table-ends-in-catastrophe = Гра закінчується катастрофою
table-catastrophe = Катастрофа
table-runs =
    З { $runs ->
        [one] { $runs } прогону
        [few] { $runs } прогонів
        [many] { $runs } прогонів
       *[other] { $runs } прогону
    } решти гри, де кожен діє за темпераментом; лінії й дужки: 95-відсотковий інтервал.
table-runs-so-far =
    З { $runs ->
        [one] { $runs } прогону
        [few] { $runs } прогонів
        [many] { $runs } прогонів
       *[other] { $runs } прогону
    } решти гри, де кожен діє за темпераментом; будуть іще; лінії й дужки: 95-відсотковий інтервал.
table-risk-row = { $what }: { $share } до кінця
table-risk-row-last = ; минулого ходу { $share }
table-risk-row-card = ; з цією карткою { $share }
table-risk-legend = До кінця гри.
table-risk-legend-last = Сіре: хід тому.
table-risk-legend-card = Кільце: з карткою, на яку ви дивитеся.
table-risk-of-hundred =
    { $kind ->
        [fewer] Менш ніж 1
        [more] Понад 99
       *[other] { $games }
    } зі 100 таких ігор.
table-difference =
    По { $runs ->
        [one] { $runs } прогону
        [few] { $runs } прогони
        [many] { $runs } прогонів
       *[other] { $runs } прогону
    } для кожного; різниця — це праве мінус ліве за однакового везіння в обох, із 95-відсотковим інтервалом.
table-difference-so-far =
    Поки що по { $runs ->
        [one] { $runs } прогону
        [few] { $runs } прогони
        [many] { $runs } прогонів
       *[other] { $runs } прогону
    } для кожного; різниця — це праве мінус ліве за однакового везіння в обох, із 95-відсотковим інтервалом.
table-ladder = Драбина
table-threshold-word = поріг
table-trail = Щабель на початку кожного ходу: { $rungs }
table-fan = { $sentence } Віяло: темне — половина, світле — дев’ять із десяти.
table-rung =
    Щабель { $rung }, { $name }{ $stands ->
        [here] ; криза стоїть тут
        [before] ; вона тут уже стояла
       *[never] {""}
    }
table-rung-threshold =
    Щабель { $rung }, { $name }{ $stands ->
        [here] ; криза стоїть тут
        [before] ; вона тут уже стояла
       *[never] {""}
    }; поріг: { $threshold }{ $crossed ->
        [yes] {" "}(перейдено)
       *[no] {""}
    }
table-threshold =
    Поріг: { $threshold }{ $crossed ->
        [yes] {" "}(перейдено)
       *[no] {""}
    }
table-crossed = перейдено
table-indicators = Показники
table-not-public = { $indicator } (не для всіх)
table-more-indicators = Ще { $more }
table-fewer-indicators = Лише те, що змінилося найбільше
table-better-high = що вище, то краще
table-better-low = що нижче, то краще
table-objective-stands = зараз { $score }, від початку { $by }; вага { $weight }
table-red-lines = Червоні лінії, які ви знаєте
table-line-intact =
    не перейдено, { $declared ->
        [yes] оголошено
       *[no] не оголошено
    }
table-line-crossed =
    перейдено, { $declared ->
        [yes] оголошено
       *[no] не оголошено
    }; потрібна відповідь
table-line-kept =
    перейдено, відповідь дано, { $declared ->
        [yes] оголошено
       *[no] не оголошено
    }
table-line-lapsed =
    перейдено й попущено, { $declared ->
        [yes] оголошено
       *[no] не оголошено
    }
table-days = Важливі дні
table-relations = Відносини
table-who-whom = хто → до кого
table-trust = довіра
table-grievance = образа
table-toward = { $from }, ставлення до сторони: { $to }
table-credibility = { $actor }, довіра до слова: { $credibility }
table-norms = Спільні обмеження
table-norm =
    { $norm }: { $breaches ->
        [0] досі дотримано
        [one] порушено { $breaches } раз
        [few] порушено { $breaches } рази
        [many] порушено { $breaches } разів
       *[other] порушено { $breaches } раза
    }
table-news-of-turn = Новини, хід { $turn }
table-nothing-new = До вас не дійшло нічого нового.
table-news-turn = Хід { $turn }
table-cable-re = Щодо: { $title }
table-limited = ОБМЕЖЕНЕ ПОШИРЕННЯ: отримують не всі місця
table-seal-your-orders = Запечатайте накази
table-seal = Тримайте, щоб запечатати  [Ctrl+Enter]
table-read-agreements = Прочитати
table-back = Назад
table-you-hold = Ви утримуєтеся: жодної картки не буде зіграно. Утриматися — теж вибір.
table-once-sealed = Запечатані накази змінити не можна. Накази всіх місць відкриваються одночасно.
table-why = Чому? (збережеться для розбору; можна не заповнювати)
table-because = Бо …
table-how-likely = Наскільки це ймовірно?
table-how-recorded = Записується, коли пересунете повзунок або натиснете на ньому Enter.
table-more-questions =
    { $more ->
        [one] Ще { $more } питання
        [few] Ще { $more } питання
        [many] Ще { $more } питань
       *[other] Ще { $more } питання
    }
table-fewer-questions = Лише питання цього ходу
table-answer-first = Ви прогнозуєте до того, як побачите ризик моделі. Дайте відповідь на питання цього ходу, і ризик з’явиться.
table-answer-is = Це моя відповідь
table-will-be-recorded = буде записано
table-said-before = як ви казали раніше
table-not-recorded = не записано
table-own-move = Вільний хід …
table-move-of = Вільний хід, сторона: { $actor }
table-move-below = На цей аркуш можуть дивитися всі. Першу частину пише гравець, решту — стіл.
table-move-final = Записаний, він стає карткою цього ходу. Скасувати це не можна.
table-write-down = Записати
table-player-says = Каже гравець
table-table-says = Каже стіл
table-if-works = Якщо вдасться
table-if-not = Якщо не вдасться
table-move-words = Числа та позначки: { $words }.
table-move-actors = Сторони: { $actors }.
table-move-effects = Пишіть зміни так: anger += 10, peace = true або trust(who, whom) -= 5.
table-move-covert = Таємно, доки не приведе слід
table-what-is-done = Що робиться
table-to-bring-about = До чого це має привести
table-reason-for = Довід за { $nth }
table-reason-against = Довід проти { $nth }
table-words-if-works = Словами, якщо вдасться
table-words-if-not = Словами, якщо не вдасться
table-effect-if-works = Зміна { $nth }, якщо вдасться
table-effect-if-not = Зміна { $nth }, якщо не вдасться
table-kind = { $kind } ({ $domain }, Кан { $kahn })
table-choose-one = оберіть
table-kind-of-act = Вид дії
table-party-none = не зачеплено
table-party-toward = роблять щодо неї або з нею
table-party-against = спрямовано проти неї
table-helm = Хід { $turn }: гру ведете ви
table-helm-covered = Стіл ведучого прикрито
table-only-you = Дивитися можна лише вам.
table-open-orders = Відкрити накази …
table-hand-over = Передати наступному місцю
table-sealed = Запечатано
table-has-not-sealed = ще не запечатано
table-holds = утримується
table-draws = Жереби
table-draws-later = Вирішувати їх можна, коли всі запечатають накази.
table-draws-none = Цього ходу жеребів немає.
table-draws-how = Вирішують кості, програми чи ваші, якщо не вирішите ви й не скажете чому; обґрунтування зберігається. Спершу вирішуйте перші: що з них випливає, тягнеться наново.
table-decided = Вирішено: { $branch } ({ $why })
table-why-kept = Чому? (збережеться в записі)
table-dice-show = Ваші кості показують
table-say-why = Скажіть чому.
table-dice-number = Число від 1 до 100 або нічого.
table-program-rolls = Кидає програма.
table-injects = Вкидання, яких ще не було
table-injects-how = Про вкинуте одразу дізнається той, кому воно призначене.
table-throw-in = Вкинути …
table-open-question = Відкрити накази?
table-rulings =
    { $count ->
        [0] Кожен жереб вирішують кості.
        [one] Ви вирішили { $count } жереб.
        [few] Ви вирішили { $count } жереби.
        [many] Ви вирішили { $count } жеребів.
       *[other] Ви вирішили { $count } жереба.
    }
table-undecided = Якийсь жереб не має обґрунтування або числа: його вирішують кості.
table-no-way-back = Скасувати це не можна.
table-open-them = Відкрити
table-throw-question = Вкинути це зараз?
table-throw-it-in = Вкинути

## Вікно: рішення, розбір, мапа

moment-was = Імовірність цього була { $chance } %.
moment-act = { $actor }: { $title }
moment-attribution = Прихована дія знайшла свого автора.
moment-agreement = Те, про що домовилися, більше не зобов’язує.
moment-norm = Того, що зобов’язує всіх, не дотримано.
scene-rest = Що ще сталося
scene-rest-about = У тому порядку, в якому про це дізналися.
scene-was-odds = { $outcome } (імовірність була { $share } %)
moment-threshold = Поріг перейдено
scene-heading = Розіграш ходу { $turn }
scene-map = Карта того, що зроблено
scene-why-odds = Чому такі шанси
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
scene-what-happened = Що сталося
scene-more = Усі показники й ризик відтепер
scene-more-changed =
    { $count ->
        [one] Змінився ще { $count }.
        [few] Змінилися ще { $count }.
        [many] Змінилися ще { $count }.
       *[other] Змінилися ще { $count }.
    }
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
scene-projector-how = Щоб грати за це місце, попросіть інших відвернутися і тримайте E або кнопку: щойно відпустите, все закриється. P вимикає режим проєктора і вмикає його знову.
scene-projector-end = Вимкнути режим проєктора
scene-facilitator = ведучий
scene-nobody = ніхто
scene-no-reason = обґрунтування не дано

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
debrief-what-it-means = Що це означає
debrief-person = { $actor } (людина):
debrief-where-it-stood = Де стояла криза
debrief-from-to = Від щабля { $from } ({ $begun }) до щабля { $to } ({ $ended }).
debrief-turn-by-turn = Хід за ходом: { $rungs }
debrief-headline = Хід { $turn }: { $threshold }.
debrief-headline-given = { $told } На початку гри модель давала цьому { $first } %, на початку того ходу – { $before } %.
debrief-headline-none = Жодного порога не перейдено.
debrief-headline-none-given = { $told } Найімовірніший на початку гри мав { $first } %: { $threshold }.
debrief-crossed = Перейдено: { $threshold }
debrief-not-crossed = Не перейдено: { $threshold }
debrief-risk = Імовірність перейти кожен поріг до кінця гри
debrief-risk-ready = Обчислюється: готово ходів – { $ready } з { $of } …
debrief-risk-about =
    На початку кожного ходу, коли відомо все, а далі кожен діє за своєю вдачею. Риски: 95-відсотковий інтервал. Уже перейдений поріг рахується, коли його перейдено знову. Унизу, між точками: хто діяв і в якій царині; у списку названо кожну дію.
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
debrief-turn-of = { $kind ->
    [aftermath] Наслідки, { $date }
   *[turn] Хід { $turn }, { $date }
}
debrief-held = утримання від дій
debrief-hold = Утриматися від дій
debrief-because = Обґрунтування: { $reason }
debrief-traced = «{ $title }»: встановлено, що це { $actor }.
debrief-not-traced = «{ $title }»: не встановлено, що це { $actor }.
debrief-budget = { $actor }, { $budget }: { $from } → { $to }
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

window-library = Бібліотека
window-set-up = Підготовка
window-page-inside = Погляд усередину
window-page-brief = Вступ
window-hand-over = Зміна гравця
window-facilitator = Ведучий
window-page-table = Стіл
window-page-adjudication = Розіграш
window-page-debrief = Розбір
window-settings = Налаштування
window-title-turn = хід { $turn }
window-title-step = крок { $at } з { $of }
window-title-sealing = запечатування
window-make-larger = Збільште вікно
window-no-display = тут немає екрана (не задано ні WAYLAND_DISPLAY, ні DISPLAY); грайте в терміналі або увійдіть у систему з екраном
window-silent-display = екран { $display } не відповідає; перевірте { $setting } або грайте в терміналі
window-not-opened = не вдалося відкрити вікно: { $why }; `offramp doctor` скаже, що встановити; або грайте в терміналі: приберіть DISPLAY і WAYLAND_DISPLAY
window-ended-with = воно завершилося з кодом { $code }

window-settings-below = Зберігаються на цьому комп’ютері й діють у кожній грі.
window-language = Мова
window-language-of-system = Як на цьому комп’ютері
window-colours = Кольори
window-dark = Темні
window-light = Світлі
window-text-size = Розмір тексту
window-smaller = Менший
window-larger = Більший
window-text-size-hint = Коли текст великий, стіл показує по одній частині.
window-projector = Проєктор: видно з кінця кімнати
window-projector-hint = Проєктор показує те, що можна знати всім; рука і вступ закриті. Клавіша P за столом вмикає і вимикає його.
window-wall-hint = Є другий екран? F3 відкриває стіну в окремому вікні: те, що можуть бачити всі.
window-wall-nothing = Гра зʼявиться тут, коли почнеться.
window-motion = Рух
window-forecasting = Прогнозування
window-scored = Відповідати до того, як видно ризик моделі
window-scored-hint = Кожен хід ставить одне питання. Доки ви не відповіли, ризик не показано, тож ваша оцінка лише ваша.
window-reduced-motion = Менше руху: ніщо не ковзає й не згасає
window-speed-of-adjudication = Швидкість розіграшу:
window-at-once = відразу
window-done = Готово
window-text-size-beyond = розмір тексту { $size } не в межах від 80 до 200
window-settings-not-kept = Налаштування діють, доки ви не закриєте вікно, але зберегти їх не вдалося ({ $path }): { $why }
window-settings-not-used = Налаштування з файлу { $path } не використано ({ $why }). Діють звичайні; щойно ви зміните будь-яке, файл буде записано заново.

window-library-below = Настільні кризи: запечатані рішення, відкриті кості й ризик ескалації як імовірність. Усі наслідки вигадані.
window-quit = Вийти
window-f1-lists-keys = F1 показує клавіші.
window-hero-first = Уперше тут?
window-hero-new =
    { $count ->
        [one] { $count } хвилина: { $title }
        [few] { $count } хвилини: { $title }
        [many] { $count } хвилин: { $title }
       *[other] { $count } хвилини: { $title }
    }
window-start-something = Почніть сценарій або кампанію
window-look-inside = Зазирнути всередину
window-look-inside-about = Показує все, що може статися: { $title }
window-open = Відкрити
window-before-you-begin = Перш ніж почати: { $note }
window-a-campaign = Кампанія: { $chapters }
window-facts =
    З { $start }; за даними на { $known }. { $turns ->
        [one] { $turns } хід
        [few] { $turns } ходи
        [many] { $turns } ходів
       *[other] { $turns } ходу
    }, тривалість ходу: { $pace }. Наодинці приблизно { $alone ->
        [one] { $alone } хвилина
        [few] { $alone } хвилини
        [many] { $alone } хвилин
       *[other] { $alone } хвилини
    }, у класі { $class }.
window-unfinished-of-this =
    { $count ->
        [one] У бібліотеці є { $count } незавершена гра за цим сценарієм.
        [few] У бібліотеці є { $count } незавершені гри за цим сценарієм.
        [many] У бібліотеці є { $count } незавершених ігор за цим сценарієм.
       *[other] У бібліотеці є { $count } незавершеної гри за цим сценарієм.
    }
window-start-begins-new = Кнопка «Почати» починає нову.
window-edited-since = Відтоді файл змінено: розпочате раніше триває з тим текстом, з яким почалося. Кнопка «Почати» починає нову гру з файлом у теперішньому вигляді.

window-go-on = Продовжте гру
window-continue = Продовжити
window-name-or-delete = Назвати або видалити
window-begun-before-edit = (почато до того, як змінили файл; гра триває з тим, що було)
window-in-the-record = { $stand }. У записі це { $id }.
window-game-name = Назва, щоб її знайти (можна не вказувати)
window-keep-name = Зберегти назву
window-delete-game = Видалити гру …
window-back = Назад
window-delete-this-game = Видалити цю гру?
window-not-brought-back = Повернути її буде неможливо.
window-keep-it = Залишити
window-delete-it = Видалити
window-game-called = «{ $name }», { $title }: { $stand }
window-class-over = клас у кімнаті { $room }, завершено, почато { $begun }
window-class-stand = клас у кімнаті { $room }, хід { $turn }, почато { $begun }
window-host-again = Провести далі
window-game-stand = хід { $turn }, { $people }, почато { $begun }
window-computer-only = лише комп’ютер
window-games-not-kept = У цьому вікні ігри не зберігаються.
window-not-begun = Гру не почато, бо її не вдалося записати: { $why }
window-games-unreadable = Не вдалося прочитати ігри: { $why }
window-not-taken-up = Не вдалося продовжити гру: { $why }
window-keeps-its-name = Назву гри не змінено: { $why }
window-not-deleted = Гру не видалено: { $why }

window-person = Людина
window-levels = За комп’ютера: легкий рівень зважає на вдачу сторони, звичайний дивиться вперед і шукає, що наближає її цілі, важкий планує на кілька ходів.
window-who-sits-where = Хто де сидить
window-nobody-plays = Ніхто не грає: ви дивитеся, як комп’ютер грає за всіх, і бачите все.
window-one-plays = Грає одна людина; за решту грає комп’ютер, який бачить лише те, що можна бачити його місцям.
window-several-play = За цим екраном грають кілька людей, одне за одним. Поки ви міняєтеся місцями, стіл ховає заслона.
window-i-run-the-game = Я веду гру
window-i-run-the-game-about = Ви вирішуєте щодо жеребів і робите вкидання, окрім тих, хто грає на місцях
window-own-dice = Ми кидаємо власні кості й уводимо, що випало
window-start = Почати
window-play-this-seat = Грати на цьому місці
window-watch = Дивитися
window-more = Більше: інші місця, варіант, теорія, зерно
window-less = Менше
window-seat = { $actor }: { $role }
window-seat-in = { $actor } ({ $place }): { $role }
window-difficulty = Складність { $level } із { $most }
window-difficulty-why = Коли за всіх грає комп’ютер, { $percent } зі 100 цілей цього місця, з урахуванням ваги, наприкінці не нижчі, ніж на початку.
window-difficulty-coming = Складність: комп’ютер грає ігри, щоб її визначити
window-edition = Видання { $edition }
window-host-class = Провести гру в класі
window-back-to-library = Назад до бібліотеки
window-chapter = { $campaign }, розділ { $number }
window-left-behind = Що залишила по собі історія
window-begins-as-in-sources = Цей розділ починається так, як було за джерелами.
window-begin-at = Почніть із розділу
window-seed = Зерно
window-luck = Випадок у цій грі
window-another-seed = Інше
window-weekly-seed = Гра цього тижня
window-seed-is-a-number = Зерно – це ціле число від 0 до 18446744073709551615.
window-same-seed = Те саме зерно й ті самі рішення дають ту саму гру.

window-understood = Зрозуміло
window-help = Довідка: { $page }
window-everywhere = Усюди
window-keys-of = Клавіші: { $part }
window-words = Слова
window-words-with-dots = Слова, підкреслені крапками, пояснюються, коли навести на них вказівник.
window-close = Закрити
window-about-library = Виберіть кризу чи кампанію з кількох криз або продовжте гру, яку залишили. Обкладинка показує, де починається криза, хто де сидить і щаблі її драбини; щабель, з якого вона починається, обведено. Погляд усередину показує, що в ній із чим пов’язано, а отже все, що може статися. Перш ніж почати, прочитайте примітку: у таких подіях гинули справжні люди, але кожен наслідок тут вигаданий.
window-about-set-up = Виберіть місце: кожне каже, що його розриває і наскільки воно складне; грати можна одразу. У «Більше» вирішують, хто грає на інших місцях: людина за цим екраном чи комп’ютер. З однією людиною це гра наодинці, з кількома вони грають за цим екраном по черзі; якщо людей немає, ви спостерігаєте як ведучий. Група може кидати власні кості. Зерно визначає всі випадковості: те саме зерно й ті самі рішення дають ту саму гру.
window-about-brief = Що знає і чого хоче ваше місце і чого більше ніхто не має читати: вступ, цілі з їхньою вагою і червоні лінії. Цілі й червоні лінії видно також за столом.
window-about-hand-over = За цим екраном сидять кілька людей. Стіл сховано, доки людина, яку тут названо, не підтвердить, що сидить перед ним сама.
window-about-helm = Ви ведете гру. Ви бачите, що запечатали всі. Коли запечатали всі, кожен жереб можна лишити костям, програми чи вашим власним, або вирішити самостійно з обґрунтуванням, яке збереже запис; так само можна притримати вкидання наступного ходу. Вкидання, яких ще не було, можна зробити будь-коли. Потім ви відкриваєте накази для всіх.
window-about-table = Один хід: прочитайте новини, зважте картки в руці, візьміть стільки, скільки дозволяє хід, і запечатайте їх. Утриматися – це не взяти жодної. Ніхто не бачить ваших наказів, доки всі не відкрито одночасно. Прогноз розігрує решту гри тисячі разів і каже, наскільки тоді ймовірно, що криза перейде поріг.
window-about-adjudication = Усі накази відкриваються одночасно. Для кожного, що може скінчитися по-різному, ви бачите шанси: базові, потім чинник за чинником з обґрунтуванням, і як вони ділять смугу від 0 до 100. Потім кидають кості, і де випало число, те й стається. Останній крок показує, що змінилося і який тепер ризик.
window-about-debrief = Що сталося, що це означає і що далі: як ризик мінявся з кожною дією, що ще було на столі при кожному рішенні з тим самим випадком, яких червоних ліній дотримано, які шляхи виходу були відкриті, чого варті були прогнози і що сталося насправді. Звіт зберігає все це як одну сторінку з малюнками.
window-about-inside = Що з чим пов’язано у сценарії: що відкриває картку чи фінал, що спричиняє дія, які новини приходять після чого. Тут видно все, що може статися, тож спершу зіграйте, якщо хочете дивуватися. Панель праворуч розповідає словами про вибране, і кожен його зв’язок є кнопкою.
window-about-settings = Як виглядає і рухається вікно; зберігається для кожної гри на цьому комп’ютері. Саму гру тут нічого не змінює.

window-keys-focus = до наступної чи попередньої кнопки або поля
window-key-enter-space = Enter, пробіл
window-keys-press = натиснути
window-keys-close = закрити або назад
window-key-f1 = F1 або ?
window-keys-help = ця сторінка; F1 також під час набору тексту
window-keys-settings = налаштування
window-keys-wall = стіна в окремому вікні, для проєктора: те, що можуть бачити всі; ще раз F3 закриває її
window-keys-fill-screen = вікно стіни на весь екран і назад
window-keys-hint = наступна підказка, якщо сценарій має путівник; Shift+G: ховає путівник і повертає його
window-keys-scroll = гортати; Home і End до початку й кінця
window-key-1-to-9 = від 1 до 9
window-key-up-down = Угору, вниз
window-key-left-right = Ліворуч, праворуч
window-keys-why = на репетиції: чому картка, вкидання чи фінал зараз неможливі
window-keys-inside = на репетиції: зазирнути всередину сценарію
window-keys-along = уздовж зв’язку: до того, що веде сюди, або до того, що випливає
window-keys-column = до того, що стоїть вище або нижче
window-keys-centre = подивитися навколо вибраного
window-keys-fit = уся картина
window-keys-zoom = ближче, далі
window-keys-lens = інша лінза: V вибирає наступну
window-keys-open-scenario = відкрити цей сценарій
window-keys-continue = продовжити незавершену гру, в яку грали останньою
window-keys-change-player = вибрати це місце; ще раз або коли розгорнуто «Більше» – змінити, хто на ньому грає
window-keys-start = почати
window-keys-more = (M) розгорнути, хто грає на інших місцях, варіант, теорію й зерно, або згорнути
window-keys-run = (R) вести гру, окрім тих, хто грає на місцях
window-keys-host-class = провести гру в класі: телефони приєднуються через мережу
window-keys-take = узяти цю картку або покласти назад
window-key-arrows = Стрілки
window-keys-read = читати картку вище, нижче чи поруч
window-keys-forecast = прогноз для картки, яку читаєте
window-keys-compare = порівняти картку, яку читаєте, з наступною, яку прочитаєте, і назад
window-key-brackets = {"["} і ]
window-keys-order = зіграти цю картку раніше чи пізніше; те саме робить Alt зі стрілками вгору й вниз
window-keys-hold = покласти всі картки назад, щоб утриматися
window-keys-free-move = ваш власний хід, якщо сценарій має вільні ходи
window-keys-seal = запечатати: обґрунтування й імовірності; або перетягніть узяту картку на печатку
window-keys-seal-at-once = запечатати: на аркуші, що питає, також під час набору обґрунтування; за столом відкриває аркуш
window-keys-answer = на повзунку аркуша, що запечатує: відповісти числом, яке він показує
window-keys-agreements = прочитати угоди
window-keys-map = велика мапа і назад; на мапі стрілки пересувають, + і − змінюють масштаб, 0 показує все
window-keys-indicators = усі показники або лише ті, що змінилися найбільше
window-keys-scrolls = яку частину гортають Page Up і Page Down
window-keys-hands = ставить усім у кімнаті питання, голосування руками
window-keys-peek = поки натиснуто в режимі проєктора: показує руку і показники місця, чий зараз хід
window-keys-projector = почати режим проєктора, який показує те, що можна знати всім; і скінчити його
window-keys-to-table = до столу
window-keys-sit-down = сісти й показати стіл
window-keys-open-orders = відкрити накази, щойно всі запечатали; Y на аркуші з питанням
window-keys-next-seat = передати наступному місцю
window-keys-walk = наступний чинник чи крок, назад
window-keys-skip = одразу до підсумку
window-keys-detail = розгорнути причини й ризик відтепер або згорнути їх
window-keys-speed = швидкість: 1×, 2×, відразу
window-keys-next = далі, назад
window-key-1-to-7 = від 1 до 7
window-keys-parts = частини розбору
window-keys-report = зберегти звіт: сторінку з малюнками; ще раз, щоб зупинити
window-keys-futures = тисяча майбутніх
window-keys-road = непройдений шлях: вирішальний хід з іншим рішенням
window-keys-other-room = інша кімната: вирішальний хід очима двох сторін
window-keys-what-if = що якби? Окрема гра від початку ходу
window-keys-back = назад туди, де ви були

# Клас, що його приймає вікно
window-about-hosting = Те, що бачить клас: як приєднатися, драбина й новини, і наслідки кожного ходу раніше, ніж їх покажуть телефони. Класом керує пульт у браузері на цьому комп’ютері.
hosting-console = Відкрити пульт
hosting-stop = Завершити приймання
hosting-stop-question = Завершити приймання цього класу?
hosting-stop-kept = Телефони втратять кімнату, доки її не відкриють знову. Усе збережено: її знову відкриє бібліотека або «{ $command }».
hosting-stop-closed = Кімнату закрито. Її гра зберігається в записі.
hosting-sheet-stop = Завершення приймання
hosting-no-network = Цей комп’ютер не в мережі, у якій могли б бути телефони. Приєднайте його до Wi-Fi класу, і тут з’явиться адреса.
hosting-no-browser = Не вдалося відкрити браузер. Протягом хвилини відкрийте це на цьому комп’ютері: { $link }
hosting-not-hosted = Клас не приймається. { $why }
hosting-keys-next = почати, відкрити накази, крок уперед і назад
hosting-keys-console = відкрити пульт у браузері

# Клас: чому чогось не зроблено і що робити
undone-ask-teacher = Запитайте вчителя.
undone-bad-code = Кімнати з таким кодом або такого шляху назад у ній немає.
undone-bad-code-help = Погляньте ще раз на стіну: код має шість цифр, шлях назад — два слова і дві цифри.
undone-busy = Забагато запитів одночасно.
undone-busy-help = Зачекайте хвилинку: ваш пристрій спитає ще раз сам.
undone-choose-again = Виберіть щось інше.
undone-full = Вільних місць немає.
undone-key-reused = Цей пристрій уже вжив той самий ключ для іншого.
undone-key-reused-help = Створюйте новий ключ для кожної дії.
undone-locked = До цієї кімнати більше ніхто не може приєднатися.
undone-look-again = Погляньте, як є тепер, і вирішіть знову.
undone-name-taken = У цій кімнаті хтось уже зветься { $name }.
undone-no-credential = Цього пристрою в кімнаті не знають.
undone-no-credential-help = Приєднайтеся за кодом на стіні або скористайтеся своїм шляхом назад.
undone-no-reason = Для цього потрібна причина.
undone-no-reason-help = Скажіть чому: це збережеться в записі.
undone-not-admitted = Учитель вас ще не впустив.
undone-not-json = Цього не можна прочитати: { $why }.
undone-not-saved = Не збережено, тому й не зроблено: { $why }
undone-not-saved-help = Зроблене раніше не втрачено. Що робити, сказано на екрані вчителя.
undone-not-there = Такого тут немає.
undone-not-yours = Це робити не вам.
undone-not-yours-help = Скажіть тому, кого це стосується.
undone-over = Гру закінчено.
undone-over-help = Поговоріть про неї.
undone-shorten = Скажіть це коротше.
undone-stale-game = За столом тепер інша гра: { $game }.
undone-stale-proposal = Такої пропозиції в цьому ході немає.
undone-stale-turn = Тим часом іде хід { $turn }.
undone-too-large = Надіслано понад { $most } байтів.
undone-too-long = Тут текст має щонайбільше { $most } знаків.
undone-too-many = Про це питають надто часто.
undone-too-many-help = Спробуйте ще раз за { $seconds } с.
undone-unknown-act = Такої дії немає: { $why }.
undone-unknown-act-help = Сторінка й сервер можуть бути різних версій: завантажте сторінку знову.
undone-wait-teacher = Зачекайте на вчителя.
undone-working = Це обчислюється.
undone-wrong-host = Кімнату відкрито під іншим ім’ям.
undone-wrong-host-help = Наберіть адресу, що на стіні.
undone-wrong-origin = Цього просила сторінка з іншого місця.
undone-phase-lobby = Гра ще не почалася.
undone-phase-sealed = У цьому ході накази більше не приймаються.
undone-phase-reveal = Накази саме розкривають.
undone-phase-orders = Запечатали ще не всі.
undone-phase-closed = Кімнату закрито.
undone-phase-debrief = Ще є що грати.
undone-phase-begun = На це слід було відповісти до другого ходу.
undone-not-asked = У цій кімнаті про це не питають.
undone-thinking = { $actor } ще думає.

## Pages

# Joining
page-join-title = Приєднатися до кімнати
page-join-code = Код кімнати
page-join-code-hint = Шість цифр; вони на екрані в залі.
page-go-on = Далі
page-note-title = Перш ніж почати
page-join-name = Ім’я
page-join-name-hint = До 24 літер. Його бачить ведучий.
page-join-called = У цій кімнаті вас звати
page-join-any-name = Ім’я вам дадуть
page-join-another = Інше ім’я
page-join-seat = Ваше місце
page-join-needed = Де я потрібен чи потрібна
page-join-needed-why = У делегації, де людей найменше.
page-join-join = Зайняти місце
page-join-observe = Лише спостерігати
page-join-locked = Кімнату замкнено: нові люди приєднатися не можуть. Хто вже був тут, повертається за кодом повернення.
page-join-here = Ви вже тут як { $name }.
page-people = Людей: { $n }
page-table = Стіл
page-table-n = Стіл { $n }
page-tables = Столи
page-joined-title = Ви – { $name }
page-joined-go = До мого місця
page-joined-wait = Чекати на ведучого
page-way-back = Код повернення
page-way-back-is = Код повернення: { $code }
page-way-back-why = Запишіть його. Із ним ви повернетеся на це саме місце з будь-якого пристрою, якщо ваш підведе. Не кажіть його нікому.
page-way-back-where = Він є також угорі вашої сторінки.
page-return-title = Я вже тут був або була
page-return-why = За кодом повернення ви знову отримаєте своє місце з усім, що написали.
page-return-go = Назад на моє місце
page-pair-title = Екран, оцінювач, спостерігач
page-pair-why = Ви отримаєте число, а ведучий його підтвердить.
page-pair-wall = Це екран для зали
page-pair-evaluator = Я оцінюю
page-pair-observer = Я спостерігаю
page-pin-why = Назвіть це число ведучому; його підтверджують на пульті.
page-not-admitted = { $name }, ведучий має вас впустити. Далі сторінка піде сама.
page-no-way-in = Цей браузер не в кімнаті або вже ні. За кодом повернення ви знову отримаєте своє місце.
page-to-join = До входу
page-bye-removed = Ведучий вивів вас із кімнати. Ви можете знову приєднатися за кодом.
page-bye-replaced = Це місце відкрито на іншому пристрої або має новий код повернення. Поверніться за новим кодом: він є у ведучого.
page-bye-closed = Кімнату закрито.

# What every page says
page-language = Мова
page-close = Закрити
page-back = Назад
page-you = ви
page-sending = Надсилається…
page-no-host = До кімнати не дістатися. Чи у тій мережі Wi-Fi ваш пристрій?
page-letters-left = Ще літер: { $n }
page-link-live = на зв’язку
page-link-connecting = з’єднання…
page-link-reconnecting = Відновлюється зв’язок…
page-link-closed = Кімнату закрито
page-percent = { $n }%
page-between = від { $low } до { $high }
page-clock-stands = стоїть
page-seconds-left = Лишилося секунд: { $n }
page-hold-longer = Тримайте, доки не заповниться.
page-eyes = Очі вгору: дивіться на екран
page-only-some-know = знають не всі
page-turn = Хід { $turn } з { $turns }
page-aftermath = Наслідки
page-aftermath-why = Вирішувати більше нічого: тепер настають наслідки зробленого.
page-aftermath-opens = Наслідки відкривають: дивіться на екран.
page-turn-short = Хід { $turn }
page-in-turn = хід { $turn }
page-role-member = Учасник
page-role-head = голова
page-role-observer = Спостерігач
page-role-evaluator = Оцінювач
page-role-wall = Екран
page-role-facilitator = Ведучий
page-role-agent = Програма
page-present = тут
page-away = немає
page-how-paper = на папері
page-how-stand_in = комп’ютер
page-how-agent = грає ШІ
page-how-nobody = ніхто
page-how-delegation = делегація
page-state-open = відкрито
page-state-sealed = запечатано
page-state-held = утримується свідомо
page-state-taken = узято, коли минув час
page-state-nothing = нічого
page-seats = Місця
page-sealed-of = Запечатано: { $n } з { $all }
page-phase-lobby = Ще не почато
page-phase-orders = Накази
page-phase-sealed = Усе запечатано
page-phase-reveal = Накази відкрито
page-phase-debrief = Розбір
page-phase-closed = Закрито
page-paused = Пауза

# A seat
page-tab-news = Новини
page-tab-know = Що ми знаємо
page-tab-answer = Наша відповідь
page-tab-risk = Ризик
page-tab-letters = Листи
page-tab-end = Кінець
page-tab-observe = Спостерігати
page-tab-rate = Оцінити
page-new = нове
page-no-news = Новин іще немає.
page-came = Сталося: { $what }. Імовірність була { $chance }.
page-this-came = це сталося
page-ladder = Драбина
page-threshold = поріг
page-threshold-crossed = поріг, перейдено
page-crisis-here = криза стоїть тут
page-brief = Ваш вступ
page-objectives = Чого ви прагнете
page-objective-start = на початку { $n }
page-weight = вага { $n }
page-only-we-know = Що знають не всі
page-moved-most = Що змінилося найбільше
page-other-indicators = Інші показники: { $n }
page-own-lines = Ваші червоні лінії
page-other-lines = Червоні лінії інших: { $n }
page-agreements = Угоди: { $n }
page-norms = Норми: { $n }
page-breaches = Порушень досі: { $n }
page-relations = Довіра й образа
page-from = Від кого
page-toward = До кого
page-trust = Довіра
page-grievance = Образа
page-holds = Що чинне
page-guess-first = Спершу ваша оцінка
page-no-guess = Оцінки ще немає
page-your-guess = Ваша оцінка: { $n }
page-guess-give = Моя оцінка: { $n }
page-guess-move = Посуньте повзунок
page-guesses = Ваша оцінка
page-guesses-why = Наскільки це ймовірно? Кожен оцінює сам; прогноз місця – середнє, а наприкінці всі оцінки звіряють.
page-other-questions = Інші запитання: { $n }
page-risk = Ризик за моделлю
page-risk-why = Решта гри, зіграна багато разів із того, що знає ваше місце.
page-risk-with = Із наказами: { $orders }
page-risk-ask = Обчислити ризик
page-risk-working = Обчислюється…
page-risk-of = { $orders }. Зіграно разів: { $n }.
page-risk-old = Відтоді ваші картки змінилися.
page-catastrophe = Гра закінчиться катастрофою
page-published = Що опублікували інші
page-proposals = Пропозиції
page-propose = Запропонувати
page-propose-n = Запропонувати: { $n } з { $most }
page-propose-hold = Запропонувати утриматися цього ходу
page-to-hold = утриматися
page-hold-means = Цього ходу нічого не робиться. Це теж вибір, і його показують як вибір.
page-propose-alone = Більше нікого з вашої делегації тут немає, тож ваша пропозиція одразу запечатається. Запечатаного не змінити.
page-reason = Чому
page-reason-hint = Що це має дати і чого може коштувати? На розборі це прочитають знову.
page-by = пропонує { $name }
page-by-you = ваша пропозиція
page-endorse = Підтримати
page-endorse-hold = Підтримати: тримайте кнопку
page-endorse-may-seal = Якщо за нею стоїть досить людей, це її запечатає.
page-you-endorse = Ви це підтримуєте
page-endorsed-by = Підтримують: { $n }
page-count-hidden = скільки її підтримує, видно, щойно ви підтримали якусь
page-rule-captain = Запечатує голова делегації.
page-rule-vote = Запечатується, коли більше половини присутніх підтримує одну.
page-rule-consensus = Запечатується, коли всі присутні підтримують одну.
page-choose = Виберіть картки
page-cards = Ваші картки
page-no-cards = Карток зараз немає.
page-choose-up-to = Карток цього ходу: не більше { $n }.
page-left-of = { $n } з { $most }
page-order-of-cards = У такому порядку
page-earlier = Раніше
page-take = Взяти
page-put-back = Повернути
page-chosen = взято, номер { $n }
page-card-gone = картка { $n }
page-enough = Карток: не більше { $n }; спершу поверніть якусь.
page-too-dear = Коштує { $n }, а лишилося { $left }: { $of }.
page-seen-by = бачать: { $who }
page-covert = таємно
page-open = відкрито
page-on-rung = щабель { $n }: { $rung }
page-hostility = ворожість { $n } з 5
page-costs = коштує { $n }: { $of }
page-uses-left = ще разів: { $n }
page-crosses = Перейде чи може перейти червону лінію: { $line }
page-breaks = Порушує норму: { $norm }
page-violates = Порушує угоду: { $agreement }
page-seal-hold = Запечатати: тримайте кнопку
page-seal-ask = Запечатати: { $orders }?
page-seal-final = Запечатаного не змінити.
page-seal-yes = Запечатати
page-own-sealed = Запечатано.
page-own-held = Запечатано: ви свідомо утримуєтеся.
page-own-taken = Час минув: узято вашу найкращу пропозицію.
page-own-nothing = Час минув: нічого не було запечатано, тож нічого не робиться.
page-own-open = Ще не запечатано.
page-now-lobby = Прочитайте вступ. Гру почне ведучий.
page-now-brief = До вступу
page-now-choose = Прочитайте новини, тоді виберіть відповідь.
page-now-choose-here = Виберіть картки й запропонуйте їх. Карток: не більше { $n }.
page-now-endorse = Підтримайте пропозицію або виберіть картки для іншої. Карток: не більше { $n }.
page-now-agreed = Ви підтримуєте: { $orders }
page-now-to-answer = До нашої відповіді
page-now-head-seals = Запечатує за делегацію { $name }.
page-now-vote = запечатається, коли одну підтримає більше половини.
page-now-consensus = запечатається, коли одну підтримають усі.
page-now-wait = Чекайте на інших.
page-now-watch = Ви спостерігаєте.
page-now-time-up = Час минув. Накази відкриє ведучий.
page-now-aftermath = Вирішувати більше нічого: наслідки відкриє ведучий.
page-now-reveal = Накази відкривають: дивіться на екран.
page-now-paused = Ведучий поставив гру на паузу.
page-now-debrief = Гру закінчено.
page-now-look-back = Чим скінчилося
page-now-closed = Кімнату закрито.
page-letters = Листи
page-no-letters = Листів іще немає.
page-letter-write = Написати іншим делегаціям
page-letter-to = Кому
page-letter-text = Лист
page-letter-send = Надіслати
page-letter-send-to = Надіслати: { $who }
page-letter-sent = Лист надіслано.
page-letter-ours = Від нас до: { $who }
page-letter-from = { $who } – до: { $to }
page-notes = Нотатки
page-notes-why = Для вашої делегації та розбору; їх читає і ведучий.
page-note-label = Нотатка
page-note-keep = Зберегти
page-me = ваша сторінка
page-delegation = Ваша делегація
page-hand-up = Підняти руку
page-hand-is-up = руку піднято
page-hand-down = Опустити руку
page-job = Ваше завдання
page-job-none = без окремого
page-job-analyst = аналітик
page-job-intelligence = розвідка
page-job-spokesperson = речник
page-job-recorder = секретар
page-job-liaison = зв’язковий
page-job-analyst-does = Питає про ризик, перш ніж хтось щось запропонує, і каже, чого він не показує.
page-job-intelligence-does = Читає те, що знає лише ваше місце, і каже, наскільки воно певне.
page-job-spokesperson-does = Говорить від делегації – у листах і в залі.
page-job-recorder-does = Записує причини, поки кості ще не кинуто.
page-job-liaison-does = Стежить за червоними лініями інших.
page-leave = Вийти з кімнати
page-leave-why = Місце лишається за вами: за кодом повернення можна повернутися.
page-leave-do = Вийти
page-survey = Вісім тверджень і два рядки
page-survey-why = Відповіді не показують з іменами; і жодних, доки не відповіли п’ятеро.
page-survey-1 = Мені було зрозуміло, чого прагне моє місце.
page-survey-2 = Мені було зрозуміло, чому криза загострювалася чи вщухала.
page-survey-3 = Моя делегація зважувала більше ніж одну відповідь.
page-survey-4 = Мій голос у делегації щось важив.
page-survey-5 = Імовірності допомогли нам вирішувати.
page-survey-6 = Те, що сталося, могло б статися у світі.
page-survey-7 = Часу на роздуми вистачало.
page-survey-8 = Тепер я оцінив би чи оцінила б такі новини інакше.
page-survey-no = зовсім ні
page-survey-yes = цілком
page-survey-best = Що було найкраще?
page-survey-mend = Що слід виправити?
page-survey-send = Надіслати відповіді
page-survey-all = Спершу дайте відповідь на всі вісім
page-survey-thanks = Дякуємо; ваші відповіді збережено.
page-survey-count = Відповіли: { $n }.
page-questionnaire-1 = Я можу сказати, чого хоче кожна сторона такої кризи.
page-questionnaire-2 = Я можу сказати, від чого така криза зростає чи спадає.
page-questionnaire-3 = Я можу сказати, наскільки ймовірний поганий кінець і наскільки в цьому можна бути певним.
page-questionnaire-4 = Я можу назвати виходи з такої кризи та ціну кожного.
page-questionnaire-before = Перед початком: чотири твердження
page-questionnaire-after = Ще раз ті самі чотири твердження
page-questionnaire-why = Наскільки кожне з них про вас? Відповіді не показують з іменами; і жодних, доки п’ятеро не відповіли і до гри, і після неї.
page-questionnaire-wish = Що ви хотіли б зрозуміти?
page-questionnaire-learnt = Що ви бачите інакше, ніж до гри?
page-questionnaire-all = Спершу дайте відповідь на всі чотири
page-questionnaire-skip = Не зараз
page-questionnaire-count = Чотири твердження до гри: відповіли { $n }
page-report-read = Прочитати звіт

# An evaluator
page-tab-watch = Стежити
page-watch = На що дивитися
page-watch-seat = За ким ви стежите
page-watch-all = За всіма місцями
page-watch-nothing = Ще нічого не запропоновано.
page-sort = Що це показує
page-sort-strength = Вийшло добре
page-sort-improve = Слід поліпшити
page-sort-neither = Ні те, ні те: просто занотовано
page-observe = Що ви бачите
page-observe-why = Пишіть, що сказали й зробили, а не що ви про це думаєте. Хід позначається сам.
page-observe-text = Спостереження
page-objective = Ціль
page-objective-none = без окремої
page-rate = Оцінки
page-rate-why = Кожна навчальна ціль, з обґрунтуванням. Оцінити можна ще раз; важить остання оцінка.
page-no-objectives = Цей сценарій не називає цілей.
page-rating = Оцінка
page-rating-P = P: виконано без труднощів
page-rating-S = S: виконано з деякими труднощами
page-rating-M = M: виконано зі значними труднощами
page-rating-U = U: виконати не вдалося
page-rating-reason = Обґрунтування: що ви побачили
page-rating-give = Поставити цю оцінку
page-rated = Оцінено: { $rating }.

# The wall
page-wall-title = Екран для зали
page-wall-why = Що показує ця сторінка, може бачити кожен. Відкрийте її на проєкторі.
page-wall-pair = Показати число для ведучого
page-wall-join = Як приєднатися
page-wall-go-to = Проскануйте телефоном або відкрийте
page-wall-type = і введіть
page-wall-game = Гра
page-wall-road-asked = Вибір чи випадок?
page-wall-no-turn = Жоден хід ще не завершено.
page-wall-picture-working = Ще обчислюється …
page-host-wall-shows = Екран показує
page-qr-alt = QR-код адреси { $address }
page-no-headline = Цього ходу заголовків немає.
page-adjudication = Розіграш ходу { $turn }
page-orders-open = Накази відкрито
page-nothing-seen = Нічого не було видно: усі утрималися або діяли непомітно.
page-others-unseen = Від решти нічого не було видно: вони утрималися або діяли непомітно.
page-rolled = Випало: { $n } зі 100
page-it-was = Імовірність була { $chance }.
page-overruled = Вирішив ведучий: { $reason }
page-climbed = Криза загострюється: { $to }
page-descended = Криза спускається: { $to }
page-stayed = Криза лишається, де була: { $to }
page-ended = Чим скінчилося
page-rung-of = щабель { $n } з { $of }

# The console
page-host-title = Пульт
page-host-code = Код { $code }
page-host-no-ticket = Цей браузер не ведучого.
page-host-ticket-old = Це посилання вже використано або йому понад хвилину.
page-host-new-ticket = Відкрийте посилання, яке програма показує там, де її запущено; на кожен Enter вона дає нове.
page-host-unsaved = Не збережено
page-host-eyes = Очі вгору
page-host-lock = Замкнути кімнату
page-host-more = Ще
page-host-lobby = Нехай заходять
page-host-lobby-why = Кожен уже може читати свій вступ. Починайте, коли місця зайнято.
page-host-start = Почати гру
page-host-start-all = Почати за всіма столами: { $n }
page-host-start-one = Почати лише за цим столом
page-host-orders = Хід { $turn }: делегації вирішують
page-host-waiting = Ще не запечатали: { $who }
page-host-all-sealed = Усі запечатали.
page-host-minute = +1 хвилина
page-host-pause = Пауза
page-host-go = Продовжити
page-host-time-up = Час минув
page-host-time-up-wait = Накази більше не приймаються. Хто не запечатав, чекає на вас: коли ви відкриєте накази, буде взято найкращу пропозицію, а як її немає, місце утримається.
page-host-time-up-take = У тих, хто не запечатав, одразу буде взято найкращу пропозицію; у кого її немає, той утримується.
page-host-time-up-hold = Хто не запечатав, утримується, хоч би що було запропоновано.
page-host-over = Час минув
page-host-still-open = Дайте ще хвилину, введіть їхні накази ліворуч або відкрийте накази: тоді в кожного відкритого місця буде взято найкращу пропозицію, а в кого її немає, те утримається.
page-host-still-open-hold = Дайте ще хвилину, введіть їхні накази ліворуч або відкрийте накази: тоді кожне відкрите місце утримається.
page-host-sealed = Усе запечатано
page-host-sealed-why = Спершу можете самі глянути на кості. Тоді відкрийте накази для всіх.
page-host-reveal = Відкрити накази на екрані
page-host-aftermath = Вирішувати й чекати нічого, лишилося тільки відкрити: зроблене має свої наслідки.
page-host-reveal-aftermath = Відкрити наслідки на екрані
page-host-reveal-now = На екрані: крок { $n } з { $all }
page-host-next = Далі: { $step }
page-host-step-back = На крок назад
page-host-to-summary = Одразу до того, що змінилося
page-host-show = Показати на телефонах і йти далі
page-step-orders = хто що зробив
page-step-dice = кидки
page-step-odds = шанси: { $title }
page-step-result = що сталося: { $title }
page-step-summary = що змінилося
page-host-debrief-why = Цьому належить третина часу.
page-host-open-wall = Відкрити екран у новій вкладці
page-host-reached = телефони прийшли сюди
page-host-unreached = Ще жоден телефон не прийшов?
page-host-check-1 = Чи телефон у тій самій мережі Wi-Fi, що й цей комп’ютер?
page-host-check-2 = Вимкніть на телефоні мобільний інтернет.
page-host-check-3 = Пропустіть Offramp крізь брандмауер цього комп’ютера й вимкніть VPN.
page-host-check-4 = Деякі шкільні мережі ізолюють пристрої: візьміть похідний маршрутизатор або, якщо людей мало, точку доступу телефона.
page-host-present = тут: { $n } з { $of }
page-host-empty = нікого не лишилося
page-host-empty-why = Нікого не лишилося, а на місце чекають: { $who }. Нехай за нього грає комп’ютер, введіть його накази ліворуч або пересадіть когось у списку людей.
page-host-let-play = Нехай грає комп’ютер: { $who }
page-host-proposed = пропозицій: { $n }
page-host-has-sealed = Запечатано: { $orders }
page-host-who-plays = Хто грає за це місце
page-by-delegation = Делегація
page-by-paper = На папері
page-by-temperament = Комп’ютер: вдача
page-by-lookahead = Комп’ютер: дивиться наперед
page-by-nobody = Ніхто
page-host-enter = Ввести його накази
page-host-enter-do = Запечатати карток: { $n }
page-host-enter-hold = Запечатати: утриматися
page-host-reopen = Відкрити це місце знову
page-host-reopen-why = Запечатане знімається, і місце вирішує знову.
page-host-rewind-to = Назад на початок
page-host-rewind = Повернутися до того ходу
page-host-rewind-why = Нова гра піде з початку ходу { $turn }, з тим самим випадком. Зіграну досі буде збережено.
page-host-close = Закрити кімнату
page-host-close-why = Усіх про це сповістять, і ніхто не зможе повернутися. Зігране збережено.
page-host-open-seats = відкрито: { $n }
page-settings = Налаштування
page-settings-keep = Зберегти налаштування
page-set-minutes = Хвилин на хід
page-set-minutes-hint = Від 1 до 1440. Годинник, що йде, лишається як є.
page-set-rule = Як делегація погоджується
page-set-at-time-up = Коли минає час
page-set-names = Імена
page-set-show-at-once = Телефони показують, що сталося, одразу, без екрана
page-set-admission = Я впускаю кожну людину особисто
page-set-questionnaire = Усіх питають до гри та після неї, що вони розуміють у такій кризі
page-why-hint-free = Можна не писати. Якщо написано, воно зберігається в записі, його прочитають у звіті.
page-time-up-wait = чекати на мене
page-time-up-take = узяти найкращу пропозицію
page-time-up-hold = місце утримується
page-names-generated = дає програма
page-names-free = довільні
page-host-look = Кості лише для вас
page-host-look-why = Що станеться, якщо нічого не міняти. Ваше рішення замість костей зберігається з обґрунтуванням, і на екрані про це сказано.
page-host-rulings = вирішено вами: { $n }
page-host-overruled = вирішено вами
page-host-decide = Вирішити натомість
page-host-by-dice = лишити костям
page-host-overrule = Вирішити так
page-why = Ваше обґрунтування
page-why-hint = Потрібне: воно зберігається в записі, його прочитають у звіті.
page-msel = Вкидання (MSEL)
page-msel-now = На що зважати цього ходу
page-msel-coming = У ходах цієї гри: { $n }
page-msel-once = Коли щось станеться або випадково: { $n }
page-msel-late = Самі вже не надійдуть: { $n }
page-msel-late-why = Їхній хід минув, або гра скінчиться раніше. Вкиньте якесь зараз або змініть його хід.
page-msel-held = Затримано: { $n }
page-msel-given = Дано: { $n }
page-inject-given-in = дано в ході { $turn }
page-inject-fire = Вкинути зараз
page-inject-hold = Затримати
page-inject-release = Відпустити
page-inject-edit = Змінити
page-inject-add = Додати вкидання
page-inject-edit-do = Зберегти зміну
page-inject-add-do = Додати
page-inject-title = Заголовок
page-inject-text = Текст
page-inject-medium = Як надходить
page-inject-turn = У якому ході
page-inject-to = Кому
page-inject-to-hint = Нікого не позначено: усім.
page-inject-to-all = усім
page-people-title = Люди
page-people-of = Людей тут: { $n } з { $all }
page-hands = Підняті руки
page-host-at-the-door = Під дверима
page-host-admit = Впустити
page-host-no-seat = без місця
page-host-same-device = той самий пристрій { $n }
page-host-seat = Місце
page-host-head = Зробити головою делегації
page-host-renew = Новий код повернення
page-host-rename = Перейменувати
page-host-merge = Та сама людина двічі?
page-host-merge-why = Написане обома лишається; далі йде одна.
page-host-merge-into = Далі як
page-host-merge-do = Об’єднати
page-host-remove = Вивести
page-host-remove-why = { $name } – поза кімнатою, але може приєднатися знову.
page-host-bar = Заборонити вхід
page-host-bar-why = { $name } – поза кімнатою, і цей пристрій повернутися не може.
page-host-release = Оприлюднити для всіх
page-host-released = оприлюднено для всіх
page-host-on-wall = Показати на екрані
page-report = Звіт
page-report-none = Його буде написано, коли відкриється останній хід.
page-report-working = Його пишуть; це триває хвилину-дві.
page-report-ready = Він готовий, поки що лише для вас.
page-report-released = Його може читати кожен у кімнаті.
page-report-publish = Оприлюднити для всіх
page-report-as-html = Звіт (HTML)
page-report-as-md = Звіт (Markdown)
page-report-as-csv = Участь (CSV)
page-report-as-json = Дані (JSON)
page-report-as-zip = Усе (ZIP)
page-ratings = Що бачили оцінювачі
page-hot-wash = Розбір по гарячих слідах
page-hot-wash-text = Що було сказано
page-plan = План поліпшень
page-plan-action = Що зробити
page-plan-owner = Хто
page-plan-date = Доки
page-plan-add = Додати до плану
page-move-write = Записати вільний хід
page-move-why = Хто його робить, каже, що й навіщо; інші наводять доводи за й проти. Кожен довід зсуває шанси. Хід стає карткою цього місця на цей хід.
page-move-actor = Чий хід
page-move-title = Що робиться
page-move-text = Що це має дати
page-move-kind = Вид дії
page-move-toward = Кому або з ким
page-move-pro = За, по доводу на рядок
page-move-con = Проти, по доводу на рядок
page-move-success = Якщо вдасться
page-move-failure = Якщо не вдасться
page-move-do = Записати
## Друкований набір

kit-roles = Аркуші місць
kit-option-cards = Картки варіантів
kit-inject-cards = Картки вкидань
kit-slips = Бланки наказів
kit-board = Ігрове поле
kit-tables = Таблиці для костей
kit-tents = Таблички місць
kit-book = Книга ведучого
kit-manual = Посібник про обстановку
kit-handbook = Довідник контролера й оцінювача
kit-evaluation = Бланк оцінювання навчання
kit-feedback = Бланк відгуку
kit-sign-in = Список присутніх
kit-charts = Блок-схеми
kit-not-for-players = НЕ ДЛЯ ГРАВЦІВ
kit-fictional = Наслідки вигадані.
kit-cond-always = завжди
kit-cond-never = ніколи
kit-cond-reached = криза вже стояла на: { $rung } або вище
kit-cond-last-turn = це останній хід
kit-cond-rung = криза стоїть на: { $sign } { $rung }
kit-cond-and = { $a } і { $b }
kit-cond-or = ({ $a } або { $b })
kit-cond-not = не ({ $cond })
kit-cond-flag = «{ $name }» справджується
kit-cond-chosen = «{ $name }» уже вибирали
kit-cond-attributed = авторство «{ $name }» встановлено
kit-cond-fired = «{ $name }» уже було
kit-cond-crossed = «{ $name }»: перейдено
kit-cond-in-force = «{ $name }» чинна
kit-cond-kept = «{ $name }» дотримано до кінця строку
kit-cond-tapped = { $actor } підслуховує «{ $name }»
kit-cond-agreed = { $actor }: згода на «{ $name }»
kit-cond-broken = { $actor }: порушення «{ $name }»
kit-cond-acted-now = цього ходу здійснено «{ $name }»
kit-cond-acted-before = минулого ходу здійснено «{ $name }»
kit-int-truth = 1, якщо { $cond }, інакше 0
kit-int-percent = { $b }% від { $a }
kit-int-least = менше з { $a } і { $b }
kit-int-most = більше з { $a } і { $b }
kit-int-times = скільки разів вибирали «{ $name }»
kit-int-since = ходів від «{ $name }» (99, якщо ніколи)
kit-int-days = днів до «{ $name }»
kit-int-minutes = хвилин до «{ $name }»
kit-int-breaches = порушень «{ $name }»
kit-int-highest = найвищий щабель досі
kit-int-timer = лишилося ходів «{ $name }»
kit-effect-holds = відтепер «{ $name }»
kit-effect-ends = більше не «{ $name }»
kit-effect-attributed = авторство «{ $name }» встановлено
kit-effect-breach = норму «{ $name }» порушено
kit-effect-if = { $change }, якщо { $cond }
kit-rung = щабель { $number } «{ $name }»
kit-only-for = Лише для тих, хто грає за: { $actor }. Прочитайте й тримайте лицем донизу.
kit-objectives = Чого ви хочете
kit-weight = вага { $weight }
kit-only-you-know = Що знає лише ваше місце
kit-red-lines = Червоні лінії
kit-line-declared = ваша, і всі про неї знають
kit-line-yours = ваша, і ніхто інший про неї не знає
kit-your-ladder = Ваш вибір за щаблями
kit-more-cards = Під час гри можуть надійти інші картки.
kit-questions = Питання для прогнозу
kit-question = { $number }. { $text }
kit-rung-of = Щабель { $number }: { $name }
kit-uses =
    { $left ->
        [one] Не більше { $left } разу
        [few] Не більше { $left } разів
        [many] Не більше { $left } разів
       *[other] Не більше { $left } раза
    }
kit-not-with = Не в одному ході з { $cards }
kit-mark-covert = ТАЄМНО: ніхто не бачить, хто це зробив, доки не знайдуть слід
kit-mark-private = ЗАКРИТО: бачите лише ви та { $readers }
kit-mark-held = ЩЕ НІ: ведучий тримає її, доки не відкриється
kit-mark-only = ЛИШЕ ДЛЯ НАЗВАНИХ
kit-to-all = Усім
kit-goes-on = Як буде далі, зачитає ведучий.
kit-card-more = Увесь текст у книзі ведучого, { $number }.
kit-turn = Хід { $turn }
kit-slip-orders =
    { $count ->
        [one] Виберіть { $count } картку або утримайтеся.
        [few] Виберіть до { $count } карток або утримайтеся.
        [many] Виберіть до { $count } карток або утримайтеся.
       *[other] Виберіть до { $count } картки або утримайтеся.
    }
kit-slip-hold = Утримуємося: без картки.
kit-slip-why = Чому:
kit-slip-guess = Наскільки ймовірно, у відсотках:
kit-slip-percent = { $number }. ____ %
kit-ladder = Драбина
kit-ladder-how = Криза одразу піднімається на найвищий щабель, на якому хтось діє, а спускається сама лише за спокійний хід.
kit-threshold = Поріг: { $threshold }
kit-start = Початок
kit-start-at = На початку { $value }.
kit-more-is-better = Більше – краще.
kit-more-is-worse = Більше – гірше.
kit-tracks = Показники
kit-turns = Ходи
kit-credibility = Довіра до слова, від 0 до 100
kit-norm = Норма
kit-norms = Норми
kit-breaches = Порушення
kit-yes = так
kit-no = ні
kit-dice-how = Киньте дві десятигранні кості: перша дає десятки, друга одиниці, а 00 – це 100. Знайдіть рядок того, що правда зараз, тобто коли всі запечатали, а в ньому проміжок із вашим числом. Літери – ті, що в наслідків у книзі ведучого.
kit-dice-rounded = Проміжки – шанси самих правил, кожен кінець на найближчому цілому відсотку. Риска: буває рідше ніж раз на двісті. Де умов більше ніж три, помножте базові шанси на кожен чинник, чия умова справджується; частка гілки в сумі – її ймовірність.
kit-dice-outcome = Наслідок
kit-dice-base = Базові шанси
kit-dice-times = Множник, якщо
kit-dice-at-start = На початку гри:
kit-dice-worked = { $letter }: { $odds } із { $total }, тобто { $range }
kit-dice-trace = чи встановлено авторство? Щоходу, поки слід не охолов
kit-dice-tap = чи підслуховує відтепер { $actor }?
kit-dice-comes = чи стається воно цього ходу?
kit-dice-end = Чи цей хід останній? Питають від ходу { $turn }
kit-when-turn = хід { $turn }
kit-when-cond = щойно { $cond }
kit-when-chance = випадково: таблиця { $number }
kit-only-if = { $when }, лише якщо { $cond }
kit-if = якщо { $cond }
kit-at-end = після останнього ходу, { $cond }
kit-felt = відчувається на { $percent }%
kit-hurts = шкодить: { $actors }
kit-covert =
    { $turns ->
        [one] Таємно. Слід теплий { $turns } хід. Тим часом підозрюють: { $suspects }.
        [few] Таємно. Слід теплий { $turns } ходи. Тим часом підозрюють: { $suspects }.
        [many] Таємно. Слід теплий { $turns } ходів. Тим часом підозрюють: { $suspects }.
       *[other] Таємно. Слід теплий { $turns } ходу. Тим часом підозрюють: { $suspects }.
    }
kit-injects = Вкидання
kit-inject = Вкидання
kit-seen = (інші бачать: { $text })
kit-book-prepare = До початку
kit-book-prepare-print = Надрукуйте аркуші місць, картки, бланки, поле й таблички; розріжте картки й бланки за пунктиром.
kit-book-prepare-sort = Дайте кожному місцю його аркуш, бланки й картки, але притримайте позначені ЩЕ НІ. Вкидання покладіть перед собою за ходами, лицем донизу.
kit-book-prepare-enter = Де є комп’ютер, вводьте накази туди за номерами з бланків: він кидає ті самі кості, і звіт потім такий самий, як після гри на екранах.
kit-book-turns = Хід за ходом
kit-book-schedule = Заняття: { $begin } хв на початок, { $turn } на кожен хід, { $debrief } на розмову.
kit-turn-on = Хід { $turn }: { $date }
kit-aftermath = Наслідки, без наказів: { $date }
kit-book-ask = Тоді перевірте вкидання, що чекають на умову, і киньте кості за випадкові.
kit-book-cards = картки відкрито чи закрито
kit-book-sealed = усі запечатали
kit-book-opened = накази відкрито, кості кинуто
kit-book-marked = драбину й шкали позначено
kit-msel = Перелік вкидань (MSEL)
kit-number = №
kit-when = Коли
kit-how = Як
kit-to = Кому
kit-goes-to = кому: { $who }
kit-expected = Чого очікують
kit-cards-of = Картки: { $actor }
kit-opens = На руках, поки { $cond }
kit-line-crossed = Перейдено, коли { $cond }.
kit-line-answers = Відповідь: { $cards }.
kit-counted = Як рахують цілі: { $actor }
kit-endings = Завершення
kit-endings-how = Перевіряйте в цьому порядку після кожного ходу; перше, що підходить, завершує гру.
kit-debrief = Розбір
kit-learn = Чого ви тут навчитеся
kit-who = Хто за столом
kit-turn-goes = Як іде хід
kit-time = Ходів не більше { $turns }; між ними минає { $pace }.
kit-turn-news = Ведучий дає новини: усім або окремим місцям.
kit-turn-talk = Говоріть, між собою та з іншими. Ніхто не мусить казати правду чи вірити їй.
kit-turn-seal = Запишіть номери карток на бланку й чому, і здайте його: його запечатано.
kit-turn-open = Усі бланки відкривають разом. Кості вирішують, до чого веде кожна дія.
kit-turn-mark = Ведучий позначає драбину й показники. Тоді починається новий хід.
kit-free-moves = Можете також запропонувати хід, якого немає на картках: скажіть, що робите і що має з цього вийти. Кожен слушний довід «за» підвищує шанси, кожен «проти» знижує.
kit-dice-mean = Певного немає нічого. Кожен наслідок має шанси, а те, що правда зараз, їх множить. Добре рішення може скінчитися зле.
kit-holds = Що справджується на початку
kit-dates = Дати
kit-declared = Оголошені червоні лінії
kit-questions-how = Щоходу, перш ніж запечатати, запишіть, наскільки ймовірним вважаєте кожне.
kit-minutes =
    { $count ->
        [one] { $count } хвилина
        [few] { $count } хвилини
        [many] { $count } хвилин
       *[other] { $count } хвилини
    }
kit-note = Примітка контролерові
kit-hb-schedule = Розклад
kit-hb-begin = Вітання, ролі, читання
kit-hb-each-turn = Кожен із ходів ({ $turns })
kit-hb-whole = Разом
kit-hb-who = Хто що робить
kit-hb-facilitator = Ведучий веде ходи, дає вкидання, кидає кості й позначає поле.
kit-hb-controller = Контролер стоїть біля одного чи двох місць: пояснює, що кажуть картки й аркуші, носить бланки й записки, ні за кого не грає.
kit-hb-evaluator = Оцінювач стежить за однією чи двома навчальними цілями й записує побачене, а не думки про нього.
kit-hb-control = Контролювати
kit-hb-hold = Притримуйте вкидання чи давайте його раніше, лише якщо цього потребує навчання, і запишіть, чому й у якому ході.
kit-hb-secrets = Ніколи не кажіть одному місцю того, що знає лише інше, навіть поглядом на його картки.
kit-hb-safe = На початку скажіть, що кожен може зупинитися і як. Якщо тема когось ранить, зупиніть час і поговоріть.
kit-hb-free-moves = Хід без картки: нехай місце назве три доводи, інші – три проти, зважте кожен одним словом і введіть як вільний хід.
kit-hb-evaluate = Оцінювати
kit-hb-see = Для кожної цілі – свій бланк. Пишіть хід, місце і що сказано чи зроблено.
kit-hb-evidence = Оцінюйте лише те, на що маєте докази; двоє можуть розійтися, і обоє кажуть чому.
kit-hb-rate = Оцінюйте навчальну ціль, ніколи не людину.
kit-rating-p = Виконано без труднощів.
kit-rating-s = Виконано з деякими труднощами.
kit-rating-m = Виконано зі значними труднощами.
kit-rating-u = Виконати не вдалося.
kit-hb-injects = Вкидання і чого очікують
kit-hb-hot-wash = Розбір по гарячих слідах
kit-hb-hot-wash-how = Одразу після гри: спершу що сталося, тоді що це означає, наостанок що робити. Кожен говорить раз, перш ніж хтось говорить удруге.
kit-objective = Ціль { $number }: { $text }
kit-ev-where = Дивіться тут:
kit-ev-anywhere = Жодне вкидання чи картка не відпрацьовує її окремо: стежте щоходу.
kit-ev-turn = Хід
kit-ev-seat = Місце
kit-ev-seen = Що сказано чи зроблено
kit-ev-rating = Оцінка
kit-ev-strengths = Сильні сторони
kit-ev-improve = Що поліпшити
kit-ev-who = Оцінювач: ______________________  Дата: ______________
kit-fb-how = Імені не треба. Позначте по одній клітинці в рядку.
kit-fb-no = зовсім ні
kit-fb-yes = цілком
kit-fb-1 = Я розумів або розуміла, чого хоче моє місце.
kit-fb-2 = Правила були досить зрозумілі, щоб вирішувати.
kit-fb-3 = Наші рішення щось змінювали.
kit-fb-4 = У нашому місці кожен мав що робити.
kit-fb-5 = Я побачив або побачила кризу очима іншої сторони.
kit-fb-6 = Час використано добре.
kit-fb-7 = Розмова після гри допомогла зрозуміти.
kit-fb-8 = Хочу зіграти ще одну кризу.
kit-fb-best = Чого ви навчилися?
kit-fb-change = Що слід змінити?
kit-si-how = Пишіть розбірливо. Список лишається в того, хто веде навчання.
kit-si-name = Ім’я
kit-si-seat = Місце чи завдання
kit-si-signature = Підпис
page-set-no-clock = Без годинника
page-host-is-on-wall = на екрані
page-host-tell-way = Код повернення: { $name }. Нікому іншому його не кажіть.
page-inject-effects = Ефекти, по одному на рядок
page-inject-effects-hint = Як їх пишуть у файлах сценаріїв, наприклад tension += 10. Можна лишити порожнім.
page-inject-effects-edit = Як їх пишуть у файлах сценаріїв, наприклад tension += 10. Порожньо: як є.

## Погляд усередину: що з чим пов’язано у сценарії

graph-turn = Хід { $turn }
graph-endings = Фінали
graph-news = Новини й події
graph-measured = Що вимірюють
graph-lines = Лінії, норми, щаблі
graph-leads-there = веде сюди
graph-follows = випливає звідси
graph-in-steps =
    { $count ->
        [one] за { $count } крок
        [few] за { $count } кроки
        [many] за { $count } кроків
       *[other] за { $count } кроку
    }
graph-range = від { $from } до { $to }; на початку { $start }
graph-outcome = { $text } ({ $changes })
graph-ending = фінал
graph-actor = сторона
graph-agreement = угода
graph-date = дата
graph-flag = ознака
graph-indicator = показник
graph-inject = вкидання
graph-norm = норма
graph-option = картка
graph-red-line = червона лінія
graph-rung = щабель
graph-threshold = поріг
graph-timer = відлік
graph-opens = відкриває
graph-closes = закриває
graph-ends = завершує гру фіналом
graph-raises = робить імовірнішим
graph-lowers = робить менш імовірним
graph-decides = вирішує про наслідок
graph-changes = змінює
graph-sets = установлює
graph-answers = відповідає на
graph-breaks = порушує
graph-stands = стоїть на
graph-does = може зробити
graph-opened-by = відкриває це
graph-closed-by = закриває це
graph-ended-by = настає через
graph-raised-by = імовірнішим це робить
graph-lowered-by = менш імовірним це робить
graph-decided-by = про наслідок вирішує
graph-changed-by = змінює це
graph-set-by = установлює це
graph-answered-by = на це відповідає
graph-broken-by = порушує це
graph-stood-on-by = тут стоїть
graph-done-by = це може зробити
inside-title = Усередині: { $title }
inside-spoilers = Тут видно все, що може статися: картки кожної сторони, майбутні новини, фінали.
inside-around = Навколо одного
inside-two-steps = На два кроки навколо
inside-story = Історія
inside-whole = Усе
inside-fit = Умістити
inside-closer = Ближче
inside-farther = Далі
inside-key-home = Home
inside-look-around = Подивитися навколо
inside-asks = Чого це потребує
inside-asks-now = Чого це потребує, як усе є тепер
inside-does = Що з цього виходить
inside-leads-here = Що веде сюди
inside-leads-to = Куди це веде
inside-nothing = нічого
inside-loose = Тут ні з чим не пов’язано
inside-loose-one = { $title } ({ $sort })
inside-legend = Що означають лінії
inside-of = { $sort }, { $actor }
inside-from-turn = { $what }, від ходу { $turn }
inside-tie = { $kind } «{ $title }»
inside-more = і ще { $count }
inside-knot = { $title }. { $what }. Веде сюди: { $from }. Веде до: { $to }.

## Репетиція: гра, яку пробує автор

rehearsal-stopped = хід { $turn }: { $why }; гра стоїть на ході { $turn }
rehearsal-off-menu = «{ $title }» більше немає в меню
rehearsal-lost = «{ $title }» більше немає
rehearsal-over = на той час гру вже закінчено
rehearsal-on = Сценарій змінився: гра триває за новим, хід { $turn }.
rehearsal-changed = Сценарій змінився. За новим { $why }.
rehearsal-values = Інакше, ніж було: { $values }.
rehearsal-rung = щабель { $change }
rehearsal-holds = тепер діє «{ $name }»
rehearsal-ends = більше не діє «{ $name }»
rehearsal-more = і ще { $count }
rehearsal-errors =
    { $count ->
        [one] У сценарії тепер { $count } помилка
        [few] У сценарії тепер { $count } помилки
        [many] У сценарії тепер { $count } помилок
       *[other] У сценарії тепер { $count } помилки
    }, тож гра триває, як була; перша: { $first }
rehearsal-not = За тим, що тепер у файлі, гра тривати не може: { $why }
position-no-seat = немає сторони `{ $id }`
position-no-card = у сторони немає варіанта `{ $id }`
position-no-rung = немає щабля `{ $id }`
position-misfit = `{ $what }` не може бути таким
position-bounds = `{ $what }` буває від { $low } до { $high }
why-not = Чому ні?
why-rehearsal = Репетиція: ніщо не зберігається, і таємне видно.
why-holds = { $part }: так і є
why-fails = { $part }: це не так
why-all = усе з цього
why-any = щось одне з цього
why-none = не це
why-part = { $what } (зараз: { $now })
why-uses =
    можна вибрати { $count ->
        [one] { $count } раз
        [few] { $count } рази
        [many] { $count } разів
       *[other] { $count } разу
    }
why-times =
    вибрано { $count ->
        [one] { $count } раз
        [few] { $count } рази
        [many] { $count } разів
       *[other] { $count } разу
    }
why-cost = коштує { $amount }, платять із «{ $name }»
why-orders = можна віддавати накази
why-turn = приходить на ході { $turn }
why-turn-now = хід { $turn }
why-chance = випадково, щоходу
why-once = приходить один раз
why-came = прийшло на ході { $turn }
why-not-held = ведучий цього не притримує
why-at-end = після ходу { $turn }, останнього
why-cards = Варіанти, яких немає в меню
why-injects = Вкидання, що не прийшли
why-endings = Фінали
why-nothing = немає
