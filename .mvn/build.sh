# Builds what `perek` starts; sourced when it is missing or older than its sources.

# One builder at a time: a second launcher waits, and takes over from one that is gone.
perek_lock() {
  tries=0
  until mkdir "$run/lock" 2>/dev/null; do
    if [ ! -d "$run/lock" ] && [ ! -w "$run" ]; then
      echo "Perek must be built and cannot write $run: make that folder writable for you." >&2
      exit 1
    fi
    owner=
    read -r owner 2>/dev/null <"$run/lock/pid"
    tries=$((tries + 1))
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null || [ -z "$owner" ] && [ "$tries" -gt 10 ]; then
      rm -rf "$run/lock"
    else
      [ "$tries" -eq 1 ] && echo "Perek is being built by another process (${owner:-starting}); waiting for it…" >&2
      sleep 1
    fi
  done
  echo "$$" >"$run/lock/pid"
}

perek_unlock() {
  [ -z "${maven:-}" ] || kill "$maven" 2>/dev/null
  rm -rf "$run/lock"
}

# Runs Maven with the extra arguments given, counting the seconds where someone watches.
perek_maven() {
  "$mvn" -q -B -Dstyle.color=never -f "$root/pom.xml" "$@" -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    >"$run/build.log" 2>&1 </dev/null &
  maven=$!
  seconds=0
  while [ -t 2 ] && kill -0 "$maven" 2>/dev/null; do
    printf '\r%s %d s' "$building" "$seconds" >&2
    sleep 1
    seconds=$((seconds + 1))
  done
  wait "$maven"
  status=$?
  maven=
  return "$status"
}

# Sets $classpath and $id. Perek's own jars are copied aside, so that a later build does not pull
# them from under a running Perek; equal jars keep their place and with it their cache of classes.
perek_gather() {
  read -r all <"$root/shell/target/classpath"
  all=$root/shell/target/perek-shell-0.1.0.jar:$all
  ours=
  theirs=
  rest=$all:
  while [ -n "$rest" ]; do
    jar=${rest%%:*}
    rest=${rest#*:}
    case $jar in
      "$root"/*) ours="$ours:$jar" ;;
      *) theirs="$theirs:$jar" ;;
    esac
  done
  old=$IFS
  IFS=:
  set -f
  sum=$(cat ${ours#:} | cksum)
  theirsum=$(ls -lL ${theirs#:} | cksum)
  rootsum=$(printf '%s' "$root" | cksum)
  set +f
  IFS=$old
  id=${rootsum%% *}-${sum%% *}-${theirsum%% *}
  classpath=
  mkdir -p "$run/lib-$id" 2>/dev/null || perek_no_room
  rest=${ours#:}:
  while [ -n "$rest" ]; do
    jar=${rest%%:*}
    rest=${rest#*:}
    copy=$run/lib-$id/${jar##*/}
    [ -e "$copy" ] || { cp "$jar" "$copy.new" && mv "$copy.new" "$copy"; } 2>/dev/null || perek_no_room
    classpath=$classpath$copy:
  done
  classpath=$classpath${theirs#:}
}

# Half a copy would only fill the disk further.
perek_no_room() {
  rm -rf "$run/lib-$id"
  echo "Perek was built and could not be copied to $run: free some space on that disk (40 MB) or make it writable, and start again." >&2
  exit 1
}

# Older copies go once nothing can be running from them: a day later.
perek_sweep() {
  find "$run" -maxdepth 1 -name 'lib-*' ! -name "lib-$id" -mtime +0 -exec rm -rf {} + 2>/dev/null
}

perek_build() {
  perek_find_maven
  mkdir -p "$run" "$root/prompts/target" "$root/corpora/target" "$root/index/target" \
    "$root/tools/target" "$root/assistant/target" "$root/shell/target" 2>/dev/null
  perek_lock
  trap '[ ! -t 2 ] || echo >&2; perek_unlock; exit 130' INT TERM HUP
  trap perek_unlock EXIT
  if perek_stale; then
    : >"$run/stamp.new"
    building="Building Perek (its sources are newer)…"
    offline=-o
    [ -e "$run/classpath" ] || { building="Building Perek (first use, about a minute)…" && offline=; }
    [ -t 2 ] || echo "$building" >&2
    perek_maven $offline || { [ -n "$offline" ] && grep -q 'offline' "$run/build.log" && perek_maven; } ||
      perek_failed
    [ ! -t 2 ] || printf '\r\033[K' >&2
    perek_gather
    {
      echo "$id" >"$run/id" && echo "$classpath" >"$run/classpath.new" &&
        mv "$run/classpath.new" "$run/classpath" && mv "$run/stamp.new" "$run/stamp"
    } 2>/dev/null || perek_no_room
    perek_sweep
  fi
  perek_unlock
  trap - EXIT INT TERM HUP
}

# Builds the benchmarks where they are older than Perek or than their own sources.
perek_bench() {
  bench=$root/shell/bench
  if [ ! -r "$run/bench" ] || [ "$run/stamp" -nt "$run/bench" ] ||
    [ -n "$(find "$bench" -name target -prune -o -newer "$run/bench" -print)" ]; then
    perek_find_maven
    mkdir -p "$bench/target"
    perek_lock
    trap '[ ! -t 2 ] || echo >&2; perek_unlock; exit 130' INT TERM HUP
    trap perek_unlock EXIT
    building="Building the benchmarks…"
    [ -t 2 ] || echo "$building" >&2
    perek_maven -Pbench || perek_failed
    [ ! -t 2 ] || printf '\r\033[K' >&2
    : >"$run/bench"
    perek_unlock
    trap - EXIT INT TERM HUP
  fi
  read -r benchpath <"$bench/target/classpath"
  flags="$flags -Dperek.bench=$bench/target/perek-bench-0.1.0.jar:$benchpath"
}

perek_failed() {
  [ ! -t 2 ] || echo >&2
  grep -v "^WARNING" "$run/build.log" | tail -n 20 >&2
  echo "Building Perek failed; the whole log is $run/build.log" >&2
  exit 1
}
