#pragma once

#include <QtCore/QStringList>

/** What is wrong with a C++ source that speaks SQL; empty if nothing is. */
[[nodiscard]] QStringList brokenSqlRules(const QString &source);
