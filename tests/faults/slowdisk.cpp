// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// A disk that is slow with every single write, as a library to preload: each write to a file waits up to
// SLOWDISK_WRITE_US before it is done, each fsync up to SLOWDISK_SYNC_US. Needs no device of its own.
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

template<typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

useconds_t longest(const char *variable)
{
    const char *text = std::getenv(variable);
    return text ? useconds_t(std::strtoul(text, nullptr, 10)) : 0;
}

void wait(int descriptor, useconds_t atMost)
{
    struct stat status
    {};
    if (atMost == 0 || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return;
    static std::atomic<std::uint64_t> state = 1; // Knuth's MMIX generator: any spread will do
    const std::uint64_t random = state.fetch_add(1) * 6364136223846793005U + 1442695040888963407U;
    ::usleep(useconds_t((random >> 33U) % atMost));
}

void beforeWrite(int descriptor)
{
    static const useconds_t atMost = longest("SLOWDISK_WRITE_US");
    wait(descriptor, atMost);
}

void beforeSync(int descriptor)
{
    static const useconds_t atMost = longest("SLOWDISK_SYNC_US");
    wait(descriptor, atMost);
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    beforeWrite(descriptor);
    return real(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t at)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    beforeWrite(descriptor);
    return real(descriptor, bytes, count, at);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    beforeWrite(descriptor);
    return real(descriptor, bytes, count, at);
}

int fsync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fsync");
    beforeSync(descriptor);
    return real(descriptor);
}

int fdatasync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    beforeSync(descriptor);
    return real(descriptor);
}

} // extern "C"
