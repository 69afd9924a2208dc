// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Runs a fuzz target once over every file of the folders and files named, without libFuzzer: the
// corpus as a regression test with any compiler. Nothing to run is a failure, not a success.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

std::vector<std::filesystem::path> inputs(int count, char **names)
{
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < count; ++i) {
        std::error_code error;
        if (std::filesystem::is_regular_file(names[i], error)) {
            files.emplace_back(names[i]);
            continue;
        }
        for (const auto &entry : std::filesystem::directory_iterator(names[i], error)) {
            if (entry.is_regular_file(error))
                files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

int main(int argc, char **argv)
{
    const auto files = inputs(argc, argv);
    for (const auto &file : files) {
        std::ifstream stream(file, std::ios::binary);
        const std::vector<char> read((std::istreambuf_iterator<char>(stream)), {});
        // A copy of exactly this size: AddressSanitizer then sees a byte read past the end.
        const std::vector<std::uint8_t> bytes(read.begin(), read.end());
        std::printf("%s\n", file.c_str());
        std::fflush(stdout); // the last line names the file that crashed
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    std::printf("%zu files\n", files.size());
    return files.empty() ? 1 : 0;
}
