-- Who sees which report. By area: the station, or the county office. The own: whoever reported, without what the unit found.

-- Whether the running actor sent this report. Asked of one row at a time; lists of the own start at report_reporter.
CREATE FUNCTION reported_by_me(report uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT EXISTS (SELECT 1 FROM report_reporter p
        WHERE p.report_id = reported_by_me.report AND p.account_id = shared.actor());
END;

ALTER TABLE screening ENABLE ROW LEVEL SECURITY;
CREATE POLICY screening_by_area ON screening FOR SELECT
    USING ((SELECT shared.power()) IN ('REPORT_READ', 'REPORT_ADD', 'REPORT_SCREEN', 'SCREENING_CONFIRM', 'CASE_READ', 'CASE_WORK',
            'CASE_APPROVE', 'CHILD_READ', 'CHILD_WORK', 'WORKLIST_READ')
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])));
CREATE POLICY screening_own ON screening FOR SELECT
    USING ((SELECT shared.power()) IN ('REPORT_READ', 'REPORT_ADD') AND reported_by_me(report_id));
CREATE POLICY screening_begin ON screening FOR INSERT
    WITH CHECK ((SELECT shared.power()) IN ('REPORT_MAKE', 'VISIT_RECORD') AND state = 'RECEIVED');
CREATE POLICY screening_change ON screening FOR UPDATE
    USING ((SELECT shared.power()) IN ('REPORT_SCREEN', 'SCREENING_CONFIRM', 'REPORT_ADD')
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            -- What a reporter adds may make the report urgent, or open it again.
            OR ((SELECT shared.power()) = 'REPORT_ADD' AND reported_by_me(report_id))));

ALTER TABLE report ENABLE ROW LEVEL SECURITY;
CREATE POLICY report_read ON report FOR SELECT
    USING (EXISTS (SELECT 1 FROM screening s WHERE s.report_id = report.id));
CREATE POLICY report_add ON report FOR INSERT WITH CHECK ((SELECT shared.power()) IN ('REPORT_MAKE', 'VISIT_RECORD'));

-- Whether the reporter is still to be told what became of the report. People write down minutes, not seconds.
CREATE FUNCTION owes_reporter(report uuid, decided_at timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT NOT EXISTS (SELECT 1 FROM reporter_feedback f
        WHERE f.report_id = owes_reporter.report AND f.result <> 'NOT_REACHED'
          AND f.told_at >= date_trunc('minute', owes_reporter.decided_at));
END;

-- The seal: the unit that screens, while it acts as such, and until the reporter was told; the county office only where it is that
-- unit. And the reporter.
ALTER TABLE report_reporter ENABLE ROW LEVEL SECURITY;
CREATE POLICY report_reporter_unit ON report_reporter FOR SELECT
    USING ((SELECT shared.power()) = 'REPORT_SCREEN' AND EXISTS (
        SELECT 1 FROM screening s WHERE s.report_id = report_reporter.report_id
          AND (s.state IN ('RECEIVED', 'SCREENING', 'NO_ACTION_PROPOSED') OR owes_reporter(s.report_id, s.decided_at))
          AND CASE WHEN (SELECT shared.whole_county()) THEN s.desk LIKE '%000000'
              ELSE s.desk = ANY ((SELECT shared.areas())::text[]) END));
CREATE POLICY report_reporter_own ON report_reporter FOR SELECT
    USING (account_id = (SELECT shared.actor()) AND (SELECT shared.power()) IN ('REPORT_READ', 'REPORT_ADD'));
CREATE POLICY report_reporter_add ON report_reporter FOR INSERT
    WITH CHECK (account_id = (SELECT shared.actor()) AND (SELECT shared.power()) IN ('REPORT_MAKE', 'VISIT_RECORD'));

-- The reporter sees the own additions, not those of the unit.
ALTER TABLE report_addition ENABLE ROW LEVEL SECURITY;
CREATE POLICY report_addition_read ON report_addition FOR SELECT
    USING (EXISTS (SELECT 1 FROM screening s WHERE s.report_id = report_addition.report_id
        AND (by_reporter OR (SELECT shared.whole_county()) OR s.area = ANY ((SELECT shared.areas())::text[]))));
CREATE POLICY report_addition_add ON report_addition FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'REPORT_ADD'
        AND by_reporter = reported_by_me(report_id)
        AND (by_reporter OR added_by = (SELECT shared.actor()))
        AND EXISTS (SELECT 1 FROM screening s WHERE s.report_id = report_addition.report_id));

-- What the unit found, why it decided and what the police said is not for the reporter.
ALTER TABLE screening_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY screening_entry_read ON screening_entry FOR SELECT
    USING (EXISTS (SELECT 1 FROM screening s WHERE s.report_id = screening_entry.report_id
        AND ((SELECT shared.whole_county()) OR s.area = ANY ((SELECT shared.areas())::text[]))));
