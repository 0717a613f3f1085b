CREATE VIEW department_completion (
  -- How the lead departments stand today (local time): a task counts once for each of its lead departments, and the
  -- percents are plain means over a department's tasks. A milestone is met when the actual percent is at or above its
  -- scheduled percent, on time when that was so on its due day; the light is that of the worst task.
  government, department, tasks, completed, due_percent, actual_percent, milestones_due, milestones_met, met_on_time,
  overdue, unreported, light
) AS
SELECT
  governments.name,
  departments.name,
  count(*),
  sum(task.status = 'completed'),
  round(avg(task.due)) / 100.0,
  round(avg(task.actual)) / 100.0,
  sum(task.milestones_due),
  sum(task.milestones_met),
  sum(task.met_on_time),
  sum(task.status = 'overdue'),
  sum(task.is_unreported),
  CASE
    WHEN sum(task.status = 'overdue') > 0 THEN 'red'
    WHEN sum(task.status = 'due-soon') > 0 THEN 'yellow'
    WHEN sum(task.status IN ('completed', 'on-schedule')) > 0 THEN 'green'
    ELSE 'grey'
  END
FROM (
  SELECT
    item_id, is_unreported, actual, due, status,
    count(is_closed) AS milestones_due,
    coalesce(sum(is_met), 0) AS milestones_met,
    coalesce(sum(is_met_on_time), 0) AS met_on_time
  FROM (/*include: milestone_state*/)
  GROUP BY item_id
) AS task
  JOIN (
    -- Two names that count as one department make one lead.
    SELECT DISTINCT item_departments.item_id AS item_id,
      (/*include: department of item_departments.department_id*/) AS department_id
    FROM item_departments
    WHERE item_departments.role = 'lead'
  ) AS lead ON lead.item_id = task.item_id
  JOIN departments ON departments.id = lead.department_id
  JOIN governments ON governments.id = departments.government_id
GROUP BY departments.id
ORDER BY governments.name, departments.name
