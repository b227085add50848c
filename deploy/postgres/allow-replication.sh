#!/bin/bash
# Runs once, when the data directory of the primary database is created.
set -euo pipefail
echo 'host replication graph all scram-sha-256' >>"$PGDATA/pg_hba.conf"
