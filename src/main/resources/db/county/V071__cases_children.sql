-- Ties between a case, its child and its reports; and the child's own record for those who are on the team.

ALTER TABLE case_file ADD FOREIGN KEY (child_id) REFERENCES child;
ALTER TABLE case_file ADD FOREIGN KEY (opened_from_report) REFERENCES report;
ALTER TABLE case_report ADD FOREIGN KEY (report_id) REFERENCES report;

CREATE POLICY child_by_team ON child FOR SELECT
    USING ((SELECT sees_cases()) AND (SELECT shared.by_team()) AND id IN (SELECT my_case_children()));
