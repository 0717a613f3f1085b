#!/bin/sh
# Ratios of plantrack to a C program on libsqlite3 and to the sqlite3 shell, all in one run: medians of whole processes.
# usage: run.sh PLANTRACK WORKFOLDER [SIZE...]   sizes: S = 1 notice (59 tasks), M = 170, L = 17000 (1,003,000 tasks)
# Absolute times differ from machine to machine; the ratios are what counts. BENCH_CLOCK=cpu counts processor time, for a
# machine that is busy with something else. BENCH_KEEP=1 takes the files of an earlier run: L takes minutes to make.
set -eu
plantrack=$1
work=$2
shift 2
[ $# -gt 0 ] || set -- S M
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$work"
cc -O2 -o "$work/bench" "$here/bench.c" -lsqlite3
bench=$work/bench
export LC_ALL=C

# median RUNS COMMAND... [-- COMMAND...]: "MS MIB", or "MS MIB|MS MIB" of two that take turns
median() { runs=$1; shift; "$bench" time "$runs" "$@"; }

# row JOB SIZE TARGET "MS MIB|MS MIB of the limit" LIMITNAME [MIB allowed]
row() {
  echo "$1|$2|$3|$4|$5|${6:-0}" | awk -F'|' '{
    split($4, mine, " "); split($5, limit, " "); ratio = mine[1] / limit[1]
    verdict = $3 == "-" ? "" : (ratio <= $3 && ($7 == 0 || mine[2] <= $7) ? "ok" : "OVER")
    printf "%-22s %-2s %10.1f ms %7.1f MiB %10.1f ms %-10s ratio %6.2f  target %-5s %s\n", $1, $2, mine[1], mine[2], limit[1], $6, ratio, $3, verdict
  }'
}

printf '%-22s %-2s %13s %11s %13s\n' job size plantrack memory limit
row "start (--version)" - 1.5 "$(median 101 "$plantrack" --version -- sqlite3 :memory: 'select 1')" "sqlite3"
row "help" - 1.5 "$(median 101 "$plantrack" help -- sqlite3 :memory: 'select 1')" "sqlite3"

# A district's file, to hold the commands of one person on greater files against.
district=$work/district
rm -rf "$district" && mkdir -p "$district"
"$bench" generate "$district" 1
"$plantrack" --db "$district/plantrack.db" import "$district/notice00001.txt" >/dev/null 2>&1
"$plantrack" --db "$district/plantrack.db" progress import "$district/entries00.csv" >/dev/null 2>&1

