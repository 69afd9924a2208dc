# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
#
# cmake -D BUILD=<build folder> -D SOURCE=<clients/qt> -D WORK=<folder> -D COMPILER=… [-D FLAGS=…] -P CheckPackage.cmake
# Whoever has nothing but what is installed can build the example by find_package(), and whoever has
# the folder by add_subdirectory().
cmake_minimum_required(VERSION 3.21)

function(run)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT code EQUAL 0)
        list(JOIN ARGV " " command)
        message(FATAL_ERROR "${command}\n${output}")
    endif()
endfunction()

set(common -G Ninja -D CMAKE_CXX_COMPILER=${COMPILER} "-DCMAKE_CXX_FLAGS=${FLAGS} -Wall -Wextra -Wpedantic -Werror")
find_program(ccache ccache)
if(ccache)
    list(APPEND common -D CMAKE_CXX_COMPILER_LAUNCHER=${ccache})
endif()
file(REMOVE_RECURSE ${WORK})

# Moved after it was installed: nothing in it may be an absolute path of here.
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/first --component client-dev)
file(RENAME ${WORK}/first ${WORK}/prefix)
file(GLOB_RECURSE installed LIST_DIRECTORIES false RELATIVE ${WORK}/prefix ${WORK}/prefix/*)
list(SORT installed)
foreach(file IN LISTS installed)
    if(NOT file MATCHES "^(include/carillon/[a-z]+\\.h|lib.*/libcarillon-client\\.a|lib.*/cmake/CarillonClient/.*\\.cmake|share/doc/libcarillon-client-dev/.*)$")
        message(FATAL_ERROR "installed, but what for: ${file}")
    endif()
    if(file MATCHES "\\.(h|cmake)$")
        file(READ ${WORK}/prefix/${file} text)
        if(text MATCHES "${WORK}|${BUILD}|${SOURCE}")
            message(FATAL_ERROR "${file} names a folder of this machine")
        endif()
        string(REGEX MATCHALL "#include \"[^\"]+\"" includes "${text}")
        foreach(include IN LISTS includes)
            string(REGEX REPLACE "#include \"(.*)\"" "include/\\1" wanted ${include})
            if(NOT wanted IN_LIST installed)
                message(FATAL_ERROR "${file} includes ${wanted}, which is not installed")
            endif()
        endforeach()
    endif()
endforeach()

run(${CMAKE_COMMAND} -S ${SOURCE}/example -B ${WORK}/example ${common} -D CMAKE_PREFIX_PATH=${WORK}/prefix)
run(${CMAKE_COMMAND} --build ${WORK}/example)

file(WRITE ${WORK}/whole/CMakeLists.txt "cmake_minimum_required(VERSION 3.21)
project(whole LANGUAGES CXX)
find_package(Qt6 REQUIRED COMPONENTS Network)
add_subdirectory(${SOURCE} client)
add_executable(chat ${SOURCE}/example/main.cpp)
target_link_libraries(chat PRIVATE Carillon::Client Qt6::Network)
")
run(${CMAKE_COMMAND} -S ${WORK}/whole -B ${WORK}/whole/build ${common})
run(${CMAKE_COMMAND} --build ${WORK}/whole/build)
file(REMOVE_RECURSE ${WORK})
