-- Facts that come to a case after it was opened: by an addition to one of its reports, or by a report that joins it.

-- Moves the case's version on, so that whoever decides on what was known before is told, and holds its row until the act ends, so
-- that of two facts at once the second finds the duty that the first started, and so that no report joins a case that is being
-- closed. As the owner, since whoever adds to a report may neither see nor change the case; it asks for the report by itself.
CREATE FUNCTION case_hears_more(heard uuid, report uuid) RETURNS TABLE (number text, area text, closed boolean)
    LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
    UPDATE case_file f SET version = f.version + 1
    WHERE f.id = heard AND shared.power() IN ('REPORT_ADD', 'REPORT_SCREEN')
      AND EXISTS (SELECT 1 FROM case_report c JOIN screening s ON s.report_id = c.report_id
          WHERE c.case_id = f.id AND c.report_id = case_hears_more.report
            AND (shared.whole_county() OR s.area = ANY (shared.areas()) OR reported_by_me(s.report_id)))
    RETURNING f.number, f.area, f.state = 'CLOSED';
END;
