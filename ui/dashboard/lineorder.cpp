#include "dashboard/lineorder.h"

#include <QtCore/QCollator>

#include <algorithm>

namespace Fax::Ui {

namespace {

/** What needs somebody comes first, what is off last. */
int rank(const Line &line)
{
    if (line.status().state == PortState::Ringing)
        return 0;
    switch (groupOf(line)) {
    case LineGroup::Faults:
        return 1;
    case LineGroup::Active:
        return 2;
    case LineGroup::Off:
        return 4;
    case LineGroup::All:
    case LineGroup::Idle:
        break;
    }
    return 3;
}

int callSeconds(const Line &line)
{
    return isInCall(line.status().state) ? line.elapsed() : -1;
}

/** A running call is the newest activity; then the call that ended last. */
QDateTime lastActivity(const Line &line)
{
    const Fax::PortStatus &status = line.status();
    return isInCall(status.state) && status.startTime.isValid() ? status.startTime
                                                                : status.lastCallEnded;
}

QString searchText(const Line &line)
{
    QStringList all{line.config().name, line.config().number, line.look().word,
                    line.texts().description, line.texts().id};
    for (const QString &field : line.texts().fields)
        all.append(field);
    return all.join(u'\n').toLower();
}

} // namespace

LineGroup groupOf(const Line &line)
{
    const PortState state = line.status().state;
    if (isFault(state))
        return LineGroup::Faults;
    if (isOff(line.config(), line.status()))
        return LineGroup::Off;
    switch (state) {
    case PortState::Available:
    case PortState::Unavailable:
    case PortState::Handled:
        return LineGroup::Idle;
    default:
        return LineGroup::Active;
    }
}

bool matches(const Line &line, const LineQuery &query)
{
    if (query.group != LineGroup::All && groupOf(line) != query.group)
        return false;
    if (query.words.isEmpty())
        return true;
    const QString text = searchText(line);
    return std::all_of(query.words.cbegin(), query.words.cend(),
                       [&text](const QString &word) { return text.contains(word); });
}

void sortLines(QList<Line *> &lines, LineSort sort)
{
    QCollator names;
    names.setNumericMode(true);
    const auto before = [&names, sort](const Line *a, const Line *b) {
        switch (sort) {
        case LineSort::Number:
            break;
        case LineSort::Name:
            return names.compare(a->config().name, b->config().name) < 0;
        case LineSort::State:
            return rank(*a) < rank(*b);
        case LineSort::Elapsed:
            return callSeconds(*a) > callSeconds(*b);
        case LineSort::LastActivity:
            return lastActivity(*a) > lastActivity(*b);
        }
        return false;
    };
    std::sort(lines.begin(), lines.end(),
              [](const Line *a, const Line *b) { return a->id() < b->id(); });
    std::stable_sort(lines.begin(), lines.end(), before);
}

bool isMoving(LineSort sort)
{
    return sort == LineSort::State || sort == LineSort::Elapsed || sort == LineSort::LastActivity;
}

} // namespace Fax::Ui