CREATE POLICY screening_entry_add ON screening_entry FOR INSERT
    WITH CHECK ((SELECT shared.power()) IN ('REPORT_SCREEN', 'SCREENING_CONFIRM', 'REPORT_ADD')
        AND (by_id = (SELECT shared.actor()) OR (by_id IS NULL AND step IN ('REOPEN', 'RECALL')))
        AND EXISTS (SELECT 1 FROM screening s WHERE s.report_id = screening_entry.report_id));

ALTER TABLE police_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY police_notice_read ON police_notice FOR SELECT
    USING (EXISTS (SELECT 1 FROM screening s WHERE s.report_id = police_notice.report_id
        AND ((SELECT shared.whole_county()) OR s.area = ANY ((SELECT shared.areas())::text[]))));
CREATE POLICY police_notice_add ON police_notice FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'REPORT_SCREEN' AND recorded_by = (SELECT shared.actor())
        AND EXISTS (SELECT 1 FROM screening s WHERE s.report_id = police_notice.report_id));

ALTER TABLE reporter_feedback ENABLE ROW LEVEL SECURITY;
CREATE POLICY reporter_feedback_read ON reporter_feedback FOR SELECT
    USING (EXISTS (SELECT 1 FROM screening s WHERE s.report_id = reporter_feedback.report_id));
CREATE POLICY reporter_feedback_add ON reporter_feedback FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'REPORT_SCREEN' AND recorded_by = (SELECT shared.actor())
        AND EXISTS (SELECT 1 FROM screening s WHERE s.report_id = reporter_feedback.report_id));

-- How the reporter can be told, without telling who that is: also after the seal has closed.
CREATE FUNCTION ways_to_reporter(asked uuid) RETURNS TABLE (anonymous boolean, phone_known boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    -- Whoever reports with an own account can be told through the platform.
    SELECT p.anonymous, NOT p.on_behalf OR p.caller_phone IS NOT NULL FROM report_reporter p
    WHERE p.report_id = asked AND shared.power() = 'REPORT_SCREEN';
END;

-- Passing a report on may take it out of the actor's own sight, which a row policy would refuse; so this runs as the owner and
-- asks by itself what the policy asks: the power, the actor's desk, and the version that the actor knows.
CREATE FUNCTION pass_on_screening(passed uuid, known integer, to_area text, to_desk text, because_conflicted boolean)
    RETURNS SETOF integer LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
    UPDATE screening s
    SET area = to_area, desk = to_desk, conflicted = s.conflicted OR because_conflicted, state = 'RECEIVED', screener_id = NULL,
        version = s.version + 1
    WHERE s.report_id = passed AND s.version = known AND s.state IN ('RECEIVED', 'SCREENING')
      AND shared.power() = 'REPORT_SCREEN'
      AND (shared.whole_county() OR s.desk = ANY (shared.areas()))
    RETURNING s.version;
END;

-- Reports still being screened that may be about the same child as this one, anywhere in the county; a conflicted one is told
-- to the county office only. Answers codes, no names.
CREATE FUNCTION reports_of_same_clue(asked uuid) RETURNS TABLE (report_id uuid, area text, why text)
    LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT DISTINCT ON (o.id) o.id, s.area, o.why
    FROM (
        SELECT b.id, 'CIVIL_ID' AS why, 1 AS rank
        FROM report a JOIN report b ON b.child_civil_id = a.child_civil_id WHERE a.id = asked
        UNION ALL
        SELECT b.id, 'GUARDIAN_PHONE', 2
        FROM report a JOIN report b ON b.guardian_phone = a.guardian_phone WHERE a.id = asked
        UNION ALL
        SELECT b.id, CASE WHEN b.child_name = a.child_name THEN 'SAME_NAME' ELSE 'SAME_SOUND' END, 3
        FROM report a JOIN report b ON b.child_name_sound = a.child_name_sound
        WHERE a.id = asked AND (a.child_born_year IS NULL OR b.child_born_year IS NULL
            OR abs(a.child_born_year - b.child_born_year) <= 1)
    ) o JOIN screening s ON s.report_id = o.id
    WHERE o.id <> asked AND shared.power() IN ('REPORT_SCREEN', 'SCREENING_CONFIRM')
      AND EXISTS (SELECT 1 FROM screening mine WHERE mine.report_id = asked
          AND (shared.whole_county() OR mine.area = ANY (shared.areas())))
      AND s.state IN ('RECEIVED', 'SCREENING', 'NO_ACTION_PROPOSED')
      AND (NOT s.conflicted OR shared.whole_county())
    ORDER BY o.id, o.rank;
END;

GRANT USAGE ON SEQUENCE report_number TO ${app};
GRANT SELECT, INSERT ON report, report_reporter, report_addition, screening_entry, police_notice, reporter_feedback TO ${app};
GRANT SELECT, INSERT, UPDATE ON screening TO ${app};
