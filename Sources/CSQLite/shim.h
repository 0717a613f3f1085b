#pragma once
#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift does not import. Returns the setting's new value, or minus the error code.
static inline int csqlite_db_config_int(sqlite3 *database, int option, int on) {
  int result = -1;
  int code = sqlite3_db_config(database, option, on, &result);
  return code != SQLITE_OK ? -code : result;
}
