# What each start of `perek` does; sourced. Uses shell builtins alone but for one `find` and `mkdir`.

# Notes the command's words ($face, such as "corpora add"), the home that an option names ($home),
# and whether only the version is asked for.
perek_words() {
  face=
  version=
  home=${PEREK_HOME:-}
  takes=
  for word in "$@"; do
    case $takes in
      home) home=$word takes= && continue ;;
      value) takes= && continue ;;
    esac
    case $word in
      --) break ;;
      --home) takes=home ;;
      --home=*) home=${word#*=} ;;
      --version) version=yes ;;
      --model | --service | --registry) takes=value ;;
      -*) ;;
      *) case $face in '') face=$word ;; *' '*) ;; *) face="$face $word" ;; esac ;;
    esac
  done
}

# True where there is nothing to start, or something older than its sources. Sets $classpath, $id.
perek_stale() {
  [ -r "$run/classpath" ] && read -r classpath <"$run/classpath" || return 0
  read -r id <"$run/id" || return 0
  # A jar may be gone from Maven's repository, a class path of another checkout may have been copied.
  rest=$classpath:
  while [ -n "$rest" ]; do
    [ -e "${rest%%:*}" ] || return 0
    rest=${rest#*:}
  done
  newer=$(find "$root/pom.xml" "$root/.mvn/jvm.config" "$root/prompts" "$root/corpora" "$root/index" \
    "$root/tools" "$root/assistant" "$root/shell" \
    \( -name target -o -name test -o -name bench \) -prune -o -newer "$run/stamp" -print 2>/dev/null)
  [ -n "$newer" ]
}

# Memory and compiler for each face. The vector module makes Lucene's vectors twice as fast, but a
# start with it cannot use the cache of loaded classes and warns that the module is new: it is for
# serving, and for measuring (see BenchCommand). Adding spends its time in ONNX Runtime, which does
# not gain from it.
perek_flags() {
  flags="-XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -DOPT_OUT_TRACKING=true"
  flags="$flags --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true"
  vector=
  case $face in
    'corpora add' | 'corpora update' | 'index rebuild') flags="$flags -Xmx1g" ;;
    serve*)
      vector=--add-modules=jdk.incubator.vector
      flags="$flags -Xmx448m $vector"
      ;;
    '') flags="$flags -Xmx192m -Xss512k" ;;
    *) flags="$flags -Xmx384m -XX:TieredStopAtLevel=1" ;;
  esac
}

# Says what is a terminal, and has Java read its arguments as UTF-8 in a locale that is not.
perek_terminal() {
  tty=
  for stream in 0 1 2; do
    [ -t "$stream" ] && tty=$tty$stream
  done
  width=
  case $tty in
    *1*) width=$(stty size 2>/dev/null </dev/tty) && width=${width#* } ;;
  esac
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *UTF-8* | *utf-8* | *UTF8* | *utf8*) ;;
    *) [ -d /System/Library ] || export LC_ALL=C.UTF-8 ;;
  esac
  flags="$flags -Dperek.tty=$tty -Dperek.width=$width"
}

# Sets $cache to the folder of what can be made again.
perek_cache() {
  cache=${home:+$home/cache}
  cache=${cache:-${XDG_CACHE_HOME:-$HOME/.cache}/perek}
}

# Makes $scratch, the folder for temporary files of the process that this one becomes (or starts, with
# a prefix of its own); none where only the version is asked for, or where it cannot be made.
perek_scratch() {
  scratch=
  [ -z "$version" ] || return 0
  scratch=$cache/tmp/${1:-}$$
  case $scratch in /*) ;; *) scratch=$PWD/$scratch ;; esac
  mkdir -p "$scratch" 2>/dev/null || scratch=
}

# Sets $aot to the cache of loaded classes, where one fits; else has one made after this run.
# The name holds the checkout, the jars and the JDK, so that a cache never meets other classes.
perek_aot() {
  aot=
  # Mapping the cache costs more than loading the few classes that say the version.
  [ -z "$vector$version" ] || return 0
  folder=$cache/aot
  jdk=$JAVA_HOME
  while IFS='=' read -r key value; do
    case $key in JAVA_RUNTIME_VERSION) jdk=$jdk-$value ;; esac
  done <"$JAVA_HOME/release"
  name=
  while [ -n "$jdk" ]; do
    rest=${jdk#?}
    letter=${jdk%"$rest"}
    jdk=$rest
    case $letter in [A-Za-z0-9.+-]) name=$name$letter ;; /) name=${name}_ ;; esac
  done
  wanted=$folder/$id$name.aot
  if [ -r "$wanted" ]; then
    aot=$wanted
  elif [ -z "${PEREK_NO_AOT:-}" ]; then
    . "$root/.mvn/aot.sh"
    perek_make_aot >/dev/null 2>&1 </dev/null &
  fi
}
