# Runs a throw-away PostgreSQL cluster until standard input closes, which it does when the tests end, however they end.
# usage: cluster.sh BINARIES PORT; the superuser's password is in $RECOURSE_TEST_PASSWORD.
set -eu
trap '' INT
directory=$(mktemp -d "${TMPDIR:-/tmp}/recourse-postgres.XXXXXX")
cd "$directory"
printf '%s' "$RECOURSE_TEST_PASSWORD" > password
if ! "$1/initdb" -D data -U recourse_admin -A password --pwfile=password -E UTF8 --locale=C.UTF-8 -N > log 2>&1; then
  cat log >&2
  rm -rf "$directory"
  exit 1
fi
"$1/postgres" -D data -k "$directory" -p "$2" -c listen_addresses=127.0.0.1 -c max_connections=300 \
  -c fsync=off -c synchronous_commit=off -c full_page_writes=off > log 2>&1 &
server=$!
cat > /dev/null || true
kill -QUIT "$server" || true
wait "$server" || true
rm -rf "$directory"
