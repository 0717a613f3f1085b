#!/bin/sh
# Ratios of plantrack to a C program on libsqlite3 and to the sqlite3 shell, all in one run: medians of whole processes.
# usage: run.sh PLANTRACK WORKFOLDER [SIZE...]   sizes: S = 1 notice (59 tasks), M = 170, L = 17000 (1,003,000 tasks)
# Absolute times differ from machine to machine; the ratios are what counts. BENCH_CLOCK=cpu counts processor time, for a
# machine that is busy with something else.
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

median() { runs=$1; shift; "$bench" time "$runs" "$@"; }

# row JOB SIZE TARGET "MS MIB" "MS MIB of the limit" LIMITNAME
row() {
  echo "$1|$2|$3|$4|$5|$6" | awk -F'|' '{
    split($4, mine, " "); split($5, limit, " "); ratio = mine[1] / limit[1]
    verdict = $3 == "-" ? "" : (ratio <= $3 ? "ok" : "OVER")
    printf "%-22s %-2s %10.1f ms %7.1f MiB %10.1f ms %-12s ratio %6.2f  target %-5s %s\n", $1, $2, mine[1], mine[2], limit[1], $6, ratio, $3, verdict
  }'
}

printf '%-22s %-2s %13s %11s %13s\n' job size plantrack memory limit
shell=$(median 41 sqlite3 :memory: 'select 1')
row "start (--version)" - 1.5 "$(median 41 "$plantrack" --version)" "$shell" "sqlite3"
row "help" - 1.5 "$(median 41 "$plantrack" help)" "$shell" "sqlite3"

for size in "$@"; do
  case $size in
    S) count=1 runs=21 overdue=3 ;;
    M) count=170 runs=5 overdue=2 ;;
    L) count=17000 runs=1 overdue=1.5 ;;
    *) echo "run.sh: no size $size: use S, M or L" >&2; exit 64 ;;
  esac
  folder=$work/$size
  rm -rf "$folder" && mkdir -p "$folder/notices"
  "$bench" generate "$folder/notices" $count
  db=$folder/plantrack.db

  # import: each run into a fresh file
  mine=$(median $([ $count -gt 200 ] && echo 1 || echo 5) sh -c \
    'rm -f "$2"; find "$3" -name "notice*.txt" | sort | xargs -n 20000 "$1" --db "$2" import >/dev/null 2>&1' \
    sh "$plantrack" "$db" "$folder/notices")
  limit=$(median $([ $count -gt 200 ] && echo 1 || echo 5) sh -c \
    'rm -f "$2"; find "$3" -name "notice*.txt" | sort | xargs -n 20000 "$1" import "$2" >/dev/null' \
    sh "$bench" "$folder/c.db" "$folder/notices")
  row "import" $size 4 "$mine" "$limit" "C"
  "$plantrack" --db "$db" progress import "$folder/notices/entries.csv" >/dev/null 2>&1

  day=2030-01-01
  row "report overdue json" $size $overdue "$(median $runs "$plantrack" --db "$db" report overdue --as-of $day --format json)" \
    "$(median $runs "$bench" overdue "$db" $day)" "C"
  row "report overdue csv" $size $overdue "$(median $runs "$plantrack" --db "$db" report overdue --as-of $day --format csv)" \
    "$(median $runs "$bench" overdue "$db" $day)" "C"
  row "report completion" $size $overdue \
    "$(median $runs "$plantrack" --db "$db" report completion --by department --as-of $day --format json)" \
    "$(median $runs "$bench" completion "$db" $day)" "C"

  task=1:23
  item="(SELECT id FROM items WHERE number = '23' ORDER BY id LIMIT 1)"
  row "show" $size 2.5 "$(median 21 "$plantrack" --db "$db" show $task)" \
    "$(median 21 sqlite3 "$db" "SELECT * FROM item_texts WHERE item_id = $item; SELECT * FROM milestones WHERE item_id = $item;
       SELECT * FROM progress_entries WHERE task_id = $item ORDER BY reported_on")" "sqlite3"
  row "tasks --notice 1" $size 2.5 "$(median 21 "$plantrack" --db "$db" tasks --notice 1 --format csv)" \
    "$(median 21 sqlite3 "$db" "SELECT * FROM task_status WHERE notice = 1")" "sqlite3"
  cp "$db" "$folder/copy.db"
  row "progress add" $size 2.5 "$(median 11 "$plantrack" --db "$db" progress add $task --percent 100 --on 2029-12-31)" \
    "$(median 11 sqlite3 "$folder/copy.db" "PRAGMA foreign_keys=ON; PRAGMA synchronous=EXTRA; BEGIN IMMEDIATE;
       INSERT INTO recordings (id, recorded_at, kind) SELECT max(id) + 1, strftime('%Y-%m-%dT%H:%M:%f', max(recorded_at), '+1 seconds') || '000Z', 'progress' FROM recordings;
       INSERT INTO progress_entries (task_id, reported_on, percent_hundredths, recording_id) SELECT $item, '2029-12-31', 10000, max(id) FROM recordings; COMMIT")" "sqlite3"
  row "overdue of a notice" $size - "$(median 11 "$plantrack" --db "$db" report overdue --notice 1 --as-of $day --format json)" "$shell" "sqlite3 start"
  ls -l "$db" | awk -v size=$size '{ printf "%-22s %-2s %10.1f MB\n", "file", size, $5 / 1e6 }'
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
  echo "$bytes|$start|$(median 3 "$plantrack" import --dry-run "$file")|$(median 3 "$bench" parse "$file")" |
    awk -F'|' -v name="$(basename "$file" .txt)" '{ split($2, s, " "); split($3, r, " "); split($4, c, " ")
      speed = $1 / 1e6 / ((r[1] - s[1]) / 1e3)
      printf "reading %-18s %6.1f MB/s %7.1f MiB  C %6.1f MB/s  ratio %5.1f  target >= 20 %s\n", name, speed, r[2], $1 / 1e6 / (c[1] / 1e3), r[1] / c[1], speed >= 20 ? "ok" : "UNDER" }'
done
