#!/bin/bash
# Gives the roles of roles.sql the passwords that stand in the addresses they log in with. Run once by the database's image.
set -euo pipefail

password_in() { sed -E 's|^[^:]+://[^:]+:([^@]+)@.*$|\1|' "$1"; }

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner="$(password_in /run/secrets/owner-url)" -v server="$(password_in /run/secrets/server-url)" \
  -v reader="$(password_in /run/secrets/reader-url)" <<'SQL'
alter role planspor_owner password :'owner';
alter role planspor_server password :'server';
alter role planspor_reader password :'reader';
SQL