for size in "$@"; do
  case $size in
    S) count=1 runs=21 imports=5 overdue=3 ;;
    M) count=170 runs=9 imports=5 overdue=2 ;;
    L) count=17000 runs=3 imports=1 overdue=1.5 ;;
    *) echo "run.sh: no size $size: use S, M or L" >&2; exit 64 ;;
  esac
  folder=$work/$size
  db=$folder/plantrack.db
  if [ -z "${BENCH_KEEP:-}" ] || [ ! -e "$db" ]; then
    rm -rf "$folder" && mkdir -p "$folder/notices"
    "$bench" generate "$folder/notices" $count
    # Each run into a fresh file, one command for all notices.
    row "import" $size 4 "$(median $imports sh -c \
      'rm -f "$2"; find "$3" -name "notice*.txt" | sort | xargs -s 1900000 -x "$1" --db "$2" import >/dev/null 2>&1' \
      sh "$plantrack" "$db" "$folder/notices" \
      -- sh -c 'rm -f "$2"; find "$3" -name "notice*.txt" | sort | xargs -s 1900000 -x "$1" import "$2" >/dev/null' \
      sh "$bench" "$folder/c.db" "$folder/notices")" "C"
    for entries in "$folder"/notices/entries*.csv; do
      "$plantrack" --db "$db" progress import "$entries" >/dev/null 2>&1
    done
  fi

  day=2030-01-01
  row "report overdue json" $size $overdue "$(median $runs "$plantrack" --db "$db" report overdue --as-of $day --format json \
    -- "$bench" overdue "$db" $day)" "C" 256
  row "report overdue csv" $size $overdue "$(median $runs "$plantrack" --db "$db" report overdue --as-of $day --format csv \
    -- "$bench" overdue "$db" $day)" "C" 256
  row "report completion" $size $overdue \
    "$(median $runs "$plantrack" --db "$db" report completion --by department --as-of $day --format json \
    -- "$bench" completion "$db" $day)" "C" 256

  task=1:23
  item="(SELECT items.id FROM items JOIN revisions ON revisions.id = items.revision_id
    WHERE revisions.notice_id = 1 AND items.number = '23')"
  row "show" $size 2.5 "$(median 21 "$plantrack" --db "$db" show $task \
    -- sqlite3 "$db" "SELECT * FROM item_texts WHERE item_id = $item; SELECT * FROM milestones WHERE item_id = $item;
       SELECT * FROM progress_entries WHERE task_id = $item ORDER BY reported_on")" "sqlite3"
  row "tasks --notice 1" $size 2.5 "$(median 21 "$plantrack" --db "$db" tasks --notice 1 --format csv \
    -- sqlite3 "$db" "SELECT items.number, item_texts.text, (SELECT group_concat(name) FROM item_departments
         JOIN departments ON departments.id = department_id WHERE item_id = items.id),
         (SELECT scheduled_hundredths FROM milestones WHERE item_id = items.id AND due_on < '$day' ORDER BY position DESC LIMIT 1),
         (SELECT percent_hundredths FROM progress_entries WHERE task_id = items.task_id AND reported_on <= '$day'
           ORDER BY reported_on DESC, id DESC LIMIT 1)
       FROM revisions JOIN items ON items.revision_id = revisions.id JOIN item_texts ON item_texts.item_id = items.id
       WHERE revisions.notice_id = 1 ORDER BY items.number_order")" "sqlite3"
  [ $count -gt 200 ] && copy=$db || { copy=$folder/copy.db; cp "$db" "$copy"; }
  row "progress add" $size 2.5 "$(median 11 "$plantrack" --db "$db" progress add $task --percent 100 --on 2029-12-31 \
    -- sqlite3 "$copy" "PRAGMA foreign_keys=ON; PRAGMA synchronous=EXTRA; BEGIN IMMEDIATE;
       INSERT INTO recordings (id, recorded_at, kind) SELECT max(id) + 1, strftime('%Y-%m-%dT%H:%M:%f', max(recorded_at), '+1 seconds') || '000Z', 'progress' FROM recordings;
       INSERT INTO progress_entries (task_id, reported_on, percent_hundredths, recording_id) SELECT $item, '2029-12-31', 10000, max(id) FROM recordings;
       $([ $count -gt 200 ] && echo ROLLBACK || echo COMMIT)")" "sqlite3"

  # Nothing a person does grows with the file: the same on a file of one district, in the same run.
  small=$district/plantrack.db
  grown() {
    name=$1
    shift
    row "$name" $size 2 "$(median 11 "$plantrack" --db "$db" "$@" -- "$plantrack" --db "$small" "$@")" "district"
  }
  grown "show" show $task
  grown "tasks --notice" tasks --notice 1 --format csv
  grown "overdue of a notice" report overdue --notice 1 --as-of $day --format json
  grown "progress add" progress add $task --percent 100 --on 2029-12-31
  grown "returns export" returns export --quarter 2015-Q4 --notice 1 --department 财政局 --output "$work/forms" --as-of $day --overwrite
  ls -l "$db" | awk -v size=$size '{ printf "%-22s %-2s %10.1f MB\n", "file", size, $5 / 1e6 }'

  # Peers, where they are installed, on the same rows; at L they take minutes and gigabytes.
  if [ $count -le 200 ] && command -v sqlite-utils >/dev/null; then
    entries=$folder/notices/entries00.csv
    row "sqlite-utils: entries" $size - "$(median 3 sh -c 'cp "$2" "$2.new"; "$1" --db "$2.new" progress import "$3" >/dev/null 2>&1; rm "$2.new"' \
      sh "$plantrack" "$district/plantrack.db" "$district/entries00.csv" \
    -- sh -c 'rm -f "$1"; sqlite-utils insert "$1" entries "$2" --csv' sh "$folder/peer.db" "$entries")" "sqlite-utils"
  fi
  if [ $count -le 200 ] && command -v task >/dev/null; then
    printf 'data.location=%s\nconfirmation=off\n' "$folder/tw" > "$folder/taskrc"
    rm -rf "$folder/tw" && mkdir -p "$folder/tw"
    awk -v n=$((count * 59)) 'BEGIN { printf "["; for (i = 1; i <= n; i++) printf "%s{\"description\":\"task %d\",\"due\":\"20190331T000000Z\"}", i > 1 ? "," : "", i; print "]" }' > "$folder/tasks.json"
    TASKRC="$folder/taskrc" task import "$folder/tasks.json" >/dev/null 2>&1
    row "report overdue" $size - "$(median 3 "$plantrack" --db "$db" report overdue --as-of $day \
    -- env TASKRC="$folder/taskrc" task overdue)" "Taskwarrior"
  fi
done

# reading alone, on one file of the M notices' size: MB of text a second
if [ -d "$work/M/notices" ]; then
  bytes=$(cat "$work"/M/notices/notice*.txt | wc -c)
  start=$(median 3 "$plantrack" --version)
  reading=$(median 3 sh -c 'find "$2" -name "notice*.txt" | xargs -n 20000 "$1" import --dry-run >/dev/null 2>&1' sh "$plantrack" "$work/M/notices")
  echo "$bytes|$start|$reading" | awk -F'|' '{ split($2, s, " "); split($3, r, " ")
    printf "%-22s %-2s %10.1f MB/s  target >= 20\n", "reading (--dry-run)", "M", $1 / 1e6 / ((r[1] - s[1]) / 1e3) }'
fi

# each layout by itself, one notice of 4 MB: MB of text a second, and the ratio to the C program going over the same lines
rm -rf "$work/layouts" && mkdir -p "$work/layouts"
"$bench" layouts "$work/layouts" 4
start=$(median 3 "$plantrack" --version)
for file in "$work"/layouts/*.txt; do
  bytes=$(wc -c <"$file")
  echo "$bytes|$start|$(median 5 "$plantrack" import --dry-run "$file" -- "$bench" parse "$file")" |
    awk -F'|' -v name="$(basename "$file" .txt)" '{ split($2, s, " "); split($3, r, " "); split($4, c, " ")
      speed = $1 / 1e6 / ((r[1] - s[1]) / 1e3)
      printf "reading %-18s %6.1f MB/s %7.1f MiB  C %6.1f MB/s  ratio %5.1f  target >= 20 %s\n", name, speed, r[2], $1 / 1e6 / (c[1] / 1e3), r[1] / c[1], (speed >= 20 ? "ok" : "UNDER") }'
done
