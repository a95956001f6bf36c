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

# ---

## Вікно: усе довкола гри

window-library = Бібліотека
window-set-up = Підготовка
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
window-not-opened = не вдалося відкрити вікно: { $why }; перевірте драйвер відеокарти або грайте в терміналі: приберіть DISPLAY і WAYLAND_DISPLAY
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
window-motion = Рух
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
window-start-something = Почніть сценарій або кампанію
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
window-i-run-the-game = Я веду гру: вирішую щодо жеребів і роблю вкидання
window-own-dice = Ми кидаємо власні кості й уводимо, що випало
window-start = Почати
window-back-to-library = Назад до бібліотеки
window-chapter = { $campaign }, розділ { $number }
window-left-behind = Що залишила по собі історія
window-begins-as-in-sources = Цей розділ починається так, як було за джерелами.
window-begin-at = Почніть із розділу
window-seed = Зерно
window-luck = Випадок у цій грі
window-another-seed = Інше
window-seed-is-a-number = Зерно – це ціле число від 0 до 18446744073709551615.
window-same-seed = Те саме зерно й ті самі рішення дають ту саму гру.

window-understood = Зрозуміло
window-help = Довідка: { $page }
window-everywhere = Усюди
window-keys-of = Клавіші: { $part }
window-words = Слова
window-words-with-dots = Слова, підкреслені крапками, пояснюються, коли навести на них вказівник.
window-close = Закрити
window-about-library = Виберіть кризу чи кампанію з кількох криз або продовжте гру, яку залишили. Обкладинка показує, де починається криза, хто де сидить і щаблі її драбини; щабель, з якого вона починається, обведено. Перш ніж почати, прочитайте примітку: у таких подіях гинули справжні люди, але кожен наслідок тут вигаданий.
window-about-set-up = Вирішіть, хто на якому місці грає: людина за цим екраном чи комп’ютер. З однією людиною це гра наодинці, з кількома вони грають за цим екраном по черзі; якщо людей немає, ви спостерігаєте як ведучий. Група може кидати власні кості. Зерно визначає всі випадковості: те саме зерно й ті самі рішення дають ту саму гру.
window-about-brief = Що знає і чого хоче ваше місце і чого більше ніхто не має читати: вступ, цілі з їхньою вагою і червоні лінії. Цілі й червоні лінії видно також за столом.
window-about-hand-over = За цим екраном сидять кілька людей. Стіл сховано, доки людина, яку тут названо, не підтвердить, що сидить перед ним сама.
window-about-helm = Ви ведете гру. Ви бачите, що запечатали всі. Коли запечатали всі, кожен жереб можна лишити костям, програми чи вашим власним, або вирішити самостійно з обґрунтуванням, яке збереже запис; так само можна притримати вкидання наступного ходу. Вкидання, яких ще не було, можна зробити будь-коли. Потім ви відкриваєте накази для всіх.
window-about-table = Один хід: прочитайте новини, зважте картки в руці, візьміть стільки, скільки дозволяє хід, і запечатайте їх. Утриматися – це не взяти жодної. Ніхто не бачить ваших наказів, доки всі не відкрито одночасно. Прогноз розігрує решту гри тисячі разів і каже, наскільки тоді ймовірно, що криза перейде поріг.
window-about-adjudication = Усі накази відкриваються одночасно. Для кожного, що може скінчитися по-різному, ви бачите шанси: базові, потім чинник за чинником з обґрунтуванням, і як вони ділять смугу від 0 до 100. Потім кидають кості, і де випало число, те й стається. Останній крок показує, що змінилося і який тепер ризик.
window-about-debrief = Що сталося, що це означає і що далі: як ризик мінявся з кожною дією, що ще було на столі при кожному рішенні з тим самим випадком, яких червоних ліній дотримано, які шляхи виходу були відкриті, чого варті були прогнози і що сталося насправді. Звіт зберігає все це як одну сторінку з малюнками.
window-about-settings = Як виглядає і рухається вікно; зберігається для кожної гри на цьому комп’ютері. Саму гру тут нічого не змінює.

window-keys-focus = до наступної чи попередньої кнопки або поля
window-key-enter-space = Enter, пробіл
window-keys-press = натиснути
window-keys-close = закрити або назад
window-key-f1 = F1 або ?
window-keys-help = ця сторінка; F1 також під час набору тексту
window-keys-settings = налаштування
window-keys-hint = наступна підказка, якщо сценарій має путівник; Shift+G: без підказок
window-keys-scroll = гортати; Home і End до початку й кінця
window-key-1-to-9 = від 1 до 9
window-keys-open-scenario = відкрити цей сценарій
window-keys-continue = продовжити незавершену гру, в яку грали останньою
window-keys-change-player = змінити, хто грає на цьому місці
window-keys-start = почати
window-keys-take = узяти цю картку або покласти назад
window-key-up-down = Угору, вниз
window-keys-read = читати картку вище чи нижче
window-keys-forecast = прогноз для картки, яку читаєте
window-keys-compare = порівняти картку, яку читаєте, з наступною, яку прочитаєте, і назад
window-key-brackets = {"["} і ]
window-keys-order = зіграти цю картку раніше чи пізніше; те саме робить Alt зі стрілками вгору й вниз
window-keys-hold = покласти всі картки назад, щоб утриматися
window-keys-free-move = ваш власний хід, якщо сценарій має вільні ходи
window-keys-seal = запечатати: обґрунтування й імовірності; або перетягніть узяту картку на печатку
window-keys-seal-at-once = на аркуші, що запечатує: запечатати, також під час набору обґрунтування
window-keys-map = велика мапа і назад; на мапі стрілки пересувають, + і − змінюють масштаб, 0 показує все
window-keys-scrolls = яку частину гортають Page Up і Page Down
window-keys-projector = почати режим проєктора, який показує те, що можна знати всім; і скінчити його
window-keys-to-table = до столу
window-keys-sit-down = сісти й показати стіл
window-keys-open-orders = відкрити накази, щойно всі запечатали; Y на аркуші з питанням
window-keys-next-seat = передати наступному місцю
window-keys-walk = наступний чинник чи крок, назад
window-keys-skip = одразу до підсумку
window-keys-speed = швидкість: 1×, 2×, відразу
window-keys-next = далі, назад
window-key-1-to-7 = від 1 до 7
window-keys-parts = частини розбору
window-keys-report = зберегти звіт: сторінку з малюнками; ще раз, щоб зупинити
window-keys-back = назад туди, де ви були
