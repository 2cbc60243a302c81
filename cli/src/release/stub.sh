#!/bin/sh
# pullpass in one file: this script, and behind it a jar with everything (java -jar FILE works too).
# The first run that does more than print help also records which classes it loaded, into
# ${XDG_CACHE_HOME:-~/.cache}/pullpass, so that later runs start faster. PULLPASS_CACHE=off: never.
set -eu

fail() {
  printf 'pullpass: %s\n' "$1" >&2
  exit 3
}

# The file itself, when this one is a link to it (kubectl-pullpass, say).
self=$0
case $self in
  */*) ;;
  *) self=$(command -v -- "$self") || fail "cannot find its own file, $0" ;;
esac
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=${self%/*}/$link ;;
  esac
done

java=${JAVA_HOME:+$JAVA_HOME/bin/java}
java=${java:-java}
if ! command -v "$java" >/dev/null 2>&1; then
  [ -z "${JAVA_HOME:-}" ] || fail "JAVA_HOME is $JAVA_HOME, and there is no bin/java in it"
  fail "needs Java 17 or newer, and there is no java on the PATH (or set JAVA_HOME)"
fi

# Says what to do where the JVM itself could only say UnsupportedClassVersionError.
require_java_17() {
  version=$("$java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.specification\.version = //p')
  case $version in
    1.* | 9 | 1[0-6]) fail "needs Java 17 or newer, and $java is Java $version" ;;
    '') fail "cannot find out which Java $java is" ;;
  esac
}

terminal=false talk=false columns=
[ ! -t 2 ] || talk=true
if [ -t 1 ]; then
  terminal=true
  columns=$(stty size </dev/tty 2>/dev/null) || :
fi
start() {
  "$java" -Dpullpass.terminal=$terminal -Dpullpass.terminal.err=$talk \
    -Dpullpass.terminal.columns="${columns#* }" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable "$@"
}

main=dev.pullpass.cli.Main
folder=
if [ "${PULLPASS_CACHE:-}" != off ] && [ -n "${XDG_CACHE_HOME:-}${HOME:-}" ]; then
  folder=${XDG_CACHE_HOME:-$HOME/.cache}/pullpass
fi
# A changed file or another Java gets another archive; the JVM ignores one that does not fit.
key=$(ls -lLn "$self" "$(command -v "$java")" | cksum)
archive=$folder/${key%% *}.jsa

if [ -n "$folder" ] && [ -e "$archive" ]; then
  exec "$java" -Dpullpass.terminal=$terminal -Dpullpass.terminal.err=$talk \
    -Dpullpass.terminal.columns="${columns#* }" \
    -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable \
    -XX:SharedArchiveFile="$archive" -cp "$self" "$main" "$@"
fi

require_java_17
worth_recording=yes
case " $* " in
  "  " | *" --help "* | *" -h "* | *" help "* | *" --version "* | *" -V "* | *" completion "*)
    worth_recording=no
    ;;
esac
if [ -z "$folder" ] || [ "$worth_recording" = no ] ||
  ! mkdir -p "$folder" 2>/dev/null || [ ! -w "$folder" ]; then
  start -cp "$self" "$main" "$@"
  exit
fi
# The archive takes about half a second, once, and is moved when whole: nobody maps half of one.
new=$archive.$$
status=0
start -XX:DumpLoadedClassList="$new.list" -cp "$self" "$main" "$@" || status=$?
start -Xshare:dump -XX:SharedClassListFile="$new.list" -XX:SharedArchiveFile="$new" -cp "$self" \
  </dev/null >/dev/null 2>&1 || :
mv -f "$new" "$archive" 2>/dev/null || :
rm -f "$new.list"
exit "$status"
