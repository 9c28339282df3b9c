-- What crosses the lines that row security draws, each for one purpose only.

-- A line about a case for whoever has a duty about it in the worklist, where no case is otherwise in reach: at the station's, the
-- office's or one's own desk, or, for a village's desk, on the team. A second director of the same village is told nothing.
CREATE FUNCTION case_lines(wanted uuid[]) RETURNS TABLE (id uuid, number text, area text, level text, state text,
    child_name text, born_on date, born_year integer) LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT f.id, f.number, f.area, f.level, f.state, c.name, c.born_on, c.born_year
    FROM case_file f JOIN child c ON c.id = f.child_id
    WHERE f.id = ANY (wanted) AND shared.power() = 'WORKLIST_READ'
      AND (f.id IN (SELECT my_cases()) OR EXISTS (
          SELECT 1 FROM clock k
          WHERE k.subject_id = f.id AND k.state IN ('RUNNING', 'PAUSED')
            AND EXISTS (SELECT 1 FROM unnest(shared.desks()) d
                WHERE d NOT LIKE 'VILLAGE:%' AND d IN (k.desk, k.deputy_desk, k.escalated_desk, k.second_escalated_desk))));
END;

-- Likewise a line about a measure of a plan: at the station's, the office's or one's own desk.
CREATE FUNCTION measure_lines(wanted uuid[]) RETURNS TABLE (id uuid, case_id uuid, number text, area text, what text,
    child_name text) LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT m.id, m.case_id, f.number, f.area, m.what, c.name
    FROM measure m JOIN case_file f ON f.id = m.case_id JOIN child c ON c.id = f.child_id
    WHERE m.id = ANY (wanted) AND shared.power() = 'WORKLIST_READ'
      AND EXISTS (
          SELECT 1 FROM clock k
          WHERE k.subject_id = m.id AND k.state IN ('RUNNING', 'PAUSED')
            AND EXISTS (SELECT 1 FROM unnest(shared.desks()) d WHERE d IN (k.desk, k.deputy_desk, k.escalated_desk, k.second_escalated_desk)));
END;

-- Who looked at a case or changed it: for those who answer for its area. A member of the team from elsewhere is not told.
CREATE FUNCTION case_lookers(wanted uuid) RETURNS TABLE (at timestamptz, actor_id uuid, kind text, subject_type text,
    detail text, reason text) LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT e.at, e.actor_id, e.kind, e.subject_type, e.detail, e.reason
    FROM audit_entry e JOIN case_file f ON f.id = e.subject_id
    WHERE e.subject_id = wanted AND shared.power() = 'CASE_READ'
      AND (shared.whole_county() OR f.area = ANY (shared.areas()))
    ORDER BY e.at DESC LIMIT 500;
END;
