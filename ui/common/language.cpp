#include "common/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>

namespace Fax::Ui {

namespace {

void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *words = new QTranslator(qApp);
    if (words->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(words);
    else
        delete words;
}

} // namespace

void installLanguage(const QLocale &locale)
{
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("fax"), QStringLiteral(":/translations"));
}

} // namespace Fax::Ui
