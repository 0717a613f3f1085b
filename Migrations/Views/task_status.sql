CREATE VIEW task_status (
  -- Where every task of the current plans stands today (local time), one row each. A milestone is closed on the day after
  -- its due day; a task is overdue while its last reported percent is below that of its latest closed milestone.
  notice, document_number, number, domain, project, title, text, lead, support, status, light, due_percent,
  actual_percent, gap, last_reported_on, overdue_quarter, deadline, days_overdue, overdue_milestone, next_due_on,
  next_scheduled_percent
) AS
SELECT
  state.notice_id,
  (SELECT revisions.document_number FROM items JOIN revisions ON revisions.id = items.revision_id
    WHERE items.id = state.item_id),
  state.number,
  state.domain,
  words.project,
  words.title,
  words.text,
  (SELECT group_concat(name, '、') FROM (
    SELECT departments.name FROM item_departments JOIN departments
      ON departments.id = (/*include: department of item_departments.department_id*/)
    WHERE item_departments.item_id = state.item_id AND item_departments.role = 'lead'
    ORDER BY item_departments.position)),
  (SELECT group_concat(name, '、') FROM (
    SELECT departments.name FROM item_departments JOIN departments
      ON departments.id = (/*include: department of item_departments.department_id*/)
    WHERE item_departments.item_id = state.item_id AND item_departments.role = 'support'
    ORDER BY item_departments.position)),
  state.status,
  CASE state.status
    WHEN 'overdue' THEN 'red' WHEN 'due-soon' THEN 'yellow' WHEN 'not-started' THEN 'grey' ELSE 'green' END,
  state.due / 100.0,
  state.actual / 100.0,
  max(state.due - state.actual, 0) / 100.0,
  state.last_reported_on,
  late.quarter,
  late.due_on,
  CAST(julianday(date('now', 'localtime')) - julianday(late.due_on) AS INTEGER),
  late_words.text,
  next.due_on,
  next.scheduled_hundredths / 100.0
FROM (SELECT * FROM (/*include: task_state*/) LIMIT -1 OFFSET 0) AS state
  JOIN item_texts AS words ON words.item_id = state.item_id
  LEFT JOIN milestones AS late
    ON late.item_id = state.item_id AND late.position = state.overdue_position AND state.status = 'overdue'
  LEFT JOIN milestone_texts AS late_words
    ON late_words.item_id = late.item_id AND late_words.position = late.position
  LEFT JOIN milestones AS next ON next.item_id = state.item_id AND next.position = state.next_position
ORDER BY state.notice_id, state.number_order
