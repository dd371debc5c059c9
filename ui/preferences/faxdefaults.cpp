#include "preferences/faxdefaults.h"

#include "base/valuemap.h"

#include <QtCore/QSettings>

namespace Fax::Ui {

namespace {

const auto resolutionKey = u"newFax/resolution"_qs;
const auto paperKey = u"newFax/paper"_qs;
const auto coverPageKey = u"newFax/coverPage"_qs;
const auto coverpageNameKey = u"newFax/coverpageName"_qs;
const auto serverCoverpageKey = u"newFax/serverCoverpage"_qs;
const auto receiptKey = u"newFax/receipt"_qs;
const auto receiptAddressKey = u"newFax/receiptAddress"_qs;

template <typename Enum> std::optional<Enum> readEnum(const QSettings &settings, const QString &key)
{
    const auto value = enumFromName<Enum>(settings.value(key).toString());
    return value ? std::optional(*value) : std::nullopt;
}

template <typename Enum>
void writeEnum(QSettings &settings, const QString &key, std::optional<Enum> value)
{
    if (value)
        settings.setValue(key, enumName(*value));
    else
        settings.remove(key);
}

} // namespace

FaxDefaults FaxDefaults::read(const QSettings &settings)
{
    FaxDefaults defaults;
    defaults.resolution = readEnum<Resolution>(settings, resolutionKey);
    defaults.paper = readEnum<Paper>(settings, paperKey);
    defaults.coverPage = settings.value(coverPageKey, defaults.coverPage).toBool();
    defaults.coverpageName = settings.value(coverpageNameKey).toString();
    defaults.serverCoverpage = settings.value(serverCoverpageKey, defaults.serverCoverpage)
                                   .toBool();
    defaults.receipt = readEnum<Receipt>(settings, receiptKey).value_or(defaults.receipt);
    defaults.receiptAddress = settings.value(receiptAddressKey).toString();
    return defaults;
}

void FaxDefaults::write(QSettings &settings) const
{
    writeEnum(settings, resolutionKey, resolution);
    writeEnum(settings, paperKey, paper);
    settings.setValue(coverPageKey, coverPage);
    settings.setValue(coverpageNameKey, coverpageName);
    settings.setValue(serverCoverpageKey, serverCoverpage);
    writeEnum(settings, receiptKey, std::optional(receipt));
    settings.setValue(receiptAddressKey, receiptAddress);
}

void FaxDefaults::fill(Submission &fax) const
{
    fax.resolution = resolution.value_or(fax.resolution);
    fax.paper = paper.value_or(fax.paper);
    fax.sendCoverpage = coverPage;
    fax.coverpageName = coverpageName;
    fax.serverCoverpage = serverCoverpage;
    fax.receipt = receipt;
    fax.receiptAddress = receiptAddress;
}

} // namespace Fax::Ui
