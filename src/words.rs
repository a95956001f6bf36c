//! Words for what a scenario knows as codes.

use crate::policy::PolicyKind;
use crate::rules::{News, NewsKind, RedLineStatus, SourceView};
use crate::scenario::{Medium, Picture, Status, Tone};
use crate::texts::say;

/// How an inject reached the reader.
pub fn medium(medium: Medium) -> String {
    match medium {
        Medium::Wire => say!("word-medium-wire"),
        Medium::Newspaper => say!("word-medium-newspaper"),
        Medium::Broadcast => say!("word-medium-broadcast"),
        Medium::Call => say!("word-medium-call"),
        Medium::Cable => say!("word-medium-cable"),
        Medium::Letter => say!("word-medium-letter"),
        Medium::Email => say!("word-medium-email"),
        Medium::SocialMedia => say!("word-medium-social"),
    }
}

/// How firm something is and where it comes from, within a line.
pub fn source(source: &SourceView) -> String {
    let status = match (source.status, &source.by) {
        (Status::Claimed, Some(by)) => say!("word-source-claimed-by", by = by),
        (Status::Claimed, None) => say!("word-source-claimed"),
        (Status::Reported, _) => say!("word-source-reported"),
        (Status::Argued, _) => say!("word-source-argued"),
        (Status::Elsewhere, Some(by)) => say!("word-source-elsewhere-by", by = by),
        (Status::Elsewhere, None) => say!("word-source-elsewhere"),
        (Status::Invented, _) => say!("word-source-invented"),
    };
    if source.line.is_empty() {
        return status;
    }
    say!("word-source-with-line", status = status, line = &source.line)
}

/// The same as a line of its own; of what is invented, no more than that.
pub fn source_line(source: &SourceView) -> String {
    let status = match (source.status, &source.by) {
        (Status::Claimed, Some(by)) => say!("word-source-line-claimed-by", by = by),
        (Status::Claimed, None) => say!("word-source-line-claimed"),
        (Status::Reported, _) => say!("word-source-line-reported"),
        (Status::Argued, _) => say!("word-source-line-argued"),
        (Status::Elsewhere, Some(by)) => say!("word-source-line-elsewhere-by", by = by),
        (Status::Elsewhere, None) => say!("word-source-line-elsewhere"),
        (Status::Invented, _) => return say!("word-source-line-invented"),
    };
    if source.line.is_empty() {
        return status;
    }
    say!("word-source-line-with-line", status = status, line = &source.line)
}

/// A picture where it can't be shown.
pub fn picture(picture: &Picture) -> String {
    let Picture { alt, credit, licence, .. } = picture;
    say!("word-picture", alt = alt, credit = credit, licence = licence)
}

/// What stands under a picture: who made it, and under which licence.
pub fn picture_credit(picture: &Picture) -> String {
    say!("word-picture-credit", credit = &picture.credit, licence = &picture.licence)
}

/// What sort of news it is.
pub fn kind(kind: NewsKind) -> String {
    match kind {
        NewsKind::Inject => say!("word-news-inject"),
        NewsKind::Written => say!("word-news-written"),
        NewsKind::Act => say!("word-news-act"),
        NewsKind::Attribution => say!("word-news-attribution"),
        NewsKind::Tap => say!("word-news-tap"),
        NewsKind::Rung => say!("word-news-ladder"),
        NewsKind::Threshold => say!("word-news-threshold"),
        NewsKind::RedLine => say!("word-news-red-line"),
        NewsKind::Agreement => say!("word-news-agreement"),
        NewsKind::Norm => say!("word-news-norm"),
        NewsKind::Question => say!("word-news-question"),
        NewsKind::Clock => say!("word-news-clock"),
        NewsKind::Ending => say!("word-news-ending"),
    }
}

/// What sort of news this is; of an act that not everybody sees, that too.
pub fn sort(news: &News) -> String {
    match news.kind {
        NewsKind::Act if news.private => say!("word-news-private-act"),
        kind => self::kind(kind),
    }
}

/// What sort of ending it is.
pub fn tone(tone: Tone) -> String {
    match tone {
        Tone::OffRamp => say!("word-tone-off-ramp"),
        Tone::Stalemate => say!("word-tone-stalemate"),
        Tone::Escalation => say!("word-tone-escalation"),
        Tone::Catastrophe => say!("word-tone-catastrophe"),
    }
}

/// What sort of ending it is, and what that means.
pub fn tone_meant(tone: Tone) -> String {
    match tone {
        Tone::OffRamp => say!("word-tone-off-ramp-meant"),
        Tone::Stalemate => say!("word-tone-stalemate-meant"),
        Tone::Escalation => say!("word-tone-escalation-meant"),
        Tone::Catastrophe => say!("word-tone-catastrophe-meant"),
    }
}

/// Where a red line stands.
pub fn red_line(status: RedLineStatus) -> String {
    match status {
        RedLineStatus::Intact => say!("word-red-line-intact"),
        RedLineStatus::Crossed => say!("word-red-line-crossed"),
        RedLineStatus::Kept => say!("word-red-line-kept"),
        RedLineStatus::Lapsed => say!("word-red-line-lapsed"),
    }
}

/// How well the computer plays by a policy.
pub fn level(policy: PolicyKind) -> String {
    match policy {
        PolicyKind::Random => say!("word-level-random"),
        PolicyKind::Temperament => say!("word-level-easy"),
        PolicyKind::Lookahead => say!("word-level-normal"),
        PolicyKind::Search => say!("word-level-hard"),
        PolicyKind::DeepSearch => say!("word-level-very-hard"),
    }
}
