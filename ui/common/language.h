#pragma once

#include <QtCore/QLocale>

namespace Fax::Ui {

/**
 * Loads the words of the locale's languages into the application, ours and those of Qt's own dialogs. What is not
 * translated stays English. Call once, before the first window is made.
 */
void installLanguage(const QLocale &locale);

} // namespace Fax::Ui
