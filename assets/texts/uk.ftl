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

# ---

## Вікно: стіл

table-part-hand = Рука
table-part-news = Новини
table-part-map = Мапа
table-part-ladder = Драбина і ризик
table-part-known = Що ви знаєте
table-next-part = V: наступна частина
table-turn-of = Хід { $turn } з { $turns }
table-settings = Налаштування
table-projector = Проєктор: що дозволено знати всім
table-see-everything = Ніхто не грає; ви бачите все
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
table-sheet-throw = Вкидання
table-guide-place = { $spot }: { $nth } з { $of }
table-guide-said = Підказка, { $place }. { $text }
table-guide-next = Далі
table-guide-done = Готово
table-guide-stop = Без підказок
table-you-are = Ваша сторона: { $actor }
table-brief-below = { $title }. Лише для ваших очей. Наслідки вигадані.
table-a-brief = Вступ
table-fictional = { $title }. Наслідки вигадані.
table-brief-covered = Вступ прикрито
table-to-table = До столу
table-your-brief = Ваш вступ
table-your-objectives = Ваші цілі
table-objective = { $objective } (вага { $weight })
table-your-red-lines = Ваші червоні лінії
table-line-declared = { $title } (оголошено). { $text }
table-line-secret = { $title } (знаєте лише ви). { $text }
table-what-for = Для чого ці навчання
table-before = Перш ніж почати
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
table-card-could-cross = може перейти червону лінію
table-card-rung = щабель { $rung }
table-card-costs = коштує { $cost }
table-card-left = лишилося { $left }
table-covert = таємно
table-open = відкрито
table-nobody-plays = Ніхто не грає
table-watch-public = За всі місця запечатує комп’ютер. Ви бачите те, що дозволено знати всім.
table-watch-all = За всі місця запечатує комп’ютер. Ви бачите кожен вступ, кожен вибір і кожну кість.
table-play-turn = Зіграти хід
table-your-hand = Ваша рука
table-none-taken = нічого не взято: ви утримуєтеся. Щонайбільше { $most } за хід.
table-so-many-taken = взято { $taken } з { $most }
table-taken-card = Взято, { $nth } з { $of }: { $card }
table-drag = Перетягніть її на інше місце в черзі або на печатку. Також [ і ].
table-seal-hold = Запечатати: утриматися
table-seal-orders = Запечатати накази
table-forecast = Прогноз
table-stop-forecast = Зупинити прогноз
table-compare = Порівняти
table-acts-on = Діє на щаблі { $rung }: { $name }
table-covert-about = Таємно: інші бачать лише сліди, доки вони не приведуть до вас.
table-could-cross = Може перейти червону лінію: { $line }
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
table-gravest = Найтяжче для будь-якої сторони: { $scales }
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
table-seal = Запечатати
table-back = Назад
table-you-hold = Ви утримуєтеся: жодної картки не буде зіграно. Утриматися — теж вибір.
table-once-sealed = Запечатані накази змінити не можна. Накази всіх місць відкриваються одночасно.
table-why = Чому? (збережеться для розбору; можна не заповнювати)
table-because = Бо …
table-how-likely = Наскільки це ймовірно? (записується, коли ви зсунете повзунок)
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

# ---

## Вікно: усе довкола гри

# ---
