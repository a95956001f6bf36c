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

# ---

## Вікно: рішення, розбір, мапа

# ---

## Вікно: усе довкола гри

# ---
