# Makes the cache of loaded classes ($wanted) in the background; sourced.

perek_make_aot() {
  # $$ is the process that becomes Perek: its run comes first, an hour of shell does not hold us.
  patience=60
  while kill -0 $$ 2>/dev/null && [ "$patience" -gt 0 ]; do
    sleep 1
    patience=$((patience - 1))
  done
  mkdir -p "$folder" || return
  lock=$wanted.lock
  if ! mkdir "$lock"; then
    # Making it takes seconds: a lock of an hour ago is a dead process's.
    [ -n "$(find "$lock" -prune -mmin +60)" ] || return
  fi
  nice -n 10 "$JAVA_HOME/bin/java" $flags "-XX:AOTCacheOutput=$wanted.new" "-Dperek.checkout=$root" "-Dperek.build=$id" \
    ${home:+"-Dperek.home=$home"} -cp "$classpath" perek.shell.Main warm-up
  [ -s "$wanted.new" ] && mv "$wanted.new" "$wanted"
  find "$folder" -name "${id%%-*}-*.aot" ! -name "${wanted##*/}" -exec rm -f {} +
  find "$folder" -name '*.aot*' -mtime +90 -exec rm -rf {} +
  rmdir "$lock"
}
