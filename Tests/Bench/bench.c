// What a C program needs for the same jobs, on the same machine, in the same run: the limit that `make bench` divides by.
//
//   bench generate DIR COUNT          COUNT invented notices as page text, 59 tasks each, and entries.csv for them
//   bench layouts DIR MEGABYTES       one invented notice for each layout that is read, of that size
//   bench import DB FILE...           reads that one layout, writes rows with foreign keys on, one transaction
//   bench parse FILE...               the same without a database
//   bench overdue DB DAY              the overdue report of a plantrack database, as JSON
//   bench completion DB DAY           completion by department of a plantrack database
//   bench record DB TASK PERCENT DAY  one more entry, durable
//   bench time RUNS COMMAND... [-- COMMAND...]
//                                     median milliseconds and peak MiB of a command, or of two that take turns, apart
//                                     by `|`, output thrown away; with BENCH_CLOCK=cpu the processor's milliseconds,
//                                     which other work on the machine leaves alone
//
// Build: cc -O2 -o bench bench.c -lsqlite3
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TASKS = 59 };

static void fail(const char *what, const char *why) {
  fprintf(stderr, "bench: %s: %s\n", what, why);
  exit(1);
}

static sqlite3 *open_database(const char *path, int create) {
  sqlite3 *db;
  int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);
  if (sqlite3_open_v2(path, &db, flags, NULL) != SQLITE_OK) fail(path, sqlite3_errmsg(db));
  sqlite3_busy_timeout(db, 30000);
  return db;
}

static void execute(sqlite3 *db, const char *sql) {
  char *message = NULL;
  if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK) fail(sql, message);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) fail(sql, sqlite3_errmsg(db));
  return statement;
}

// --- invented notices ------------------------------------------------------------------------------------------------

static const char *departments[] = {"发改委", "财政局", "建设局", "教育局", "卫健委", "民政局", "商务局", "农业农村局",
                                    "交通局", "水务局", "文旅局", "应急局"};
static const char *quarters[] = {"第一季度", "第二季度", "第三季度", "第四季度"};

static void generate_notice(FILE *out, int notice) {
  int year = 2015 + notice % 10;
  fprintf(out, "清江市第%d区人民政府关于印发%d年重点工作目标的通知\n\n清府发〔%d〕%d号\n\n各部门:\n\n", notice + 1, year,
          year, notice + 1);
  fprintf(out, "现将工作目标印发给你们,请于每月25日前报送完成情况。\n\n清江市第%d区人民政府\n\n%d年1月20日\n\n", notice + 1,
          year);
  fprintf(out, "附件\n\n清江市第%d区人民政府%d年重点工作目标\n\n领域\n\n序号\n\n重要项目\n\n目标任务和工作要求\n\n"
               "阶段性目标和工作任务量\n\n主责部门\n\n配合部门\n\n", notice + 1, year);
  for (int q = 0; q < 4; q++) fprintf(out, "%s\n\n", quarters[q]);
  for (int task = 1; task <= TASKS; task++) {
    if (task % 20 == 1) fprintf(out, "%s、领域%d\n\n", task < 20 ? "一" : task < 40 ? "二" : "三", task / 20 + 1);
    fprintf(out, "%d\n\n重要项目%d\n\n", task, task);
    fprintf(out, "推进第%d号工程建设,完成投资%d万元,新增停车泊位%d个,道路整修%d公里,按期交付使用。\n\n", task, task * 100,
            task * 10, task % 7 + 1);
    for (int q = 1; q <= 4; q++)
      fprintf(out, "完成第%d号工程年度目标的%d%%,完成投资%d万元,做好现场管理和资料归档\n\n", task, q * 25, task * 25 * q);
    fprintf(out, "%s\n\n%s  %s\n\n", departments[task % 12], departments[(task + 3) % 12], departments[(task + 5) % 12]);
  }
}

// A file of entries is read whole: they are cut into pieces of so many notices, some 8 MB each.
#define NOTICES_OF_ENTRIES 1000

static FILE *create_file(const char *folder, const char *name, int number) {
  char path[4096];
  snprintf(path, sizeof path, name, folder, number);
  FILE *out = fopen(path, "w");
  if (!out) fail(path, strerror(errno));
  return out;
}

