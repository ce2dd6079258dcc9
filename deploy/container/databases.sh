#!/usr/bin/env bash
# Run once by the PostgreSQL image on an empty volume: one role and one database for each service.
set -euo pipefail
for service in enrollment claims reporting; do
    # the secret is a line NAME=VALUE, as the service reads it
    password=$(sed -n "s/^PAYUNG_${service^^}_DB_PASSWORD=//p" "/run/secrets/$service")
    psql -v ON_ERROR_STOP=1 -v name="payung_$service" -v password="$password" --username "$POSTGRES_USER" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
SQL
done
