-- Everything here is appended, never changed: triggers at the end refuse UPDATE and DELETE. Each fact belongs to a
-- recording, the command that wrote it, so that any past state is "recording_id <= the last one known by then".
-- Percents are whole hundredths of a percent (2500 is 25 %): exact where REAL would not be.
-- Sets of more than two words are spelled with OR: for IN, SQLite would build an index of them for each row written.

CREATE TABLE recordings (
  -- One row for each command that wrote something.
  id INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL UNIQUE  -- UTC, YYYY-MM-DDTHH:MM:SS.ffffffZ; later than every one before it
    CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z'
      AND substr(recorded_at, 1, 10) IS date(recorded_at, '+0 days')),
  kind TEXT NOT NULL CHECK (kind = 'import' OR kind = 'progress' OR kind = 'returns' OR kind = 'departments'),
  source_name TEXT,    -- the file of a batch of entries or returns
  source_sha256 TEXT,  -- of that file: the same one again is a no-op
  CHECK ((source_name IS NULL) = (source_sha256 IS NULL)),
  CHECK (source_sha256 IS NULL OR (length(source_sha256) = 64 AND source_sha256 NOT GLOB '*[^0-9a-f]*'))
) STRICT;
CREATE UNIQUE INDEX recordings_by_source ON recordings (kind, source_sha256) WHERE source_sha256 IS NOT NULL;

