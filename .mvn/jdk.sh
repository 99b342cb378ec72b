# Finds a JDK 25 or newer and Maven; sourced by `perek` and `check`, sets and exports JAVA_HOME.
# Reads each JDK's `release` file, since starting java to ask for its version costs more than all of this.

# Sets $major to the version of the JDK in $1, or to 0 where there is none that can compile.
perek_major() {
  major=0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS='=' read -r key value; do
    [ "$key" = JAVA_VERSION ] || continue
    value=${value#\"}
    value=${value%%[!0-9]*}
    major=${value:-0}
  done <"$1/release"
}

# Takes $1 if it is JDK 25 itself; remembers it in $newer if it is a later one.
perek_take() {
  perek_major "$1"
  [ "$major" -gt 25 ] && newer=${newer:-$1}
  [ "$major" -eq 25 ] && JAVA_HOME=$1
}

# Follows the links of $1, in $file.
perek_follow() {
  file=$1
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=${file%/*}/$link ;;
    esac
  done
}

perek_find_jdk() {
  newer=
  [ -n "${JAVA_HOME:-}" ] && perek_major "$JAVA_HOME" && [ "$major" -ge 25 ] && return 0
  if command -v javac >/dev/null 2>&1; then
    perek_follow "$(command -v javac)"
    perek_take "${file%/bin/javac}" && return 0
  fi
  for folder in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /opt/jvm/* \
    "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* "${SDKMAN_DIR:-/nowhere}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    perek_take "$folder" && return 0
  done
  if [ -x /usr/libexec/java_home ]; then
    perek_take "$(/usr/libexec/java_home -v 25 2>/dev/null)" && return 0
  fi
  [ -n "$newer" ] && JAVA_HOME=$newer
}

# Sets $mvn, or says what to install.
perek_find_maven() {
  for mvn in "$(command -v mvn 2>/dev/null)" "${MAVEN_HOME:-/nowhere}/bin/mvn" \
    "${SDKMAN_DIR:-$HOME/.sdkman}/candidates/maven/current/bin/mvn" \
    /opt/homebrew/bin/mvn /usr/local/bin/mvn /opt/*maven*/bin/mvn; do
    [ -n "$mvn" ] && [ -x "$mvn" ] && return 0
  done
  echo "Perek is built with Maven and found none: install Maven 3.8 or newer (its mvn on the PATH) and start again." >&2
  exit 1
}

if [ -n "${PEREK_JAVA_HOME:-}" ]; then
  perek_major "$PEREK_JAVA_HOME"
  if [ "$major" -lt 25 ]; then
    echo "PEREK_JAVA_HOME is $PEREK_JAVA_HOME, where there is no JDK 25 or newer: point it at one, or unset it." >&2
    exit 1
  fi
  JAVA_HOME=$PEREK_JAVA_HOME
elif ! perek_find_jdk; then
  echo "Perek needs a JDK 25 or newer and found none: install one (for example Temurin 25), or set PEREK_JAVA_HOME to where it is." >&2
  exit 1
fi
export JAVA_HOME
