-- A duty about a case is explained to everyone on its team, also to a member whose own area is elsewhere; whoever opened the case in
-- an emergency reads it too.
CREATE POLICY clock_by_team ON clock FOR SELECT
    USING (subject_type = 'case' AND (SELECT shared.power()) = 'CLOCK_READ' AND (SELECT shared.by_team())
        AND subject_id IN (SELECT my_cases()));

-- So is a duty about a measure of its plan.
CREATE POLICY clock_of_measure_by_team ON clock FOR SELECT
    USING (subject_type = 'measure' AND (SELECT shared.power()) = 'CLOCK_READ' AND (SELECT shared.by_team())
        AND subject_id IN (SELECT m.id FROM measure m WHERE m.case_id IN (SELECT my_cases())));
