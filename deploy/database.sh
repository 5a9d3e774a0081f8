#!/bin/sh
# The owner of the tables, once, when the database is made. The product's own user is made by its first start.
set -eu
mariadb --user=root --password="${MARIADB_ROOT_PASSWORD:-}" <<SQL
CREATE USER 'qianqu_owner'@'%' IDENTIFIED BY '${OWNER_PASSWORD}';
GRANT ALL ON qianqu.* TO 'qianqu_owner'@'%' WITH GRANT OPTION;
GRANT CREATE USER ON *.* TO 'qianqu_owner'@'%';
SQL
