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

# ---