static void generate(const char *folder, int count) {
  FILE *entries = NULL;
  for (int notice = 0; notice < count; notice++) {
    FILE *out = create_file(folder, "%s/notice%05d.txt", notice + 1);
    generate_notice(out, notice);
    if (fclose(out) != 0) fail("notice", strerror(errno));
    if (notice % NOTICES_OF_ENTRIES == 0) {
      if (entries && fclose(entries) != 0) fail("entries", strerror(errno));
      entries = create_file(folder, "%s/entries%02d.csv", notice / NOTICES_OF_ENTRIES);
      fprintf(entries, "task,percent,on,by,note\n");
    }
    int year = 2015 + notice % 10;
    for (int task = 1; task <= TASKS; task++)
      for (int entry = 0; entry < 2; entry++)
        fprintf(entries, "清府发〔%d〕%d号:%d,%d,%d-%02d-15,%s,第%d次报送\n", year, notice + 1, task,
                (task * 7 + entry * 30) % 50 + entry * 30, year, 3 + entry * 3, departments[task % 12], entry + 1);
  }
  if (entries && fclose(entries) != 0) fail("entries", strerror(errno));
}

#include "layouts.h"

// --- the one layout, read as fast as it goes ---------------------------------------------------------------------------

typedef struct {
  sqlite3_stmt *notice, *task, *milestone, *department, *role;
  sqlite3 *db;
  long rows;
} Writer;

static void bind_text(sqlite3_stmt *statement, int place, const char *text, int length) {
  sqlite3_bind_text(statement, place, text, length, SQLITE_STATIC);
}

static void step(Writer *writer, sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) fail("insert", sqlite3_errmsg(writer->db));
  sqlite3_reset(statement);
  writer->rows++;
}

static void write_names(Writer *writer, sqlite3_int64 task, int lead, const char *text, int length) {
  int start = 0;
  for (int i = 0; i <= length; i++) {
    if (i < length && text[i] != ' ') continue;
    if (i > start) {
      bind_text(writer->department, 1, text + start, i - start);
      step(writer, writer->department);
      sqlite3_bind_int64(writer->role, 1, task);
      sqlite3_bind_int(writer->role, 2, lead);
      bind_text(writer->role, 3, text + start, i - start);
      step(writer, writer->role);
    }
    start = i + 1;
  }
}

static void read_notice(const char *path, Writer *writer) {
  FILE *file = fopen(path, "rb");
  if (!file) fail(path, strerror(errno));
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  if (!text || fread(text, 1, size, file) != (size_t)size) fail(path, "cannot be read");
  text[size] = 0;
  fclose(file);
  const char *cells[8];
  int lengths[8], count = -1;
  sqlite3_int64 notice = 0, task = 0;
  if (writer) {
    bind_text(writer->notice, 1, text, (int)(strchr(text, '\n') - text));
    step(writer, writer->notice);
    notice = sqlite3_last_insert_rowid(writer->db);
  }
  for (char *line = text; line < text + size;) {
    char *end = memchr(line, '\n', text + size - line);
    if (!end) end = text + size;
    int length = (int)(end - line);
    int digits = length > 0 && length < 4;
    for (int i = 0; i < length && digits; i++) digits = line[i] >= '0' && line[i] <= '9';
    if (digits) count = 0;
    if (length > 0 && count >= 0 && count < 8) {
      cells[count] = line, lengths[count] = length, count++;
      if (count == 8) {  // number, project, text, four quarters, lead; the next line is the supporting departments
        if (writer) {
          sqlite3_bind_int64(writer->task, 1, notice);
          for (int i = 0; i < 3; i++) bind_text(writer->task, i + 2, cells[i], lengths[i]);
          step(writer, writer->task);
          task = sqlite3_last_insert_rowid(writer->db);
          for (int q = 0; q < 4; q++) {
            sqlite3_bind_int64(writer->milestone, 1, task);
            sqlite3_bind_int(writer->milestone, 2, q + 1);
            sqlite3_bind_int(writer->milestone, 3, (q + 1) * 25);
            bind_text(writer->milestone, 4, cells[q + 3], lengths[q + 3]);
            step(writer, writer->milestone);
          }
          write_names(writer, task, 1, cells[7], lengths[7]);
        }
        count = 9;
      }
    } else if (length > 0 && count == 9) {
      if (writer) write_names(writer, task, 0, line, length);
      count = -1;
    }
    line = end + 1;
  }
  free(text);
}

