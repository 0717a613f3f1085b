-- The department that :department counts as, at the moment :known_by: itself, or the one it was merged into.
SELECT coalesce(
  (
    SELECT merge.into_id
    FROM department_merges AS merge
    WHERE merge.from_id = :department
      AND merge.recording_id <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1)
    ORDER BY merge.id DESC
    LIMIT 1
  ), :department)
