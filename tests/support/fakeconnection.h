#pragma once

#include "window/connection.h"

namespace Fax {

/** A way to the server that says what it is told to, and counts the tries. */
class FakeConnection final : public Ui::Connection
{
public:
    void set(const State &state) { setState(state); }
    void reconnect() override { ++tries; }
    void leave() override { }

    int tries = 0;
};

} // namespace Fax
