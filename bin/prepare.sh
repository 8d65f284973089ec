# shellcheck shell=sh
# Read by the scripts beside it: packages and builds. Everything goes to standard error, for standard output belongs to
# reports. Sets `root`, the checkout.

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)

# What the program is built from.
packages='cmake ninja-build gcc pkg-config libclang-19-dev libglib2.0-dev libjansson-dev'

say() {
    echo "synclint: $*" >&2
}

# need_packages NAME...: installs the Debian packages that are missing.
need_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0 # no Debian: the build says what it misses
    missing=
    for package in "$@"; do
        # virtual names (pkg-config, where pkgconf provides it) count as there when their program is
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
            command -v "$package" >/dev/null 2>&1 || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            say "error: missing packages; as root, run: apt-get install$missing"
            exit 2
        fi
        as_root=sudo
    fi
    say "installing missing Debian packages${as_root:+ with sudo}:$missing"
    # shellcheck disable=SC2086
    if ! { $as_root apt-get -q update && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y --no-install-recommends install $missing; } </dev/null >&2; then
        say "error: the packages could not be installed:$missing"
        exit 2
    fi
}

# need_build FOLDER TARGETS OPTION...: brings $root/FOLDER up to date; silent when it is.
need_build() {
    folder=$root/$1 targets=$2
    shift 2
    mkdir -p "$folder" || exit 2
    (
        command -v flock >/dev/null 2>&1 && flock 9 # two runs at once: the second waits, then finds all done
        if [ ! -e "$folder/build.ninja" ]; then
            # shellcheck disable=SC2086
            need_packages $packages
            say "building in ${folder#"$PWD"/} (once)"
            if ! cmake -S "$root" -B "$folder" -G Ninja "$@" >"$folder/configure.log" 2>&1; then
                cat "$folder/configure.log" >&2
                rm -f "$folder/build.ninja"
                exit 1
            fi
        fi
        # shellcheck disable=SC2086
        ninja -C "$folder" $targets >"$folder/build.log" 2>&1 || {
            cat "$folder/build.log" >&2
            exit 1
        }
    ) 9>"$folder/.lock" </dev/null || {
        [ $? -ne 2 ] || exit 2 # said already
        say "error: the build in $folder failed"
        exit 3
    }
}
