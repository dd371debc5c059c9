#pragma once

#include "port/lineprotocol.h"

#include <QtCore/QByteArray>

struct t30_state_s;

namespace Fax {

/** What a call may use, put into the engine, and checked where the engine itself does not check. */
class EngineSettings
{
public:
    explicit EngineSettings(const LineProtocol::CallSettings &settings)
        : m_settings(settings)
    { }

    /** Before anything is exchanged. `file` is the name of a MemoryTiff. */
    void applyForSending(t30_state_s *engine, const QByteArray &file) const;
    void applyForReceiving(t30_state_s *engine, const QByteArray &file) const;

    /** After a DIS came: the engine would begin at the fastest rate both ends know; ours may be lower. */
    void limitRate(t30_state_s *engine) const;
    /** Whether the DCS that came asks for what we offered; the engine takes more (safety.md 54, 55). */
    [[nodiscard]] bool acceptsChoice(const t30_state_s *engine, const QByteArray &dcs) const;

private:
    void applyCommon(t30_state_s *engine) const;
    [[nodiscard]] int permittedModems() const;
    [[nodiscard]] int permittedCodings() const;

    LineProtocol::CallSettings m_settings;
};

} // namespace Fax
