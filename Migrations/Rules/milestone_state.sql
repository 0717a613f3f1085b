-- The milestones of tasks, as they stand on the day; one row without a milestone for a task that has none.
-- A milestone is met when the actual percent is at or above its scheduled percent, and met on time when it is closed
-- and that was so on its due day already.
SELECT
  task.*,
  milestone.position,
  milestone.quarter,
  milestone.due_on,
  milestone.scheduled_hundredths,
  milestone.due_on < :as_of AS is_closed,
  milestone.scheduled_hundredths <= task.actual AS is_met,
  -- CASE, because AND would look up the entries of every milestone.
  CASE
    WHEN milestone.due_on >= :as_of OR milestone.scheduled_hundredths > task.actual OR milestone.due_on IS NULL THEN 0
    WHEN milestone.scheduled_hundredths = 0 THEN 1
    ELSE milestone.scheduled_hundredths <= (
      SELECT entry.percent_hundredths
      FROM progress_entries AS entry
      WHERE entry.task_id = task.task_id AND entry.reported_on <= milestone.due_on
        AND entry.recording_id <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1)
      ORDER BY entry.reported_on DESC, entry.id DESC
      LIMIT 1
    ) IS TRUE
  END AS is_met_on_time
FROM (/*include: tasks*/) AS task
  LEFT JOIN milestones AS milestone ON milestone.item_id = task.item_id /*and: milestones*/
