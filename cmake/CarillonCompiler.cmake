# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
#
# Everything that is true of every target: language, warnings, Qt strictness, sanitizers, hardening.
# Targets get it by linking carillon_options; no other file sets a compiler flag.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Programs compile like libraries, so that all targets can share one precompiled header.
set(CMAKE_CXX_COMPILE_OPTIONS_PIE ${CMAKE_CXX_COMPILE_OPTIONS_PIC})
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # Precompiled headers are cached only with these (ccache manual, "Precompiled headers").
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

add_library(carillon_options INTERFACE)
target_compile_definitions(carillon_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(carillon_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    -Wimplicit-fallthrough -Wnull-dereference $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    $<$<BOOL:${CARILLON_WERROR}>:-Werror>)

if(CARILLON_SANITIZE STREQUAL "thread")
    target_compile_options(carillon_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(carillon_options INTERFACE -fsanitize=thread)
elseif(CARILLON_SANITIZE OR CARILLON_FUZZ)
    # Enum and vptr checks are left on; a finding ends the program, so that no test can pass over it.
    set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    if(CARILLON_FUZZ)
        list(APPEND sanitizers -fsanitize=fuzzer-no-link)
    endif()
    target_compile_options(carillon_options INTERFACE ${sanitizers})
    target_link_options(carillon_options INTERFACE ${sanitizers})
elseif(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(carillon_options INTERFACE
        -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    target_link_options(carillon_options INTERFACE -pie -Wl,-z,relro,-z,now)
endif()
