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
refused-too-costly = разом ці накази потребують більше, ніж є ({ $indicator }); заберіть один
refused-percentage = { $number } — не ймовірність; дайте ціле число відсотків від 0 до 100
refused-fired = «{ $title }» гравці вже отримали; виберіть інше
refused-not-sealed = { $actor } ще не має запечатаних наказів; розіграш чекає на всі місця
refused-free-move = вільний хід не записано: { $why }
refused-not-theirs = { $who } не може цього робити: це може { $whose }
refused-outdated = це вирішено в ході { $then } за обставин, що відтоді змінилися (зараз хід { $now }); подивіться на стіл і вирішіть знову
refused-no-reason = рішення замість кісток потребує обґрунтування; скажіть, чому так вирішено «{ $draw }»
role-seat = місце «{ $actor }»
role-facilitator = ведучий
role-observer = спостерігач
role-public = хтось без місця
likelihood-below = менше 1%
likelihood-almost-none = майже неможливо
likelihood-very-unlikely = дуже малоймовірно
likelihood-unlikely = малоймовірно
likelihood-even = приблизно порівну
likelihood-likely = імовірно
likelihood-very-likely = дуже ймовірно
likelihood-almost-certain = майже напевно
likelihood-above = понад 99%
likelihood-by-splitting = розщепленням

## Терміни

word-medium-wire = Стрічка агентства
word-medium-newspaper = Газета
word-medium-broadcast = Ефір
word-medium-call = Телефонна розмова
word-medium-call-noted = Розмова, як її занотовано
word-medium-cable = Депеша
word-medium-post = Соціальні мережі
word-medium-one-post = Допис
word-source-claimed-by = заявлено ({ $by })
word-source-claimed = заявлено
word-source-reported = за повідомленнями
word-source-analysis = аналіз
word-source-invented = вигадано для навчання
word-source-with-line = { $status }: { $line }
word-source-line-claimed-by = Заявлено ({ $by })
word-source-line-claimed = Хтось заявляє
word-source-line-reported = За повідомленнями
word-source-line-analysis = Аналіз
word-source-line-invented = Вигадано для навчання
word-source-line-with-line = { $status }. { $line }
word-news-inject = Вкидання
word-news-report = Повідомлення
word-news-written = Записано вільний хід
word-news-free-move = Вільний хід
word-news-act = Дія
word-news-attribution = Встановлення авторства
word-news-traced = Авторство встановлено
word-news-ladder = Драбина
word-news-threshold = Поріг
word-news-red-line = Червона лінія
word-news-norm = Норма
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

## Стіл

