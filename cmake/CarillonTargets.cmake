# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
#
# Three functions; every other CMakeLists.txt is a list of sources and a list of libraries.

# carillon_add_library(core SOURCES a.cpp a.h PUBLIC carillon_common PRIVATE simdjson::simdjson)
# makes the static library carillon_core. Headers are listed with the sources (moc reads them).
function(carillon_add_library name)
    cmake_parse_arguments(ARG "NO_PCH" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    set(target carillon_${name})
    qt_add_library(${target} STATIC ${ARG_SOURCES})
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
    target_link_libraries(${target} PUBLIC carillon_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    if(NOT ARG_NO_PCH AND TARGET carillon_pch)
        target_precompile_headers(${target} REUSE_FROM carillon_pch)
    endif()
endfunction()

# carillon_add_program(carillond COMPONENT server SOURCES main.cpp PRIVATE carillon_net)
function(carillon_add_program name)
    cmake_parse_arguments(ARG "" "COMPONENT" "SOURCES;PRIVATE" ${ARGN})
    qt_add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
    target_link_libraries(${name} PRIVATE carillon_options ${ARG_PRIVATE})
    target_precompile_headers(${name} REUSE_FROM carillon_pch)
    if(ARG_COMPONENT)
        install(TARGETS ${name} RUNTIME COMPONENT ${ARG_COMPONENT})
    endif()
endfunction()

# carillon_add_test(tst_hub SOURCES tst_hub.cpp PRIVATE carillon_core [LABELS integration] [TIMEOUT 60])
function(carillon_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;PRIVATE;LABELS;ENVIRONMENT" ${ARGN})
    qt_add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
    target_link_libraries(${name} PRIVATE carillon_options Qt6::Test ${ARG_PRIVATE})
    target_precompile_headers(${name} REUSE_FROM carillon_pch)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 60)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=carillon.*.info=false;${ARG_ENVIRONMENT}")
endfunction()

# The one precompiled header. Standard and Qt Core headers only: nothing in it may hide a missing
# include of our own or let a layer see what it must not.
add_library(carillon_pch OBJECT ${PROJECT_SOURCE_DIR}/cmake/pch.cpp)
set_target_properties(carillon_pch PROPERTIES AUTOMOC OFF)
target_link_libraries(carillon_pch PRIVATE carillon_options Qt6::Core)
target_precompile_headers(carillon_pch PRIVATE
    <QtCore/QtCore> <algorithm> <array> <atomic> <chrono> <cstdint> <functional> <memory> <optional>
    <span> <string> <unordered_map> <utility> <variant> <vector>)
