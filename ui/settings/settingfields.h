#pragma once

#include "settings/fieldspec.h"

namespace Fax::Ui::SettingFields {

// The fields of ui.md chapter 9 that are settings of the server, by page and group. Translated.
[[nodiscard]] QList<FieldSpec> aboutServer();
[[nodiscard]] QList<FieldSpec> dialing();
[[nodiscard]] QList<FieldSpec> retries();
[[nodiscard]] QList<FieldSpec> header();
[[nodiscard]] QList<FieldSpec> rules();
[[nodiscard]] QList<FieldSpec> pages();
[[nodiscard]] FieldSpec lowPriorityWaits();
[[nodiscard]] FieldSpec currency();
[[nodiscard]] QList<FieldSpec> archiveSent();
[[nodiscard]] QList<FieldSpec> archiveReceived();
[[nodiscard]] QList<FieldSpec> archiveSize();
[[nodiscard]] QList<FieldSpec> blockedNumbers();
[[nodiscard]] QList<FieldSpec> limits();
[[nodiscard]] QList<FieldSpec> logging();

} // namespace Fax::Ui::SettingFields
