#include "outbox/jobquery.h"

#include "outbox/joblook.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Fax::Ui {

namespace {

bool contains(const QStringMatcher &word, const QString &text)
{
    return word.indexIn(text) >= 0;
}

/** The digits of a number that is written with spaces and signs, compared one by one: this runs for each job. */
bool containsDigits(const QString &text, const QString &digits)
{
    for (qsizetype start = 0; start < text.size(); ++start) {
        qsizetype matched = 0;
        for (qsizetype at = start; at < text.size() && matched < digits.size(); ++at) {
            if (!text.at(at).isDigit())
                continue;
            if (text.at(at) != digits.at(matched))
                break;
            ++matched;
        }
        if (matched == digits.size())
            return true;
    }
    return false;
}

/** "" for what is no number as people write it. */
QString digitsOf(const QString &word)
{
    static const QString decoration = QStringLiteral("+-()./ ");
    QString digits;
    for (const QChar c : word) {
        if (c.isDigit())
            digits.append(c);
        else if (!decoration.contains(c))
            return {};
    }
    return digits;
}

bool matchesNumber(const Job &job, const QStringMatcher &word, const QString &digits)
{
    return digits.isEmpty() ? contains(word, job.to) : containsDigits(job.to, digits);
}

bool matchesDocument(const Job &job, const QStringMatcher &word)
{
    return contains(word, job.documentName) || contains(word, job.subject)
        || contains(word, job.displayName);
}

bool matchesSender(const Job &job, const QStringMatcher &word)
{
    return contains(word, job.senderName) || contains(word, job.user);
}

} // namespace

bool matchesChip(const Job &job, JobChip chip)
{
    switch (chip) {
    case JobChip::All:
        return true;
    case JobChip::Waiting:
        return !isFinal(job.state) && !isRunning(job) && !job.paused;
    case JobChip::Active:
        return isRunning(job);
    case JobChip::Paused:
        return job.paused;
    case JobChip::Failed:
        return job.state == JobState::RetriesExceeded;
    }
    return true;
}

JobQuery::JobQuery(const QString &text, const Context &context)
    : m_context(context)
{
    static const QRegularExpression word(QStringLiteral("((?:[a-z]+:)?)(?:\"([^\"]*)\"?|(\\S+))"),
                                         QRegularExpression::CaseInsensitiveOption);
    auto words = word.globalMatch(text);
    while (words.hasNext()) {
        const auto match = words.next();
        addWord(match.captured(1) + match.captured(2) + match.captured(3));
    }
}

JobQuery::Field JobQuery::fieldOf(const QString &prefix)
{
    static const QHash<QString, Field> fields{
        {QStringLiteral("to"), Field::To},         {QStringLiteral("number"), Field::Number},
        {QStringLiteral("doc"), Field::Document},  {QStringLiteral("from"), Field::From},
        {QStringLiteral("state"), Field::State},   {QStringLiteral("line"), Field::Line},
        {QStringLiteral("id"), Field::Id},         {QStringLiteral("billing"), Field::Billing},
        {QStringLiteral("before"), Field::Before}, {QStringLiteral("after"), Field::After},
    };
    return fields.value(prefix.toLower(), Field::Any);
}

void JobQuery::addWord(const QString &word)
{
    Term term;
    const qsizetype colon = word.indexOf(u':');
    if (colon > 0)
        term.field = fieldOf(word.first(colon));
    const QString text = term.field == Field::Any ? word : word.sliced(colon + 1);
    if (text.isEmpty())
        return; // the rest is still to be typed
    term.text = QStringMatcher(text, Qt::CaseInsensitive);
    term.digits = digitsOf(text);
    if (term.field == Field::Before || term.field == Field::After) {
        term.time = timeOf(text);
        if (!term.time.isValid())
            return;
    }
    m_terms.append(term);
}

QDateTime JobQuery::timeOf(const QString &text) const
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
        return {day, {}, m_context.now.timeZone()};
    if (const QTime time = QTime::fromString(text, QStringLiteral("H:mm")); time.isValid())
        return {m_context.now.date(), time, m_context.now.timeZone()};
    return {};
}

bool JobQuery::matches(const Job &job) const
{
    return std::all_of(m_terms.cbegin(), m_terms.cend(),
                       [&](const Term &term) { return matches(job, term); });
}

bool JobQuery::matches(const Job &job, const Term &term) const
{
    switch (term.field) {
    case Field::Any:
        return contains(term.text, job.recipientName) || matchesNumber(job, term.text, term.digits)
            || matchesDocument(job, term.text) || matchesSender(job, term.text)
            || (!term.digits.isEmpty() && QString::number(job.id.value) == term.digits);
    case Field::To:
        return contains(term.text, job.recipientName) || matchesNumber(job, term.text, term.digits);
    case Field::Number:
        return matchesNumber(job, term.text, term.digits);
    case Field::Document:
        return matchesDocument(job, term.text);
    case Field::From:
        return matchesSender(job, term.text);
    case Field::State:
        return jobLook(job).word.startsWith(term.text.pattern(), Qt::CaseInsensitive);
    case Field::Line: {
        const PortId line = job.port.isValid() ? job.port : job.wantedPort;
        return line.isValid() && contains(term.text, m_context.lineName(line));
    }
    case Field::Id:
        return QString::number(job.id.value) == term.text.pattern();
    case Field::Billing:
        return contains(term.text, job.billingCode);
    case Field::Before:
        return job.submittedAt < term.time;
    case Field::After:
        return job.submittedAt >= term.time;
    }
    return false;
}

} // namespace Fax::Ui