CREATE TABLE governments (
  -- The governments whose notices are stored: an issuer without 人民政府, 办公室 at its end. '' for notices without one.
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE departments (
  -- 部门名录: one register for each issuing government.
  id INTEGER PRIMARY KEY,
  government_id INTEGER NOT NULL REFERENCES governments,
  name TEXT NOT NULL CHECK (name <> ''),
  recording_id INTEGER NOT NULL REFERENCES recordings,
  UNIQUE (government_id, name)
) STRICT;
CREATE INDEX departments_by_name ON departments (name);
CREATE INDEX departments_by_recording ON departments (recording_id);

CREATE TABLE department_aliases (
  -- Other names of a department (区科委 for 科委), as later notices may print them.
  id INTEGER PRIMARY KEY,
  department_id INTEGER NOT NULL REFERENCES departments,
  government_id INTEGER NOT NULL REFERENCES governments,
  alias TEXT NOT NULL CHECK (alias <> ''),
  recording_id INTEGER NOT NULL REFERENCES recordings,
  UNIQUE (government_id, alias)
) STRICT;
CREATE INDEX aliases_by_name ON department_aliases (alias);
CREATE INDEX aliases_by_department ON department_aliases (department_id);
CREATE INDEX aliases_by_recording ON department_aliases (recording_id);

CREATE TABLE department_merges (
  -- From then on, from_id counts as into_id. The last row for a department holds, and into_id is never itself merged
  -- at that moment: a merge writes one row for each department that it moves.
  id INTEGER PRIMARY KEY,
  from_id INTEGER NOT NULL REFERENCES departments,
  into_id INTEGER NOT NULL REFERENCES departments,
  recording_id INTEGER NOT NULL REFERENCES recordings,
  CHECK (from_id <> into_id)
) STRICT;
CREATE INDEX merges_by_department ON department_merges (from_id, id DESC, recording_id, into_id);
CREATE INDEX merges_by_target ON department_merges (into_id);
CREATE INDEX merges_by_recording ON department_merges (recording_id);

CREATE TABLE notices (
  -- 通知: what stays the same over its revisions.
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,  -- its document number, else title and issuer
  government_id INTEGER NOT NULL REFERENCES governments,
  recording_id INTEGER NOT NULL REFERENCES recordings
) STRICT;
CREATE INDEX notices_by_government ON notices (government_id);
CREATE INDEX notices_by_recording ON notices (recording_id);

CREATE TABLE revisions (
  -- A notice as it was imported once, first or with --replace.
  id INTEGER PRIMARY KEY,
  notice_id INTEGER NOT NULL REFERENCES notices,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  recording_id INTEGER NOT NULL REFERENCES recordings,
  source_name TEXT NOT NULL,
  source_sha256 TEXT NOT NULL CHECK (length(source_sha256) = 64 AND source_sha256 NOT GLOB '*[^0-9a-f]*'),
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64 AND content_sha256 NOT GLOB '*[^0-9a-f]*'),
  title TEXT NOT NULL,
  document_number TEXT,  -- 发文字号, as printed
  issuer TEXT,
  signed_on TEXT CHECK (signed_on IS NULL OR signed_on IS date(signed_on, '+0 days')),
  published_on TEXT CHECK (published_on IS NULL OR published_on IS date(published_on, '+0 days')),
  index_number TEXT,     -- 索引号
  kind TEXT NOT NULL CHECK (kind = 'annual-table' OR kind = 'points' OR kind = 'responsibility-list' OR kind = 'report'),
  first_quarter TEXT CHECK (first_quarter IS NULL OR first_quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
  last_quarter TEXT CHECK (last_quarter IS NULL OR last_quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
  reporting_day INTEGER CHECK (reporting_day BETWEEN 1 AND 31),
  CHECK ((first_quarter IS NULL) = (last_quarter IS NULL)),
  CHECK (first_quarter IS NULL OR first_quarter <= last_quarter),
  UNIQUE (notice_id, ordinal)
) STRICT;
CREATE INDEX revisions_known ON revisions (notice_id, ordinal DESC, recording_id, id);
CREATE INDEX revisions_by_recording ON revisions (recording_id);
CREATE INDEX revisions_by_number ON revisions (document_number, notice_id);

CREATE TABLE tasks (
  -- 目标任务: what stays the same over the revisions of its notice; progress hangs here.
  id INTEGER PRIMARY KEY,
  notice_id INTEGER NOT NULL REFERENCES notices
) STRICT;
CREATE INDEX tasks_by_notice ON tasks (notice_id);

CREATE TABLE items (
  -- A task as a revision prints it. Narrow, because reports scan it; the texts are in item_texts.
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revisions,
  position INTEGER NOT NULL CHECK (position >= 1),           -- as printed
  task_id INTEGER NOT NULL REFERENCES tasks,
  number_order INTEGER NOT NULL CHECK (number_order >= 1),   -- by number: 2 before 10, 14.1 after 14
  number TEXT NOT NULL,
  domain TEXT,                                               -- 领域
  deadline TEXT CHECK (deadline IS NULL OR deadline IS date(deadline, '+0 days')),
  UNIQUE (revision_id, position)
) STRICT;
CREATE INDEX items_by_task ON items (task_id);
CREATE INDEX items_by_number ON items (number, revision_id);

CREATE TABLE item_texts (
  -- The words of an item.
  item_id INTEGER PRIMARY KEY REFERENCES items,
  subdomain TEXT,
  project TEXT,        -- 重要项目
  title TEXT,
  text TEXT NOT NULL,
  deadline_text TEXT,  -- as printed: 6月底前
  line INTEGER         -- of the source, from 1
) STRICT;

CREATE TABLE item_departments (
  -- 主责 and 配合 departments of an item, in printed order.
  item_id INTEGER NOT NULL REFERENCES items,
  role TEXT NOT NULL CHECK (role IN ('lead', 'support')),
  position INTEGER NOT NULL CHECK (position >= 1),
  department_id INTEGER NOT NULL REFERENCES departments,
  printed_name TEXT CHECK (printed_name <> ''),  -- where the notice prints another name than the register
  PRIMARY KEY (item_id, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX items_by_department ON item_departments (department_id);

CREATE TABLE item_leaders (
  -- 责任领导: people, never departments.
  item_id INTEGER NOT NULL REFERENCES items,
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_work_points (
  -- The smallest units of an item that can be ticked off.
  item_id INTEGER NOT NULL REFERENCES items,
  position INTEGER NOT NULL CHECK (position >= 1),
  text TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_indicators (
  -- Quantities that an item sets as targets.
  item_id INTEGER NOT NULL REFERENCES items,
  position INTEGER NOT NULL CHECK (position >= 1),
  quarter TEXT CHECK (quarter IS NULL OR quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),  -- NULL: the item's own text
  text TEXT NOT NULL,                                                                  -- as printed: 3.5亿元
  value REAL NOT NULL,                                                                 -- in the unit's base: 350000000.0
  unit TEXT NOT NULL,
  comparator TEXT NOT NULL
    CHECK (comparator = 'equal' OR comparator = 'at-least' OR comparator = 'at-most' OR comparator = 'about'),
  kind TEXT NOT NULL CHECK (kind = 'sum' OR kind = 'level' OR kind = 'ceiling' OR kind = 'growth-rate' OR kind = 'share'),
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE milestones (
  -- 阶段性目标 that the reports count, by due day: the printed ones, or the default schedule where none are printed.
  item_id INTEGER NOT NULL REFERENCES items,
  position INTEGER NOT NULL CHECK (position >= 1),  -- by due day
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on, '+0 days')),
  scheduled_hundredths INTEGER NOT NULL CHECK (scheduled_hundredths BETWEEN 0 AND 10000),  -- 序时进度; the last is 10000
  quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone_texts (
  -- The words of the milestones that are printed; the others are the default schedule.
  item_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  printed_position INTEGER NOT NULL CHECK (printed_position >= 1),
  basis TEXT NOT NULL CHECK (basis IN ('stated', 'default')),
  scheduled_hundredths INTEGER NOT NULL CHECK (scheduled_hundredths BETWEEN 0 AND 10000),  -- as the plan has it
  text TEXT NOT NULL,
  PRIMARY KEY (item_id, position),
  FOREIGN KEY (item_id, position) REFERENCES milestones (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE results (
  -- What a work report says was done.
  id INTEGER PRIMARY KEY,
  revision_id INTEGER NOT NULL REFERENCES revisions,
  position INTEGER NOT NULL CHECK (position >= 1),
  section TEXT,
  title TEXT,
  text TEXT NOT NULL,
  percent_hundredths INTEGER,  -- of the annual plan, as stated
  line INTEGER,
  UNIQUE (revision_id, position)
) STRICT;

CREATE TABLE result_indicators (
  -- The figures of a result.
  result_id INTEGER NOT NULL REFERENCES results,
  position INTEGER NOT NULL CHECK (position >= 1),
  quarter TEXT CHECK (quarter IS NULL OR quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
  text TEXT NOT NULL,
  value REAL NOT NULL,
  unit TEXT NOT NULL,
  comparator TEXT NOT NULL
    CHECK (comparator = 'equal' OR comparator = 'at-least' OR comparator = 'at-most' OR comparator = 'about'),
  kind TEXT NOT NULL CHECK (kind = 'sum' OR kind = 'level' OR kind = 'ceiling' OR kind = 'growth-rate' OR kind = 'share'),
  PRIMARY KEY (result_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
  -- What was not understood, or read by a guess.
  revision_id INTEGER NOT NULL REFERENCES revisions,
  position INTEGER NOT NULL CHECK (position >= 1),
  line INTEGER,  -- of the source, from 1; NULL: of the whole document
  code TEXT NOT NULL CHECK (code <> ''),
  message TEXT NOT NULL,
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE progress_entries (
  -- 进展: appended, never changed; a correction is a further entry.
  id INTEGER PRIMARY KEY,
  task_id INTEGER NOT NULL REFERENCES tasks,
  reported_on TEXT NOT NULL CHECK (reported_on IS date(reported_on, '+0 days')),            -- the day it is true for
  percent_hundredths INTEGER NOT NULL CHECK (percent_hundredths BETWEEN 0 AND 10000),      -- cumulative
  recording_id INTEGER NOT NULL REFERENCES recordings,
  quarter TEXT CHECK (quarter IS NULL OR quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),      -- whose milestone it says is done
  reported_by TEXT,
  note TEXT,
  evidence_name TEXT,
  evidence_sha256 TEXT
    CHECK (evidence_sha256 IS NULL OR (length(evidence_sha256) = 64 AND evidence_sha256 NOT GLOB '*[^0-9a-f]*')),
  is_correction INTEGER NOT NULL DEFAULT 0 CHECK (is_correction IN (0, 1)),
  reason TEXT,
  CHECK ((evidence_name IS NULL) = (evidence_sha256 IS NULL)),
  CHECK (is_correction = 0 OR reason <> '')
) STRICT;

-- Answers "the last entry of a task on a day" from the index alone.
CREATE INDEX entries_by_day ON progress_entries
  (task_id, reported_on DESC, id DESC, percent_hundredths, recording_id);
CREATE INDEX entries_by_recording ON progress_entries (recording_id);

CREATE TABLE returns (
  -- 进展报送: a form that a department sent in.
  id INTEGER PRIMARY KEY,
  notice_id INTEGER NOT NULL REFERENCES notices,
  department_id INTEGER NOT NULL REFERENCES departments,
  quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
  is_zero_report INTEGER NOT NULL CHECK (is_zero_report IN (0, 1)),  -- 无进展
  recording_id INTEGER NOT NULL REFERENCES recordings
) STRICT;
CREATE INDEX returns_by_department ON returns (notice_id, department_id, received_on, recording_id);
CREATE INDEX returns_by_own_department ON returns (department_id);
CREATE INDEX returns_by_recording ON returns (recording_id);

CREATE TABLE chain_links (
  -- The chain over everything recorded: SHA-256 of the link before, the recording, and what chain_parts says of it.
  recording_id INTEGER PRIMARY KEY REFERENCES recordings,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TABLE chain_parts (
  -- What a recording added to each table.
  recording_id INTEGER NOT NULL REFERENCES recordings,
  name TEXT NOT NULL,                                  -- of the table
  row_count INTEGER NOT NULL CHECK (row_count >= 1),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  mark_sum INTEGER NOT NULL,                           -- these two, modulo 2^61 - 1, tell which row was changed
  running_sum INTEGER NOT NULL,
  PRIMARY KEY (recording_id, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER recordings_in_order BEFORE INSERT ON recordings
WHEN NEW.recorded_at <= (SELECT max(recorded_at) FROM recordings)
  OR NEW.id <= (SELECT max(id) FROM recordings)
BEGIN SELECT RAISE(ABORT, 'a recording is later than every one before it'); END;
CREATE TRIGGER recordings_not_updated BEFORE UPDATE ON recordings
BEGIN SELECT RAISE(ABORT, 'recordings: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER recordings_not_deleted BEFORE DELETE ON recordings
BEGIN SELECT RAISE(ABORT, 'recordings: what is recorded is never deleted'); END;
CREATE TRIGGER governments_not_updated BEFORE UPDATE ON governments
BEGIN SELECT RAISE(ABORT, 'governments: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER governments_not_deleted BEFORE DELETE ON governments
BEGIN SELECT RAISE(ABORT, 'governments: what is recorded is never deleted'); END;
CREATE TRIGGER departments_not_updated BEFORE UPDATE ON departments
BEGIN SELECT RAISE(ABORT, 'departments: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER departments_not_deleted BEFORE DELETE ON departments
BEGIN SELECT RAISE(ABORT, 'departments: what is recorded is never deleted'); END;
CREATE TRIGGER department_aliases_not_updated BEFORE UPDATE ON department_aliases
BEGIN SELECT RAISE(ABORT, 'department_aliases: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER department_aliases_not_deleted BEFORE DELETE ON department_aliases
BEGIN SELECT RAISE(ABORT, 'department_aliases: what is recorded is never deleted'); END;
CREATE TRIGGER department_merges_not_updated BEFORE UPDATE ON department_merges
BEGIN SELECT RAISE(ABORT, 'department_merges: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER department_merges_not_deleted BEFORE DELETE ON department_merges
BEGIN SELECT RAISE(ABORT, 'department_merges: what is recorded is never deleted'); END;
CREATE TRIGGER notices_not_updated BEFORE UPDATE ON notices
BEGIN SELECT RAISE(ABORT, 'notices: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER notices_not_deleted BEFORE DELETE ON notices
BEGIN SELECT RAISE(ABORT, 'notices: what is recorded is never deleted'); END;
CREATE TRIGGER revisions_not_updated BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER revisions_not_deleted BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions: what is recorded is never deleted'); END;
CREATE TRIGGER tasks_not_updated BEFORE UPDATE ON tasks
BEGIN SELECT RAISE(ABORT, 'tasks: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER tasks_not_deleted BEFORE DELETE ON tasks
BEGIN SELECT RAISE(ABORT, 'tasks: what is recorded is never deleted'); END;
CREATE TRIGGER items_not_updated BEFORE UPDATE ON items
BEGIN SELECT RAISE(ABORT, 'items: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER items_not_deleted BEFORE DELETE ON items
BEGIN SELECT RAISE(ABORT, 'items: what is recorded is never deleted'); END;
CREATE TRIGGER item_texts_not_updated BEFORE UPDATE ON item_texts
BEGIN SELECT RAISE(ABORT, 'item_texts: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER item_texts_not_deleted BEFORE DELETE ON item_texts
BEGIN SELECT RAISE(ABORT, 'item_texts: what is recorded is never deleted'); END;
CREATE TRIGGER item_departments_not_updated BEFORE UPDATE ON item_departments
BEGIN SELECT RAISE(ABORT, 'item_departments: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER item_departments_not_deleted BEFORE DELETE ON item_departments
BEGIN SELECT RAISE(ABORT, 'item_departments: what is recorded is never deleted'); END;
CREATE TRIGGER item_leaders_not_updated BEFORE UPDATE ON item_leaders
BEGIN SELECT RAISE(ABORT, 'item_leaders: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER item_leaders_not_deleted BEFORE DELETE ON item_leaders
BEGIN SELECT RAISE(ABORT, 'item_leaders: what is recorded is never deleted'); END;
CREATE TRIGGER item_work_points_not_updated BEFORE UPDATE ON item_work_points
BEGIN SELECT RAISE(ABORT, 'item_work_points: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER item_work_points_not_deleted BEFORE DELETE ON item_work_points
BEGIN SELECT RAISE(ABORT, 'item_work_points: what is recorded is never deleted'); END;
CREATE TRIGGER item_indicators_not_updated BEFORE UPDATE ON item_indicators
BEGIN SELECT RAISE(ABORT, 'item_indicators: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER item_indicators_not_deleted BEFORE DELETE ON item_indicators
BEGIN SELECT RAISE(ABORT, 'item_indicators: what is recorded is never deleted'); END;
CREATE TRIGGER milestones_not_updated BEFORE UPDATE ON milestones
BEGIN SELECT RAISE(ABORT, 'milestones: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER milestones_not_deleted BEFORE DELETE ON milestones
BEGIN SELECT RAISE(ABORT, 'milestones: what is recorded is never deleted'); END;
CREATE TRIGGER milestone_texts_not_updated BEFORE UPDATE ON milestone_texts
BEGIN SELECT RAISE(ABORT, 'milestone_texts: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER milestone_texts_not_deleted BEFORE DELETE ON milestone_texts
BEGIN SELECT RAISE(ABORT, 'milestone_texts: what is recorded is never deleted'); END;
CREATE TRIGGER results_not_updated BEFORE UPDATE ON results
BEGIN SELECT RAISE(ABORT, 'results: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER results_not_deleted BEFORE DELETE ON results
BEGIN SELECT RAISE(ABORT, 'results: what is recorded is never deleted'); END;
CREATE TRIGGER result_indicators_not_updated BEFORE UPDATE ON result_indicators
BEGIN SELECT RAISE(ABORT, 'result_indicators: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER result_indicators_not_deleted BEFORE DELETE ON result_indicators
BEGIN SELECT RAISE(ABORT, 'result_indicators: what is recorded is never deleted'); END;
CREATE TRIGGER findings_not_updated BEFORE UPDATE ON findings
BEGIN SELECT RAISE(ABORT, 'findings: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER findings_not_deleted BEFORE DELETE ON findings
BEGIN SELECT RAISE(ABORT, 'findings: what is recorded is never deleted'); END;
CREATE TRIGGER progress_entries_not_updated BEFORE UPDATE ON progress_entries
BEGIN SELECT RAISE(ABORT, 'progress_entries: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER progress_entries_not_deleted BEFORE DELETE ON progress_entries
BEGIN SELECT RAISE(ABORT, 'progress_entries: what is recorded is never deleted'); END;
CREATE TRIGGER returns_not_updated BEFORE UPDATE ON returns
BEGIN SELECT RAISE(ABORT, 'returns: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER returns_not_deleted BEFORE DELETE ON returns
BEGIN SELECT RAISE(ABORT, 'returns: what is recorded is never deleted'); END;
CREATE TRIGGER chain_links_not_updated BEFORE UPDATE ON chain_links
BEGIN SELECT RAISE(ABORT, 'chain_links: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER chain_links_not_deleted BEFORE DELETE ON chain_links
BEGIN SELECT RAISE(ABORT, 'chain_links: what is recorded is never deleted'); END;
CREATE TRIGGER chain_parts_not_updated BEFORE UPDATE ON chain_parts
BEGIN SELECT RAISE(ABORT, 'chain_parts: what is recorded is never changed; append a correction'); END;
CREATE TRIGGER chain_parts_not_deleted BEFORE DELETE ON chain_parts
BEGIN SELECT RAISE(ABORT, 'chain_parts: what is recorded is never deleted'); END;
