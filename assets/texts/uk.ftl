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

# ---

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
