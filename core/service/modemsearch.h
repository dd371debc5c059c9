#pragma once

#include "port/modemdetector.h"
#include "service/request.h"

#include <memory>

namespace Fax {

struct ServiceParts;

/** The serial lines of this computer as clients see them, and the search for modems behind the free ones. */
class ModemSearch
{
public:
    ModemSearch(ServiceParts &parts, LineMaker makeLine);
    ~ModemSearch();

    /** Every line, and the device of every port, without opening any. */
    [[nodiscard]] QList<ModemFinding> list() const;

    /**
     * Asks what is behind each free line: event `modem` for each as it comes, then the answer with all.
     *
     * @param devices  only these, pseudo-terminals too; empty: every line
     * Errors: InvalidParameter (not a serial device), NotFound, InvalidOperation (a search is under way)
     */
    void detect(const QStringList &devices, const Reply &reply);

private:
    [[nodiscard]] Result<QList<ModemFinding>> chosen(const QStringList &devices) const;
    [[nodiscard]] ModemFinding withPort(ModemFinding finding) const;

    ServiceParts &m_parts;
    LineMaker m_makeLine;
    std::unique_ptr<ModemDetector> m_detector; ///< while a search is under way
};

} // namespace Fax
