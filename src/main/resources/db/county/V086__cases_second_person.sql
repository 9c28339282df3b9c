-- What a second person has to decide, told to the first one alone: which plans and closures wait that are the actor's own.
CREATE FUNCTION case_own_proposals(wanted uuid[]) RETURNS TABLE (case_id uuid, rule text) LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT p.case_id, 'PLAN_APPROVAL' FROM plan p
    WHERE p.case_id = ANY (wanted) AND p.state = 'SUBMITTED' AND (shared.actor() = ANY (p.authors) OR p.submitted_by = shared.actor())
    UNION ALL
    SELECT c.case_id, 'CLOSURE_APPROVAL' FROM closure c
    WHERE c.case_id = ANY (wanted) AND c.state = 'PROPOSED' AND c.proposed_by = shared.actor();
END;
