-- The state of every task on the day :as_of, as known at the moment :known_by (UTC, YYYY-MM-DDTHH:MM:SS.ffffffZ).
-- A milestone is closed when the day is after its due day: work due on a day is not late on that day.
-- The due percent is that of the latest closed milestone, 0 before the first; the actual percent is that of the last
-- entry dated on or before the day (by date, then by order of recording), 0 where there is none.
-- Overdue: actual < due. Due soon: not overdue, the next milestone is due within :warn_days days, and the actual percent
-- is below its scheduled percent. Not started: nothing closed, nothing reported. Percents are in hundredths.
SELECT
  known.notice_id,
  known.item_id,
  known.task_id,
  known.number_order,
  known.number,
  known.domain,
  known.reported IS NULL AS is_unreported,
  known.actual,
  known.due,
  known.actual < known.due AS is_overdue,
  CASE
    WHEN known.actual >= 10000 THEN 'completed'
    WHEN known.actual < known.due THEN 'overdue'
    WHEN (
      SELECT next.due_on <= date(:as_of, :warn_days || ' days') AND known.actual < next.scheduled_hundredths
      FROM milestones AS next
      WHERE next.item_id = known.item_id AND next.due_on >= :as_of
      ORDER BY next.position
      LIMIT 1
    ) THEN 'due-soon'
    WHEN known.reported IS NULL AND NOT EXISTS (
      SELECT 1 FROM milestones AS closed WHERE closed.item_id = known.item_id AND closed.due_on < :as_of
    ) THEN 'not-started'
    ELSE 'on-schedule'
  END AS status,
  -- The milestone that an overdue task is late with: the earliest closed one above the actual percent.
  (
    SELECT closed.position
    FROM milestones AS closed
    WHERE closed.item_id = known.item_id AND closed.due_on < :as_of AND closed.scheduled_hundredths > known.actual
    ORDER BY closed.position
    LIMIT 1
  ) AS overdue_position,
  (
    SELECT next.position
    FROM milestones AS next
    WHERE next.item_id = known.item_id AND next.due_on >= :as_of
    ORDER BY next.position
    LIMIT 1
  ) AS next_position,
  (
    SELECT entry.reported_on
    FROM progress_entries AS entry
    WHERE entry.task_id = known.task_id AND entry.reported_on <= :as_of
      AND entry.recording_id <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1)
    ORDER BY entry.reported_on DESC, entry.id DESC
    LIMIT 1
  ) AS last_reported_on
FROM (
  SELECT found.*, coalesce(found.reported, 0) AS actual
  FROM (
    SELECT
      revisions.notice_id,
      items.id AS item_id,
      items.task_id,
      items.number_order,
      items.number,
      items.domain,
      (
        SELECT entry.percent_hundredths
        FROM progress_entries AS entry
        WHERE entry.task_id = items.task_id AND entry.reported_on <= :as_of
          AND entry.recording_id <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1)
        ORDER BY entry.reported_on DESC, entry.id DESC
        LIMIT 1
      ) AS reported,
      coalesce((
        SELECT closed.scheduled_hundredths
        FROM milestones AS closed
        WHERE closed.item_id = items.id AND closed.due_on < :as_of
        ORDER BY closed.position DESC
        LIMIT 1
      ), 0) AS due
    FROM revisions
      JOIN items ON items.revision_id = revisions.id
    WHERE revisions.id = (
      -- The latest revision of the notice that was recorded by then.
      SELECT latest.id
      FROM revisions AS latest
      WHERE latest.notice_id = revisions.notice_id
        AND latest.recording_id <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1)
      ORDER BY latest.ordinal DESC
      LIMIT 1
    ) /*and: filter*/
    -- Keeps SQLite from copying the lookups above to every place that reads them.
    LIMIT -1 OFFSET 0
  ) AS found
) AS known
