#pragma once
#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift does not import. Returns the setting's new value, or minus the error code.
static inline int csqlite_db_config_int(sqlite3 *database, int option, int on) {
  int result = -1;
  int code = sqlite3_db_config(database, option, on, &result);
  return code != SQLITE_OK ? -code : result;
}

// sqlite3_config is variadic too. SQLite then keeps no count of its memory, for which it would take a lock at every piece;
// to be called before the first connection is opened.
static inline int csqlite_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
