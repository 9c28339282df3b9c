-- Everything that happened in a case, in one order. The view runs with the reader's rights: each branch shows what the reader's row
-- security shows of its table, and nothing is kept twice.

-- Who sees a case also sees who opened it in an emergency, and why.
CREATE POLICY break_glass_of_case ON break_glass FOR SELECT
    USING ((SELECT shared.power()) = 'CASE_READ' AND subject_type = 'case'
        AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = subject_id));

CREATE VIEW case_timeline WITH (security_invoker = true) AS
    -- By the day: beside a visit, the hour would tell who reported.
    SELECT c.case_id, date_trunc('day', r.received_at, 'Asia/Shanghai') AS at, 'REPORT_RECEIVED' AS kind, r.id, NULL::uuid AS actor_id,
           jsonb_build_object('number', r.number, 'situation', r.situation) AS detail
    FROM case_report c JOIN report r ON r.id = c.report_id
    UNION ALL
    SELECT c.case_id, CASE WHEN a.by_reporter THEN date_trunc('day', a.added_at, 'Asia/Shanghai') ELSE a.added_at END, 'REPORT_ADDED', a.id,
           a.added_by, jsonb_build_object('number', r.number, 'text', a.text, 'danger', a.danger_now)
    FROM case_report c JOIN report_addition a ON a.report_id = c.report_id JOIN report r ON r.id = c.report_id
    UNION ALL
    SELECT c.case_id, c.joined_at, 'REPORT_JOINED', c.report_id, c.joined_by, jsonb_build_object('number', r.number)
    FROM case_report c LEFT JOIN report r ON r.id = c.report_id
    UNION ALL
    SELECT f.id, f.opened_at, 'OPENED', f.id, f.opened_by, jsonb_build_object('note', f.opening_note, 'urgent', f.urgent)
    FROM case_file f
    UNION ALL
    SELECT m.case_id, m.added_at, 'MEMBER_CALLED', m.id, m.added_by, jsonb_build_object('account', m.account_id, 'duty', m.duty)
    FROM case_member m
    UNION ALL
    SELECT m.case_id, m.ended_at, 'MEMBER_ENDED', m.id, m.ended_by, jsonb_build_object('account', m.account_id, 'duty', m.duty)
    FROM case_member m WHERE m.ended_at IS NOT NULL
    UNION ALL
    SELECT a.case_id, a.decided_at, 'ASSESSED', a.id, a.decided_by,
           jsonb_build_object('level', a.level, 'before', p.level, 'suggested', a.suggested_level, 'grade', a.grade,
               'summary', a.summary, 'reason', a.reason)
    FROM assessment a LEFT JOIN assessment p ON p.id = a.previous_id WHERE a.decided_at IS NOT NULL
    UNION ALL
    SELECT p.case_id, p.submitted_at, 'PLAN_SUBMITTED', p.id, p.submitted_by, jsonb_build_object('number', p.number)
    FROM plan p WHERE p.submitted_at IS NOT NULL
    UNION ALL
    SELECT p.case_id, p.decided_at, CASE WHEN p.state IN ('IN_FORCE', 'REPLACED') THEN 'PLAN_APPROVED' ELSE 'PLAN_RETURNED' END,
           p.id, p.decided_by, jsonb_build_object('number', p.number, 'note', p.decision_note)
    FROM plan p WHERE p.decided_at IS NOT NULL
    UNION ALL
    SELECT e.case_id, e.at, 'MEASURE_' || e.kind, e.id, e.actor_id, jsonb_build_object('what', m.what, 'note', e.note)
    FROM measure_event e JOIN measure m ON m.id = e.measure_id WHERE e.kind <> 'REPLACED'
    UNION ALL
    SELECT v.case_id, v.occurred_at, 'VISIT_' || v.outcome, v.id, v.recorded_by,
           jsonb_build_object('why', v.attempt_reason, 'seen', to_jsonb(v.seen), 'alone', v.seen_alone, 'words', v.child_words,
               'next', v.next_steps, 'captured', v.captured_at, 'recorded', v.recorded_at)
    FROM visit v
    UNION ALL
    SELECT a.case_id, a.amended_at, 'VISIT_AMENDED', a.id, a.amended_by,
           jsonb_build_object('part', a.part, 'text', a.text, 'reason', a.reason, 'visited', v.occurred_at)
    FROM visit_amendment a JOIN visit v ON v.id = a.visit_id
    UNION ALL
    SELECT r.case_id, r.sent_at, 'REFERRAL_SENT', r.id, r.sent_by,
           jsonb_build_object('referral', r.id, 'number', r.number, 'agency', g.name, 'purpose', r.purpose,
               'parts', (SELECT jsonb_agg(d.part) FROM disclosure d WHERE d.referral_id = r.id))
    FROM referral r JOIN agency g ON g.code = r.to_agency
    UNION ALL
    SELECT r.case_id, a.answered_at, 'REFERRAL_' || a.step, a.id, a.answered_by,
           jsonb_build_object('referral', r.id, 'number', r.number, 'agency', g.name, 'text', a.text)
    FROM referral_answer a JOIN referral r ON r.id = a.referral_id JOIN agency g ON g.code = r.to_agency
    UNION ALL
    SELECT r.case_id, r.ended_at, 'REFERRAL_WITHDRAW', r.id, r.withdrawn_by,
           jsonb_build_object('referral', r.id, 'number', r.number, 'agency', g.name, 'text', r.withdrawal)
    FROM referral r JOIN agency g ON g.code = r.to_agency WHERE r.state = 'WITHDRAWN'
    UNION ALL
    SELECT c.case_id, c.proposed_at, 'CLOSURE_PROPOSED', c.id, c.proposed_by,
           jsonb_build_object('reasons', to_jsonb(c.reasons), 'summary', c.summary)
    FROM closure c
    UNION ALL
    SELECT c.case_id, c.decided_at, 'CLOSURE_' || CASE c.state WHEN 'REOPENED' THEN 'APPROVED' ELSE c.state END, c.id,
           c.decided_by, jsonb_build_object('note', c.decision_note)
    FROM closure c WHERE c.decided_at IS NOT NULL
    UNION ALL
    SELECT c.case_id, c.reopened_at, 'REOPENED', c.id, c.reopened_by, jsonb_build_object('reason', c.reopening)
    FROM closure c WHERE c.reopened_at IS NOT NULL
    UNION ALL
    SELECT f.case_id, f.occurred_at, 'FOLLOWED_UP', f.id, f.recorded_by,
           jsonb_build_object('means', f.means, 'result', f.result, 'note', f.note, 'more', f.once_more)
    FROM follow_up f
    UNION ALL
    SELECT b.subject_id, b.opened_at, 'EMERGENCY_LOOK', b.id, b.account_id, jsonb_build_object('reason', b.reason)
    FROM break_glass b WHERE b.subject_type = 'case';
COMMENT ON VIEW case_timeline IS 'What happened in a case, who did it and when; detail holds what a line of text about it says.';

GRANT SELECT ON case_timeline TO ${app};
