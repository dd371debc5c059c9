#include "sqlrules.h"

#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QRegularExpression>

QStringList brokenSqlRules(const QString &source)
{
    static const QList<QPair<QRegularExpression, QString>> rules{
        {QRegularExpression(QStringLiteral(R"(\bexec\s*\([^;]*(\+|\.arg\s*\())")),
         QStringLiteral("exec() with text that was put together")},
        {QRegularExpression(QStringLiteral(R"(\bprepare\s*\([^;]*(\+|\.arg\s*\())")),
         QStringLiteral("prepare() with text that was put together")},
        {QRegularExpression(QStringLiteral(
             R"rx("(SELECT|INSERT|UPDATE|DELETE)\b[^;]*\.arg\s*\(\s*(QString|[a-z]\w*\.(toString|name|value)|stored))rx")),
         QStringLiteral("a value put into a statement with arg()")},
        {QRegularExpression(
             QStringLiteral(R"rx("[^"\n]*\b(WHERE|AND|SET)\b[^"\n]*= *'"[^;]*\+)rx")),
         QStringLiteral("a value between quotes in a statement")},
    };
    QStringList found;
    for (const auto &[rule, what] : rules) {
        if (source.contains(rule))
            found.append(what);
    }
    return found;
}