static void import(const char *path, char **files, int count) {
  Writer writer = {0};
  writer.db = open_database(path, 1);
  execute(writer.db, "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON;"
    "CREATE TABLE notices (id INTEGER PRIMARY KEY, title TEXT NOT NULL) STRICT;"
    "CREATE TABLE tasks (id INTEGER PRIMARY KEY, notice_id INTEGER NOT NULL REFERENCES notices, number TEXT NOT NULL,"
    " project TEXT NOT NULL, text TEXT NOT NULL) STRICT;"
    "CREATE INDEX tasks_by_notice ON tasks (notice_id);"
    "CREATE TABLE milestones (task_id INTEGER NOT NULL REFERENCES tasks, quarter INTEGER NOT NULL,"
    " percent INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (task_id, quarter)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE departments (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;"
    "CREATE TABLE roles (task_id INTEGER NOT NULL REFERENCES tasks, lead INTEGER NOT NULL,"
    " department_id INTEGER NOT NULL REFERENCES departments, PRIMARY KEY (task_id, lead, department_id)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX roles_by_department ON roles (department_id);"
    "BEGIN IMMEDIATE;");
  writer.notice = prepare(writer.db, "INSERT INTO notices (title) VALUES (?1)");
  writer.task = prepare(writer.db, "INSERT INTO tasks (notice_id, number, project, text) VALUES (?1, ?2, ?3, ?4)");
  writer.milestone = prepare(writer.db, "INSERT INTO milestones VALUES (?1, ?2, ?3, ?4)");
  writer.department = prepare(writer.db, "INSERT INTO departments (name) VALUES (?1) ON CONFLICT DO NOTHING");
  writer.role = prepare(writer.db,
    "INSERT INTO roles VALUES (?1, ?2, (SELECT id FROM departments WHERE name = ?3)) ON CONFLICT DO NOTHING");
  for (int i = 0; i < count; i++) read_notice(files[i], &writer);
  execute(writer.db, "COMMIT");
  printf("%ld rows\n", writer.rows);
}

// --- reports of a plantrack database ------------------------------------------------------------------------------------

static void overdue(const char *path, const char *day) {
  sqlite3 *db = open_database(path, 0);
  sqlite3_stmt *rows = prepare(db,
    "SELECT number, text, due, actual, julianday(?1) - julianday(late) AS days, quarter,"
    " (SELECT group_concat(name, '、') FROM item_departments AS role JOIN departments ON departments.id = role.department_id"
    "  WHERE role.item_id = state.id AND role.role = 'lead') AS lead"
    " FROM (SELECT items.id, items.number,"
    "   (SELECT text FROM item_texts WHERE item_id = items.id) AS text,"
    "   coalesce((SELECT scheduled_hundredths FROM milestones WHERE item_id = items.id AND due_on < ?1"
    "     ORDER BY position DESC LIMIT 1), 0) AS due,"
    "   coalesce((SELECT percent_hundredths FROM progress_entries WHERE task_id = items.task_id AND reported_on <= ?1"
    "     ORDER BY reported_on DESC, id DESC LIMIT 1), 0) AS actual"
    "   FROM items LIMIT -1 OFFSET 0) AS state"
    " JOIN (SELECT item_id, due_on AS late, quarter, scheduled_hundredths, position FROM milestones) AS first"
    "   ON first.item_id = state.id AND first.position = (SELECT position FROM milestones AS m WHERE m.item_id = state.id"
    "     AND m.due_on < ?1 AND m.scheduled_hundredths > state.actual ORDER BY position LIMIT 1)"
    " WHERE actual < due ORDER BY days DESC, due - actual DESC, id");
  sqlite3_bind_text(rows, 1, day, -1, SQLITE_STATIC);
  long count = 0;
  while (sqlite3_step(rows) == SQLITE_ROW) {
    printf("{\"number\":\"%s\",\"text\":\"%s\",\"due\":%d,\"actual\":%d,\"days\":%d,\"quarter\":\"%s\",\"lead\":\"%s\"}\n",
           sqlite3_column_text(rows, 0), sqlite3_column_text(rows, 1), sqlite3_column_int(rows, 2) / 100,
           sqlite3_column_int(rows, 3) / 100, sqlite3_column_int(rows, 4), sqlite3_column_text(rows, 5),
           sqlite3_column_text(rows, 6));
    count++;
  }
  fprintf(stderr, "%ld overdue\n", count);
}

static void completion(const char *path, const char *day) {
  sqlite3 *db = open_database(path, 0);
  sqlite3_stmt *rows = prepare(db,
    "SELECT name, count(*), avg(due), avg(actual), sum(actual >= 10000), sum(actual < due) FROM ("
    " SELECT role.department_id,"
    "   coalesce((SELECT scheduled_hundredths FROM milestones WHERE item_id = items.id AND due_on < ?1"
    "     ORDER BY position DESC LIMIT 1), 0) AS due,"
    "   coalesce((SELECT percent_hundredths FROM progress_entries WHERE task_id = items.task_id AND reported_on <= ?1"
    "     ORDER BY reported_on DESC, id DESC LIMIT 1), 0) AS actual"
    " FROM items JOIN item_departments AS role ON role.item_id = items.id AND role.role = 'lead' LIMIT -1 OFFSET 0) AS state"
    " JOIN departments ON departments.id = state.department_id GROUP BY department_id ORDER BY name");
  sqlite3_bind_text(rows, 1, day, -1, SQLITE_STATIC);
  while (sqlite3_step(rows) == SQLITE_ROW)
    printf("%s %d %.2f %.2f %d %d\n", sqlite3_column_text(rows, 0), sqlite3_column_int(rows, 1),
           sqlite3_column_double(rows, 2) / 100, sqlite3_column_double(rows, 3) / 100, sqlite3_column_int(rows, 4),
           sqlite3_column_int(rows, 5));
}

