#include "support/farend/farscript.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QMetaEnum>

namespace Fax {

namespace {

QStringList wordsOf(const QString &line)
{
    QStringList words;
    QString word;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"') {
            if (!quoted)
                word.append(c);
            else if (word == u"\"")
                words.append(std::exchange(word, {})); // an empty text is a word too
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            if (!word.isEmpty())
                words.append(std::exchange(word, {}));
        } else {
            word.append(c);
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

/** Lines that say something about the row; false if this one is a step. */
bool takeHeading(FarScript *row, const QStringList &words, QString *problem)
{
    if (words.first() == u"us") {
        row->us = words.mid(1);
    } else if (words.first() == u"each") {
        row->first = words.value(1).toInt();
        row->last = words.value(2).toInt();
    } else if (words.first() == u"phase") {
        row->phase = words.value(1);
    } else if (words.first() == u"result") {
        row->result = words.mid(1);
        bool known = false;
        const int code = QMetaEnum::fromType<ErrorCode>().keyToValue(
            words.value(1).toLatin1().constData(), &known);
        if (!known)
            *problem = QStringLiteral("there is no result %1").arg(words.value(1));
        row->code = static_cast<ErrorCode>(code);
    } else {
        return false;
    }
    return true;
}

} // namespace

int FarScript::number(const QStringList &words, QStringView word, int otherwise)
{
    const qsizetype at = words.indexOf(word);
    return at < 1 ? otherwise : words[at - 1].toInt();
}

QString FarScript::after(const QStringList &words, QStringView word)
{
    const qsizetype at = words.indexOf(word);
    return at < 0 ? QString() : words.value(at + 1);
}

FarScript FarScript::forNumber(int number) const
{
    const auto filled = [number](QString text) {
        return text.replace(QStringLiteral("$N"), QString::number(number))
            .replace(QStringLiteral("$X"),
                     QStringLiteral("%1").arg(number, 2, 16, QLatin1Char('0')));
    };
    FarScript row = *this;
    for (ScriptLine &step : row.steps) {
        for (QString &word : step.words)
            word = filled(word);
        step.text = filled(step.text);
    }
    return row;
}

QList<FarScript> readFarScripts(const QString &path, QString *problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        *problem = QStringLiteral("%1: %2").arg(path, file.errorString());
        return {};
    }
    QList<FarScript> rows;
    QHash<QString, QList<ScriptLine>> parts; // "-- name": steps that rows share by "do name"
    QString part;
    int number = 0;
    while (!file.atEnd() && problem->isEmpty()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith(u"== ")) {
            rows.append(FarScript{});
            rows.last().title = line.mid(3);
            part.clear();
            continue;
        }
        if (line.startsWith(u"-- ")) {
            part = line.mid(3);
            continue;
        }
        const QStringList words = wordsOf(line);
        if (part.isEmpty() && rows.isEmpty()) {
            *problem = QStringLiteral("a step before the first row");
            break;
        }
        QList<ScriptLine> &steps = part.isEmpty() ? rows.last().steps : parts[part];
        if (words.first() == u"do" && parts.contains(words.value(1)))
            steps.append(parts[words.value(1)]);
        else if (!part.isEmpty() || !takeHeading(&rows.last(), words, problem))
            steps.append({number, words, line});
        if (!problem->isEmpty())
            *problem = QStringLiteral("%1:%2: %3").arg(path).arg(number).arg(*problem);
    }
    return rows;
}

} // namespace Fax
