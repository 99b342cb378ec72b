# Makes the cache of loaded classes ($wanted) in the background; sourced.

perek_make_aot() {
  # $$ is the process that becomes Perek: its run comes first, an hour of shell does not hold us.
  patience=60
  while kill -0 $$ 2>/dev/null && [ "$patience" -gt 0 ]; do
    sleep 1
    patience=$((patience - 1))
  done
  # The classes worth having are those of a search, and nothing can be searched yet.
  [ -d "${home:-${XDG_DATA_HOME:-$HOME/.local/share}/perek}/index/text" ] || return
  mkdir -p "$folder" || return
  lock=$wanted.lock
  if ! mkdir "$lock"; then
    # Making it takes seconds: a lock of an hour ago is a dead process's.
    [ -n "$(find "$lock" -prune -mmin +60)" ] || return
  fi
  face=search
  perek_flags
  perek_scratch aot-
  nice -n 10 "$JAVA_HOME/bin/java" $flags ${scratch:+"-Djava.io.tmpdir=$scratch" "-Dperek.scratch=$scratch"} "-XX:AOTCacheOutput=$wanted.new" "-Dperek.build=$id" \
    -cp "$classpath" perek.shell.Main ${home:+--home "$home"} warm-up
  [ -s "$wanted.new" ] && mv "$wanted.new" "$wanted"
  find "$folder" -name "${id%%-*}-*.aot" ! -name "${wanted##*/}" -exec rm -f {} +
  find "$folder" -name '*.aot*' -mtime +90 -exec rm -rf {} +
  rmdir "$lock"
}