static void record(const char *path, const char *task, const char *percent, const char *day) {
  sqlite3 *db = open_database(path, 0);
  execute(db, "PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON; BEGIN IMMEDIATE;");
  execute(db, "INSERT INTO recordings (id, recorded_at, kind) SELECT max(id) + 1, strftime('%Y-%m-%dT%H:%M:%f', max(recorded_at), '+1 seconds')"
              " || '000Z', 'progress' FROM recordings");
  sqlite3_stmt *insert = prepare(db,
    "INSERT INTO progress_entries (task_id, reported_on, percent_hundredths, recording_id)"
    " VALUES (?1, ?3, ?2 * 100, (SELECT max(id) FROM recordings))");
  sqlite3_bind_text(insert, 1, task, -1, SQLITE_STATIC);
  sqlite3_bind_text(insert, 2, percent, -1, SQLITE_STATIC);
  sqlite3_bind_text(insert, 3, day, -1, SQLITE_STATIC);
  if (sqlite3_step(insert) != SQLITE_DONE) fail("insert", sqlite3_errmsg(db));
  sqlite3_finalize(insert);
  execute(db, "COMMIT");
}

// --- time ----------------------------------------------------------------------------------------------------------------

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

static double milliseconds(const struct rusage *usage) {
  return (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1e3
         + (usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e3;
}

// One run of a command: its milliseconds; `peak` grows to what it held in memory.
static double run(char **command, int counts_cpu, long *peak) {
  struct timespec before, after;
  struct rusage spent, usage, now;
  // Commands of a shell are its children: their times are those of all children ended so far.
  getrusage(RUSAGE_CHILDREN, &spent);
  clock_gettime(CLOCK_MONOTONIC, &before);
  pid_t child = fork();
  if (child == 0) {
    int null = open("/dev/null", O_RDWR);
    dup2(null, 0), dup2(null, 1), dup2(null, 2);
    execvp(command[0], command);
    _exit(127);
  }
  int status;
  if (wait4(child, &status, 0, &usage) < 0) fail(command[0], strerror(errno));
  clock_gettime(CLOCK_MONOTONIC, &after);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) fail(command[0], "ended with an error");
  if (usage.ru_maxrss > *peak) *peak = usage.ru_maxrss;
  getrusage(RUSAGE_CHILDREN, &now);
  return counts_cpu ? milliseconds(&now) - milliseconds(&spent)
                    : (after.tv_sec - before.tv_sec) * 1e3 + (after.tv_nsec - before.tv_nsec) / 1e6;
}

// Commands apart by `--` take turns: the machine's pace changes within seconds, and their ratio is what counts.
static void measure(int runs, char **words) {
  char **commands[2] = {words, NULL};
  for (char **word = words; *word; word++)
    if (!strcmp(*word, "--")) *word = NULL, commands[1] = word + 1;
  const char *clock = getenv("BENCH_CLOCK");
  int counts_cpu = clock && !strcmp(clock, "cpu");
  double *times[2] = {calloc(runs, sizeof **times), calloc(runs, sizeof **times)};
  long peaks[2] = {0, 0};
  for (int turn = 0; turn < runs; turn++)
    for (int which = 0; which < 2; which++)
      if (commands[which]) times[which][turn] = run(commands[which], counts_cpu, &peaks[which]);
  for (int which = 0; which < 2; which++)
    if (commands[which]) {
      qsort(times[which], runs, sizeof *times[which], by_value);
      printf("%s%.2f %.1f", which ? "|" : "", times[which][runs / 2], peaks[which] / 1024.0);
    }
  printf("\n");
}

int main(int count, char **words) {
  const char *job = count > 1 ? words[1] : "";
  if (!strcmp(job, "generate") && count == 4) generate(words[2], atoi(words[3]));
  else if (!strcmp(job, "layouts") && count == 4) layouts(words[2], atol(words[3]) * 1000000);
  else if (!strcmp(job, "import") && count > 3) import(words[2], words + 3, count - 3);
  else if (!strcmp(job, "parse") && count > 2) for (int i = 2; i < count; i++) read_notice(words[i], NULL);
  else if (!strcmp(job, "overdue") && count == 4) overdue(words[2], words[3]);
  else if (!strcmp(job, "completion") && count == 4) completion(words[2], words[3]);
  else if (!strcmp(job, "record") && count == 6) record(words[2], words[3], words[4], words[5]);
  else if (!strcmp(job, "time") && count > 3) measure(atoi(words[2]), words + 3);
  else fail("usage", "bench generate|layouts|import|parse|overdue|completion|record|time … (see the head of bench.c)");
  return 0;
}
