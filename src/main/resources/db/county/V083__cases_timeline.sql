-- Everything that happened in a case, in one order. The view runs with the reader's rights: each branch shows what the reader's row
-- security shows of its table, and nothing is kept twice. One act may leave several things at one instant, and clocks of phones tell
-- minutes: place is the order in which such things follow from one another, later ones from earlier ones.

-- Who sees a case also sees who opened it in an emergency, and why.
CREATE POLICY break_glass_of_case ON break_glass FOR SELECT
    USING ((SELECT shared.power()) = 'CASE_READ' AND subject_type = 'case'
        AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = subject_id));

CREATE VIEW case_timeline WITH (security_invoker = true) AS
    -- By the day: beside a visit, the hour would tell who reported.
    SELECT c.case_id, date_trunc('day', r.received_at, 'Asia/Shanghai') AS at, 10 AS place, 'REPORT_RECEIVED' AS kind, r.id,
           NULL::uuid AS actor_id, jsonb_build_object('number', r.number, 'situation', r.situation) AS detail
    FROM case_report c JOIN report r ON r.id = c.report_id
    UNION ALL
    SELECT c.case_id, CASE WHEN a.by_reporter THEN date_trunc('day', a.added_at, 'Asia/Shanghai') ELSE a.added_at END, 35,
           'REPORT_ADDED', a.id, a.added_by, jsonb_build_object('number', r.number, 'text', a.text, 'danger', a.danger_now)
    FROM case_report c JOIN report_addition a ON a.report_id = c.report_id JOIN report r ON r.id = c.report_id
    UNION ALL
    SELECT c.case_id, c.joined_at, 30, 'REPORT_JOINED', c.report_id, c.joined_by, jsonb_build_object('number', r.number)
    FROM case_report c LEFT JOIN report r ON r.id = c.report_id
    UNION ALL
    SELECT f.id, f.opened_at, 20, 'OPENED', f.id, f.opened_by, jsonb_build_object('note', f.opening_note, 'urgent', f.urgent)
    FROM case_file f
    UNION ALL
    SELECT e.case_id, e.elevated_at, 490, 'ELEVATED', e.case_id, e.elevated_by, jsonb_build_object('reason', e.reason)
    FROM case_elevation e
    UNION ALL
    SELECT m.case_id, m.added_at, 510, 'MEMBER_CALLED', m.id, m.added_by, jsonb_build_object('account', m.account_id, 'duty', m.duty)
    FROM case_member m
    UNION ALL
    SELECT m.case_id, m.ended_at, 500, 'MEMBER_ENDED', m.id, m.ended_by, jsonb_build_object('account', m.account_id, 'duty', m.duty)
    FROM case_member m WHERE m.ended_at IS NOT NULL
    UNION ALL
    SELECT a.case_id, a.decided_at, 60, 'ASSESSED', a.id, a.decided_by,
           jsonb_build_object('level', a.level, 'before', p.level, 'suggested', a.suggested_level, 'grade', a.grade,
               'summary', a.summary, 'reason', a.reason)
    FROM assessment a LEFT JOIN assessment p ON p.id = a.previous_id WHERE a.decided_at IS NOT NULL
    UNION ALL
    SELECT v.case_id, v.recorded_at, 70, 'REVIEWED', v.id, v.recorded_by,
           jsonb_build_object('conclusion', v.conclusion, 'note', v.note, 'day', v.reviewed_on)
    FROM case_review v
    UNION ALL
    SELECT e.case_id, e.at, 80, 'PLAN_' || e.kind, e.id, e.actor_id, jsonb_build_object('number', p.number, 'note', e.note)
    FROM plan_event e JOIN plan p ON p.id = e.plan_id
    UNION ALL
    SELECT e.case_id, e.at, 100 + m.ordinal, 'MEASURE_' || e.kind, e.id, e.actor_id,
           jsonb_build_object('what', m.what, 'note', e.note, 'as', s.what)
    FROM measure_event e JOIN measure m ON m.id = e.measure_id LEFT JOIN measure s ON s.id = e.successor
    UNION ALL
    SELECT v.case_id, v.occurred_at, 40, 'VISIT_' || v.outcome, v.id, v.recorded_by,
           jsonb_build_object('why', v.attempt_reason, 'seen', to_jsonb(v.seen), 'alone', v.seen_alone, 'words', v.child_words,
               'next', v.next_steps, 'captured', v.captured_at, 'recorded', v.recorded_at)
    FROM visit v
    UNION ALL
    SELECT a.case_id, a.amended_at, 50, 'VISIT_AMENDED', a.id, a.amended_by,
           jsonb_build_object('part', a.part, 'text', a.text, 'reason', a.reason, 'visited', v.occurred_at)
    FROM visit_amendment a JOIN visit v ON v.id = a.visit_id
    UNION ALL
    SELECT r.case_id, r.sent_at, 300, 'REFERRAL_SENT', r.id, r.sent_by,
           jsonb_build_object('referral', r.id, 'number', r.number, 'agency', g.name, 'purpose', r.purpose,
               'parts', (SELECT jsonb_agg(d.part) FROM disclosure d WHERE d.referral_id = r.id))
    FROM referral r JOIN agency g ON g.code = r.to_agency
    UNION ALL
    SELECT r.case_id, a.answered_at, 310, 'REFERRAL_' || a.step, a.id, a.answered_by,
           jsonb_build_object('referral', r.id, 'number', r.number, 'agency', g.name, 'text', a.text)
    FROM referral_answer a JOIN referral r ON r.id = a.referral_id JOIN agency g ON g.code = r.to_agency
    UNION ALL
    SELECT r.case_id, r.ended_at, 320, 'REFERRAL_WITHDRAW', r.id, r.withdrawn_by,
           jsonb_build_object('referral', r.id, 'number', r.number, 'agency', g.name, 'text', r.withdrawal)
    FROM referral r JOIN agency g ON g.code = r.to_agency WHERE r.state = 'WITHDRAWN'
    UNION ALL
    SELECT c.case_id, c.proposed_at, 400, 'CLOSURE_PROPOSED', c.id, c.proposed_by,
           jsonb_build_object('reasons', to_jsonb(c.reasons), 'summary', c.summary)
    FROM closure c
    UNION ALL
    SELECT c.case_id, c.decided_at, 410, 'CLOSURE_' || CASE c.state WHEN 'REOPENED' THEN 'APPROVED' ELSE c.state END, c.id,
           c.decided_by, jsonb_build_object('note', c.decision_note)
    FROM closure c WHERE c.decided_at IS NOT NULL
    UNION ALL
    SELECT c.case_id, c.reopened_at, 520, 'REOPENED', c.id, c.reopened_by, jsonb_build_object('reason', c.reopening)
    FROM closure c WHERE c.reopened_at IS NOT NULL
    UNION ALL
    SELECT f.case_id, f.occurred_at, 530, 'FOLLOWED_UP', f.id, f.recorded_by,
           jsonb_build_object('means', f.means, 'result', f.result, 'note', f.note, 'more', f.once_more)
    FROM follow_up f
    UNION ALL
    SELECT b.subject_id, b.opened_at, 540, 'EMERGENCY_LOOK', b.id, b.account_id, jsonb_build_object('reason', b.reason)
    FROM break_glass b WHERE b.subject_type = 'case';
COMMENT ON VIEW case_timeline IS 'What happened in a case, who did it and when; place orders what happened at one instant; detail holds what a line of text about it says.';

GRANT SELECT ON case_timeline TO ${app};
