// The floor under the store: a bare loop of prepared inserts over the rows of a store that
// was made before, with the same tables and indexes, the rows ready in memory.
// usage: inserts dump STORE ROWS     writes the rows to a file
//        inserts run ROWS DATABASE   inserts them, in one transaction, indexes at the end
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TABLE = 'T', INDEX = 'I', ROW = 'r', END = 'e' };

static void must(int ok, const char *what, sqlite3 *db) {
  if (ok) return;
  fprintf(stderr, "inserts: %s: %s\n", what, db ? sqlite3_errmsg(db) : "failed");
  exit(1);
}

static sqlite3_stmt *prepared(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement;
  must(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK, sql, db);
  return statement;
}

// Dumping

static void put(FILE *file, const void *bytes, size_t count) { must(fwrite(bytes, 1, count, file) == count, "write", NULL); }

static void put_mark(FILE *file, char mark) { put(file, &mark, 1); }

static void put_text(FILE *file, const char *text) {
  int32_t count = strlen(text) + 1;
  put(file, &count, sizeof count);
  put(file, text, count);
}

static void dump_rows(sqlite3 *db, const char *table, FILE *file) {
  char sql[4096];
  snprintf(sql, sizeof sql, "SELECT * FROM %s", table);
  sqlite3_stmt *rows = prepared(db, sql);
  int32_t columns = sqlite3_column_count(rows);
  int length = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (?", table);
  for (int i = 1; i < columns; i++) length += snprintf(sql + length, sizeof sql - length, ",?");
  snprintf(sql + length, sizeof sql - length, ")");
  put_text(file, sql);
  put(file, &columns, sizeof columns);
  while (sqlite3_step(rows) == SQLITE_ROW) {
    put_mark(file, ROW);
    for (int i = 0; i < columns; i++) {
      int type = sqlite3_column_type(rows, i);
      put_mark(file, type);
      if (type == SQLITE_INTEGER) {
        sqlite3_int64 number = sqlite3_column_int64(rows, i);
        put(file, &number, sizeof number);
      } else if (type == SQLITE_TEXT) {
        const unsigned char *text = sqlite3_column_text(rows, i);
        int32_t count = sqlite3_column_bytes(rows, i);
        put(file, &count, sizeof count);
        put(file, text, count);
      }
    }
  }
  put_mark(file, END);
  sqlite3_finalize(rows);
}

static void dump(const char *store, const char *path) {
  sqlite3 *db;
  must(sqlite3_open(store, &db) == SQLITE_OK, store, db);
  FILE *file = fopen(path, "wb");
  must(file != NULL, path, NULL);
  sqlite3_stmt *schema = prepared(db, "SELECT name, sql, type = 'table' FROM sqlite_schema "
                                      "WHERE sql IS NOT NULL AND type IN ('table', 'index') ORDER BY type DESC, rowid");
  while (sqlite3_step(schema) == SQLITE_ROW) {
    int is_table = sqlite3_column_int(schema, 2);
    put_mark(file, is_table ? TABLE : INDEX);
    put_text(file, (const char *)sqlite3_column_text(schema, 1));
    if (is_table) dump_rows(db, (const char *)sqlite3_column_text(schema, 0), file);
  }
  must(fclose(file) == 0, path, NULL);
}

// Inserting

static int32_t count_at(const char **at) {
  int32_t count;
  memcpy(&count, *at, sizeof count);
  *at += sizeof count;
  return count;
}

static const char *text_at(const char **at) {
  int32_t count = count_at(at);
  const char *text = *at;
  *at += count;
  return text;
}

static void insert_rows(sqlite3 *db, const char **at) {
  sqlite3_stmt *insert = prepared(db, text_at(at));
  int32_t columns = count_at(at);
  while (*(*at)++ == ROW) {
    for (int i = 1; i <= columns; i++) {
      switch (*(*at)++) {
      case SQLITE_INTEGER: {
        sqlite3_int64 number;
        memcpy(&number, *at, sizeof number);
        *at += sizeof number;
        sqlite3_bind_int64(insert, i, number);
        break;
      }
      case SQLITE_TEXT: {
        int32_t count = count_at(at);
        sqlite3_bind_text(insert, i, *at, count, SQLITE_STATIC);
        *at += count;
        break;
      }
      default: sqlite3_bind_null(insert, i);
      }
    }
    must(sqlite3_step(insert) == SQLITE_DONE, "insert", db);
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
}

static void run(const char *path, const char *target) {
  int file = open(path, O_RDONLY);
  struct stat facts;
  must(file >= 0 && fstat(file, &facts) == 0, path, NULL);
  const char *at = mmap(NULL, facts.st_size, PROT_READ, MAP_PRIVATE, file, 0), *end = at + facts.st_size;
  must(at != MAP_FAILED, path, NULL);
  unlink(target);
  sqlite3 *db;
  must(sqlite3_open(target, &db) == SQLITE_OK, target, db);
  must(sqlite3_exec(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; BEGIN IMMEDIATE",
                    NULL, NULL, NULL) == SQLITE_OK, "begin", db);
  while (at < end) {
    char mark = *at++;
    const char *sql = text_at(&at);
    must(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK, sql, db);
    if (mark == TABLE) insert_rows(db, &at);
  }
  must(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK, "commit", db);
  must(sqlite3_close(db) == SQLITE_OK, "close", db);
}

int main(int count, char **words) {
  if (count == 4 && !strcmp(words[1], "dump")) dump(words[2], words[3]);
  else if (count == 4 && !strcmp(words[1], "run")) run(words[2], words[3]);
  else must(0, "usage: inserts dump STORE ROWS | run ROWS DATABASE", NULL);
}
