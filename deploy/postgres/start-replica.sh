#!/bin/bash
# Copies the primary database at the first start, and follows it.
set -euo pipefail
data=/var/lib/postgresql/data
if [ ! -s "$data/PG_VERSION" ]; then
  install --directory --owner=postgres --group=postgres --mode=700 "$data"
  gosu postgres pg_basebackup --host=primary --username=graph --pgdata="$data" --write-recovery-conf --checkpoint=fast
fi
exec gosu postgres postgres -D "$data" -c hot_standby=on -c max_connections=200
