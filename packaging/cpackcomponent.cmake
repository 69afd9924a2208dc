# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
# Read by cpack before it makes a package; CPACK_COMPONENTS_ALL is the one component of this run.
string(TOUPPER "${CPACK_COMPONENTS_ALL}" component)
if(DEFINED CPACK_CARILLON_${component}_SUMMARY)
    set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${CPACK_CARILLON_${component}_SUMMARY}")
endif()