helm-dice = Вирішують кості
helm-as-written = Як у сценарії
helm-comes = стається
helm-held-back = притримано
helm-traced-to = Чи веде слід від «{ $title }» до сторони { $actor }?
helm-traced = слід веде
helm-not-traced = слід не веде
helm-next-turn = Наступний хід: { $title }
table-stands-in = { $actor } грає за темпераментом: { $why }.
draft-odds = Шанси: { $product } до 1, тобто { $share }%.
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
report-decision = Рішення
report-what-came-of-it = Що з цього вийшло
report-ran = Ведучий гри:
report-by = Хто
report-part = Частка
report-points-heading = Пункти (95-відсотковий інтервал)
report-perceived-how = Те, що сторона відчуває, — не те, що зроблено: таємні дії підозрюють, страждають і сторонні. Зроблено: наскільки дія провокує за шкалою Ґолдстайна, від 0 до 10. Відчуто: на скільки пунктів зросла образа. Далі — різниця.
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
report-offramps-how = Варіанти, що за шкалою Ґолдстайна роблять комусь добро й нікого не провокують, і коли вони були в меню: ○ відкрито, ● вибрано, · закрито. У дужках: що змінилося.
report-offramp = Шлях виходу
report-in-words = Словами
report-no-offramps = У цій грі жодне місце не мало такого варіанта в меню.
report-nobody-gave = Ніхто не дав оцінки ймовірності.
report-no-questions = Сценарій не ставить питань.
report-over-all = За всіма питаннями
report-leaves-out = Чого модель не враховує
report-sources = Джерела
report-rungs-caption = Щабель на початку кожного ходу та наприкінці: угору швидко, вниз повільно.
report-risk-caption = Якщо знати все, а далі кожен грає за темпераментом. Риски: 95-відсоткові інтервали. Перейдений поріг рахується, коли криза знову на ньому. Внизу: хто діяв між початком і кінцем ходу.
report-changes-caption = Смуги праворуч зробили це ймовірнішим, ліворуч — менш імовірним. Лінії: 95-відсоткові інтервали; порожні смуги не відрізнити від нуля.
report-regrets-caption = Смуги праворуч: краще було вибрати це. Лінії: 95-відсоткові інтервали; порожні смуги не відрізнити від нуля.
report-what-happened = Що сталося?
report-so-what = Що це означає?
report-now-what = Що тепер?
report-not-crossed = не перейдено
report-crossed-in = перейдено в ході { $turn }
report-changes-how = Ризик: { $risk }. Частка кожної дії — за Шеплі: скільки вона додає в середньому за всіма порядками, у яких дії могли приєднатися; кості — як випали, а решту гри зіграно багато разів із тим самим везінням. Сума часток — уся зміна.
report-turn-on = Хід { $turn }, { $date }
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
report-ran-written = «{ $title }» записано як хід ({ $actor }).
report-ran-traced = Вирішено, що слід від «{ $title }» веде до: { $actor }
report-ran-not-traced = Вирішено, що слід від «{ $title }» не веде до: { $actor }
report-act-open = відкрито
report-act-covert = таємно
report-act-traced = таємно, слід знайдено одразу
report-act-found-out = розкрито тепер
report-felt-not = { $by } не ставить цього на карб: { $toward }
report-felt-suspects = { $by } підозрює: { $toward }
report-felt-resents = { $by } має образу на: { $toward }
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
report-alike = Альтернатив, яких від нього не відрізнити: { $alike } з { $count }.
report-regret = Жаль, пунктів: { $points }. Краще було вибрати «{ $title }». { $alike }
report-no-regret = Жалю немає: нічого явно кращого не було. { $alike }
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
report-gain = { $points } (від { $low } до { $high })
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

## Термінал: стіл, сцена, аркуші

# ---

## Термінал: решта

term-do-leave = вийти
term-do-scroll = гортати
term-do-choose = вибрати
term-do-go-on = далі
term-do-go-back = назад
term-do-rename = назвати
term-do-call-it-so = так і назвати
term-do-delete = видалити
term-do-keep = залишити
term-do-next-page = наступна сторінка
term-do-pages = сторінки
term-key-letter = «{ $letter }»
term-was-closed = його закрито
term-stopped-working = термінал перестав працювати: { $why }; гру збережено, запустіть її знову, щоб продовжити
term-quoted = «{ $text }»
term-turn-of-date = Хід { $turn } · { $date }
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
term-help-hint = наступна підказка, якщо сценарій має путівник; h: більше без підказок
term-help-leave = вийти; гру буде збережено. Ctrl-C виходить одразу
term-help-at-table = Стіл
term-help-tabs-key = 1–7, Tab
term-help-tabs = новини, варіанти, показники, цілі, світ, ризик, питання
term-help-choose = додати варіант під курсором до своїх наказів або забрати його
term-help-open-under = відкрити те, що під курсором
term-help-forecast = прогноз: цей варіант проти утримання від дій
term-help-stop = зупинити прогнози
term-help-own-move = власний хід, якщо сценарій має вільні ходи
term-help-brief = ваш вступ
term-help-seal = запечатати накази; якщо нічого не вибрано, ви утримуєтеся
term-help-veil = на заслоні між двома гравцями: відкрити стіл
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
term-help-signs = Знаки
term-sign-here = де стоїть криза
term-sign-stood = де вона стояла
term-sign-threshold = поріг і шанс, що його буде перейдено до кінця
term-sign-past-key = ‡ знов
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

# ---

## Вікно: рішення, розбір, мапа

# ---

## Вікно: усе довкола гри

# ---
