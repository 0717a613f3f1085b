CREATE VIEW overdue_tasks (
  -- The tasks that are overdue today (local time): reported below the percent of a milestone whose due day has passed.
  -- The longest overdue first, then the widest gap.
  notice, document_number, number, domain, project, text, lead, support, quarter, deadline, days_overdue, due_percent,
  actual_percent, gap, last_reported_on, milestone
) AS
SELECT
  notice, document_number, number, domain, project, text, lead, support, overdue_quarter, deadline, days_overdue,
  due_percent, actual_percent, gap, last_reported_on, overdue_milestone
FROM task_status
WHERE status = 'overdue'
ORDER BY days_overdue DESC, gap DESC, notice, number
