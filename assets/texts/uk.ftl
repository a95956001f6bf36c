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

# ---

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
tty-numbers-and-flags = Числа та прапорці: { $names }.
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
tty-turn-of = хід { $turn } з { $turns }
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
        [one] { $runs } розігрування
        [few] { $runs } розігрування
        [many] { $runs } розігрувань
       *[other] { $runs } розігрування
    } за тими самими правилами з того, що знає ваше місце; кожне місце грає за своїм темпераментом. У дужках 95-відсотковий інтервал, далі слова за ICD 203. Те, що трапляється менш ніж в 1% розігрувань, оцінюється ще раз: розігрування, де криза зростає, розщеплюються. Це оцінка моделі, а не майбутнє.
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
tty-heading-injects = Вкидання: Enter відкриває одне, щоб прочитати і вкинути
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
tty-hint-line = рядок
tty-hint-next-hint = наступна підказка
tty-hint-next-line = наступний рядок
tty-hint-next-seat = наступне місце
tty-hint-no-more = без підказок
tty-hint-open = відкрити
tty-hint-open-the-orders = відкрити накази
tty-hint-open-the-table = відкрити стіл
tty-hint-open-them = відкрити їх
tty-hint-other-option = інший варіант
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
tty-hint-try-again = ще раз
tty-hint-type-a-reason = можна вписати обґрунтування
tty-hint-write-it-down = записати

## Термінал: решта

# ---

## Вікно: стіл

# ---

## Вікно: рішення, розбір, мапа

# ---

## Вікно: усе довкола гри

# ---
