#pragma once

#include "job/job.h"

#include <QtCore/QStringMatcher>

#include <functional>

namespace Fax::Ui {

/** The chips above the list: which jobs are of interest at all. */
enum class JobChip { All, Waiting, Active, Paused, Failed };

[[nodiscard]] bool matchesChip(const Job &job, JobChip chip);

/**
 * What the filter field says (ui.md Q1). All words must match. A plain word matches recipient, number (digits
 * only compare), document, subject, sender and job id; `to: number: doc: from: state: line: id: billing:` look in
 * one place, `before:` and `after:` compare the day or time of the submission (2026-05-06, or 14:00 today).
 * "Words in quotes" are one. A date that is not finished yet leaves nothing out.
 */
class JobQuery
{
public:
    /** What the words cannot know. */
    struct Context
    {
        QDateTime now; ///< local time: what "today" is
        std::function<QString(PortId)> lineName;
    };

    JobQuery() = default;
    JobQuery(const QString &text, const Context &context);

    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] bool matches(const Job &job) const;

private:
    enum class Field { Any, To, Number, Document, From, State, Line, Id, Billing, Before, After };

    struct Term
    {
        Field field = Field::Any;
        QStringMatcher text;
        QString digits; ///< "" if the word is no number
        QDateTime time;
    };

    void addWord(const QString &word);
    [[nodiscard]] static Field fieldOf(const QString &prefix);
    [[nodiscard]] QDateTime timeOf(const QString &text) const;
    [[nodiscard]] bool matches(const Job &job, const Term &term) const;

    Context m_context;
    QList<Term> m_terms;
};

} // namespace Fax::Ui
