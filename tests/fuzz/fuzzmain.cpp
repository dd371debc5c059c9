// One fuzzer: libFuzzer calls the entry named by FUZZ_ENTRY.

#include "entries.h"

#include <QtCore/QCoreApplication>

namespace {
void sayNothing(QtMsgType, const QMessageLogContext &, const QString &) { }
} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qInstallMessageHandler(sayNothing);
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return Fax::Fuzz::FUZZ_ENTRY(data, size);
}
