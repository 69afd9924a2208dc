// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/log/memoryroomlog.h"
#include "tests/log/roomlogconformance.h"

using namespace Carillon;

class tst_MemoryRoomLog : public RoomLogConformance
{
    Q_OBJECT

public:
    tst_MemoryRoomLog() : RoomLogConformance([] { return std::make_unique<MemoryRoomLog>(); }) {}
};

QTEST_GUILESS_MAIN(tst_MemoryRoomLog)
#include "tst_memoryroomlog.moc"
