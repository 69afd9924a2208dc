// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/interrupt.h"

#include <csignal>

namespace Carillon {

namespace {

volatile std::sig_atomic_t caught = 0;

extern "C" void onInterrupt(int number)
{
    caught = 1;
    std::signal(number, SIG_DFL);
}

} // namespace

void catchInterrupts()
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

bool interrupted()
{
    return caught != 0;
}

} // namespace Carillon
