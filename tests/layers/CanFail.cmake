# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
cmake_minimum_required(VERSION 3.21)
execute_process(COMMAND ${CMAKE_COMMAND} -D ROOT=${ROOT} -P ${CHECK}
    RESULT_VARIABLE code ERROR_VARIABLE output)
if(code EQUAL 0)
    message(FATAL_ERROR "the wrong includes passed")
endif()
string(REGEX MATCHALL "[a-z/]+\\.h: [<\"][A-Za-z/.]+[>\"]" found "${output}")
list(SORT found)
set(expected
    "clients/qt/inward.h: \"common/result.h\""
    "common/upward.h: \"server/core/config.h\""
    "common/upward.h: <sys/socket.h>"
    "console/core/server.h: \"server/core/config.h\""
    "console/core/server.h: <QWidget>"
    "server/app/relative.h: \"../core/config.h\""
    "server/app/relative.h: \"config.h\""
    "server/core/socket.h: \"server/net/listener.h\""
    "server/core/socket.h: <QTcpSocket>"
    "server/core/socket.h: <QtNetwork/QTcpServer>"
    "server/net/sibling.h: \"server/app/commandline.h\""
    "server/net/sibling.h: \"server/protocol/jsonprotocol.h\"")
if(NOT "${found}" STREQUAL "${expected}")
    message(FATAL_ERROR "found:\n${found}\nexpected:\n${expected}\nin:\n${output}")
endif()
