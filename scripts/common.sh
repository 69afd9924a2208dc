# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Sourced by the scripts beside it, from the top of the source tree.

say()
{
    printf '\033[1m==> %s\033[0m\n' "$*"
}

die()
{
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

as_root()
{
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo > /dev/null; then
        sudo "$@"
    else
        die "needs root or sudo for: $*"
    fi
}

# What dpkg does not have of the groups named. A virtual package counts when something provides it
# (npm comes with some builds of nodejs).
missing_packages()
{
    local groups wanted installed
    groups=$(printf '%s|' "$@")
    wanted=$(awk -v groups="^(${groups%|})\$" '$1 ~ groups { for (i = 2; i <= NF; ++i) print $i }' scripts/packages)
    # shellcheck disable=SC2016 # ${…} is dpkg-query's
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' \
        | sed -n 's/^installed //p' | sed 's/ (=[^)]*)//g; s/[ ,]\+/\n/g')
    grep -vxF -f <(printf '%s\n' "$installed") <<< "$wanted" || true
}

# Installs the groups of scripts/packages that are named; does nothing when all is there.
install_packages()
{
    local missing
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086 # one argument a package
    set -- $missing
    say "Installing $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

# configure_and_build PRESET [TARGET…]
configure_and_build()
{
    local preset=$1
    shift
    cmake --preset "$preset"
    if [ $# -gt 0 ]; then
        cmake --build --preset "$preset" --target "$@"
    else
        cmake --build --preset "$preset"
    fi
}
