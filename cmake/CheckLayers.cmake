# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
#
# cmake -D ROOT=<source tree> -P CheckLayers.cmake
# Refuses an #include against the direction of the layers (docs/architecture.md):
#   common <- server/core <- server/{bus,log,net,protocol,auth,admin} <- server/app;  server/bus <- server/inputs
#   console -> common, clients/qt;  clients/qt stands by itself: nobody who installs it has the rest
# and anything that knows of sockets in common and server/core. tests/layers shows that it can fail.

cmake_minimum_required(VERSION 3.21)

# layer -> the folders that it may include from, itself apart
set(layers common server/core server/bus server/inputs server/log server/net server/protocol server/auth
    server/admin server/app clients/qt console)
set(may_common "")
set(may_server/core common)
foreach(edge bus log net protocol auth admin)
    set(may_server/${edge} common server/core)
endforeach()
set(may_server/inputs common server/core server/bus) # what speaks to Redis is there
set(may_server/app common server)
set(may_clients/qt "")
set(may_console common carillon)

set(sockets "^<(QtNetwork/|QtWebSockets/|QTcp|QUdp|QSsl|QLocalS|QAbstractSocket|QHost|QNetwork|QWebSocket|sys/socket|sys/epoll|netinet/|arpa/|netdb)")
set(widgets "^<(QtWidgets/|QWidget>|QApplication>)")
set(wrong "")

foreach(layer IN LISTS layers)
    set(allowed ${layer} ${may_${layer}})
    if(layer STREQUAL "clients/qt")
        set(allowed carillon) # as its users write it
    endif()
    list(TRANSFORM allowed APPEND "/")
    file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/${layer}/*.h ${ROOT}/${layer}/*.cpp)
    foreach(file IN LISTS files)
        file(STRINGS ${ROOT}/${file} lines REGEX "^[ \t]*#[ \t]*include")
        foreach(line IN LISTS lines)
            if(NOT line MATCHES "include[ \t]*([<\"][^>\"]+[>\"])")
                continue()
            endif()
            set(include ${CMAKE_MATCH_1})
            if(include MATCHES "^<")
                if(layer MATCHES "^(common|server/core)$" AND include MATCHES "${sockets}")
                    list(APPEND wrong "${file}: ${include}: no socket in ${layer}")
                elseif(file MATCHES "^console/core/" AND include MATCHES "${widgets}")
                    list(APPEND wrong "${file}: ${include}: no widget in console/core")
                endif()
                continue()
            endif()
            string(REGEX REPLACE "\"" "" path ${include})
            if(path MATCHES "\\.moc$|^ui_")
                continue()
            endif()
            set(fine FALSE)
            foreach(folder IN LISTS allowed)
                string(FIND ${path} ${folder} at)
                if(at EQUAL 0)
                    set(fine TRUE)
                endif()
            endforeach()
            if(NOT path MATCHES "^(common|server|console|carillon)/" OR path MATCHES "\\.\\./")
                list(APPEND wrong "${file}: ${include}: write the path from the root of the sources")
            elseif(NOT fine)
                list(APPEND wrong "${file}: ${include}: ${layer} must not know of it")
            endif()
        endforeach()
    endforeach()
endforeach()

if(wrong)
    list(JOIN wrong "\n" text)
    message("${text}")
    message(FATAL_ERROR "includes against the direction of the layers")
endif()
