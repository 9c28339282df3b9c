-- Referrals to member agencies. What an agency is told is copied at sending (docs/adr: disclosed parts are copied when sent), so
-- that the agency never needs a view of the case and what it was told can be shown later.

CREATE SEQUENCE referral_number;

CREATE TABLE referral (
    id             uuid PRIMARY KEY,
    number         text NOT NULL UNIQUE CHECK (number ~ '^Z-[0-9]{4}-[0-9]{4,}$'),
    case_id        uuid NOT NULL,
    area           text NOT NULL,
    to_agency      text NOT NULL REFERENCES agency (code),
    purpose        text NOT NULL CHECK (char_length(purpose) BETWEEN 1 AND 1000),
    basis          text NOT NULL CHECK (basis ~ '^[A-Z_]{3,40}$'),
    basis_note     text CHECK (char_length(basis_note) BETWEEN 1 AND 300),
    state          text NOT NULL CHECK (state IN ('SENT', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'WITHDRAWN')),
    sent_by        uuid NOT NULL REFERENCES account,
    sent_at        timestamptz NOT NULL,
    ended_at       timestamptz CHECK (ended_at >= sent_at),
    readable_until timestamptz CHECK (readable_until >= ended_at),
    withdrawn_by   uuid REFERENCES account,
    withdrawal     text CHECK (char_length(withdrawal) BETWEEN 1 AND 500),
    version        integer NOT NULL,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, township) ON UPDATE CASCADE,
    CONSTRAINT referral_basis_note CHECK (basis <> 'OTHER' OR basis_note IS NOT NULL),
    CONSTRAINT referral_ended CHECK ((ended_at IS NULL) = (state IN ('SENT', 'ACCEPTED'))),
    CONSTRAINT referral_readable CHECK ((readable_until IS NULL) = (state IN ('SENT', 'ACCEPTED', 'WITHDRAWN'))),
    CONSTRAINT referral_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_by IS NOT NULL)
        AND (state = 'WITHDRAWN') = (withdrawal IS NOT NULL))
);
CREATE INDEX referral_case ON referral (case_id, sent_at);
CREATE INDEX referral_agency ON referral (to_agency, sent_at, id);
CREATE INDEX referral_area ON referral (area, sent_at, id);
CREATE INDEX referral_latest ON referral (sent_at, id);
COMMENT ON TABLE referral IS 'Referrals to an agency''s inbox. The agency reads this row, so it holds nothing that could be an undisclosed part.';
COMMENT ON COLUMN referral.id IS '[internal] UUIDv7';
COMMENT ON COLUMN referral.number IS '[internal] Z-year-number, from one sequence of the county; gaps mean nothing';
COMMENT ON COLUMN referral.case_id IS '[internal] Which case; the agency can look nothing up with it';
COMMENT ON COLUMN referral.area IS '[internal] Township of the case, never the village: the village is a part that may be undisclosed; scope of row security';
COMMENT ON COLUMN referral.to_agency IS '[internal] Agency that receives it';
COMMENT ON COLUMN referral.purpose IS '[sensitive] What the agency is asked to do';
COMMENT ON COLUMN referral.basis IS '[internal] Legal basis of telling the agency, by code';
COMMENT ON COLUMN referral.basis_note IS '[internal] Legal basis in words, where none of the list fits or more is to be said';
COMMENT ON COLUMN referral.state IS '[internal] Place in the process';
COMMENT ON COLUMN referral.sent_by IS '[internal] Who sent it';
COMMENT ON COLUMN referral.sent_at IS '[internal] When';
COMMENT ON COLUMN referral.ended_at IS '[internal] When it was declined, completed or withdrawn';
COMMENT ON COLUMN referral.readable_until IS '[internal] Until when the agency may read a referral that it declined or completed; a withdrawn one not at all';
COMMENT ON COLUMN referral.withdrawn_by IS '[internal] Who withdrew it';
COMMENT ON COLUMN referral.withdrawal IS '[sensitive] Why it was withdrawn';
COMMENT ON COLUMN referral.version IS '[internal] Counts changes, for If-Match';

CREATE TABLE disclosure (
    referral_id uuid NOT NULL REFERENCES referral,
    part        text NOT NULL CHECK (part ~ '^[A-Z_]{3,40}$'),
    content     text NOT NULL CHECK (char_length(content) BETWEEN 1 AND 100000),
    PRIMARY KEY (referral_id, part)
);
COMMENT ON TABLE disclosure IS 'What an agency was told, part by part, as it read when sent. Rows never change; a part that was not chosen has no row.';
COMMENT ON COLUMN disclosure.referral_id IS '[internal] The referral';
COMMENT ON COLUMN disclosure.part IS '[internal] Which part';
COMMENT ON COLUMN disclosure.content IS '[sensitive] What it said';

CREATE TABLE referral_answer (
    id          uuid PRIMARY KEY,
    referral_id uuid NOT NULL REFERENCES referral,
    step        text NOT NULL CHECK (step IN ('ACCEPT', 'DECLINE', 'REPORT_PROGRESS', 'COMPLETE', 'HAND_BACK')),
    text        text CHECK (char_length(text) BETWEEN 1 AND 2000),
    answered_by uuid NOT NULL REFERENCES account,
    answered_at timestamptz NOT NULL,
    CONSTRAINT referral_answer_says CHECK (step = 'ACCEPT' OR text IS NOT NULL)
);
CREATE INDEX referral_answer_referral ON referral_answer (referral_id, answered_at);
COMMENT ON TABLE referral_answer IS 'What the agency answered. Rows never change.';
COMMENT ON COLUMN referral_answer.id IS '[internal] UUIDv7';
COMMENT ON COLUMN referral_answer.referral_id IS '[internal] The referral';
COMMENT ON COLUMN referral_answer.step IS '[internal] Accepted, declined, progress, result, or handed back';
COMMENT ON COLUMN referral_answer.text IS '[sensitive] In the agency''s words';
COMMENT ON COLUMN referral_answer.answered_by IS '[internal] Who answered';
COMMENT ON COLUMN referral_answer.answered_at IS '[internal] When';

-- Two sides. The sender's: whoever may see the case. The agency's: what was sent to it, unless withdrawn, and for a while after it
-- answered. Every statement asks anew, so a withdrawal holds from its commit on.
CREATE TABLE referral_acknowledgement (
    referral_id     uuid PRIMARY KEY REFERENCES referral,
    note            text CHECK (char_length(note) BETWEEN 1 AND 1000),
    acknowledged_by uuid NOT NULL REFERENCES account,
    acknowledged_at timestamptz NOT NULL
);
COMMENT ON TABLE referral_acknowledgement IS 'That the sender''s side has seen an agency''s last answer. Rows never change; the agency does not see them.';
COMMENT ON COLUMN referral_acknowledgement.referral_id IS '[internal] The referral';
COMMENT ON COLUMN referral_acknowledgement.note IS '[sensitive] What is done now; always there where the agency declined';
COMMENT ON COLUMN referral_acknowledgement.acknowledged_by IS '[internal] Who has seen it';
COMMENT ON COLUMN referral_acknowledgement.acknowledged_at IS '[internal] When';

ALTER TABLE referral ENABLE ROW LEVEL SECURITY;
CREATE POLICY referral_sender_read ON referral FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY referral_agency_read ON referral FOR SELECT
    USING ((SELECT shared.power()) IN ('REFERRAL_READ', 'REFERRAL_ANSWER')
        AND to_agency = ANY ((SELECT shared.agencies())::text[])
        AND state <> 'WITHDRAWN'
        -- The answering act must see the row that it has just ended, whatever day it is.
        AND (readable_until IS NULL OR readable_until > now() OR (SELECT shared.power()) = 'REFERRAL_ANSWER'));
CREATE POLICY referral_send ON referral FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'REFERRAL_SEND' AND sent_by = (SELECT shared.actor())
        AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id));
CREATE POLICY referral_withdraw ON referral FOR UPDATE
    USING ((SELECT shared.power()) = 'REFERRAL_SEND'
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))))
    -- Each side's check names its power: a row passes if any check of the table lets it, whichever policy found it.
    WITH CHECK ((SELECT shared.power()) = 'REFERRAL_SEND' AND state = 'WITHDRAWN' AND withdrawn_by = (SELECT shared.actor()));
CREATE POLICY referral_answer ON referral FOR UPDATE
    USING ((SELECT shared.power()) = 'REFERRAL_ANSWER' AND to_agency = ANY ((SELECT shared.agencies())::text[])
        AND state IN ('SENT', 'ACCEPTED'))
    WITH CHECK ((SELECT shared.power()) = 'REFERRAL_ANSWER' AND to_agency = ANY ((SELECT shared.agencies())::text[])
        AND state <> 'WITHDRAWN');

ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY;
-- An agency that declined or handed back has no more use for what it was told.
CREATE POLICY disclosure_read ON disclosure FOR SELECT
    USING (EXISTS (SELECT 1 FROM referral r WHERE r.id = referral_id AND ((SELECT sees_cases()) AND (
            (SELECT shared.whole_county()) OR r.area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND r.case_id IN (SELECT my_cases())))
        OR r.state <> 'DECLINED')));
CREATE POLICY disclosure_add ON disclosure FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'REFERRAL_SEND'
        AND EXISTS (SELECT 1 FROM referral r WHERE r.id = referral_id AND r.sent_by = (SELECT shared.actor())
            AND r.state = 'SENT'));

ALTER TABLE referral_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY referral_answer_read ON referral_answer FOR SELECT
    USING (EXISTS (SELECT 1 FROM referral r WHERE r.id = referral_id));
CREATE POLICY referral_answer_add ON referral_answer FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'REFERRAL_ANSWER' AND answered_by = (SELECT shared.actor())
        AND EXISTS (SELECT 1 FROM referral r WHERE r.id = referral_id AND r.to_agency = ANY ((SELECT shared.agencies())::text[])));

ALTER TABLE referral_acknowledgement ENABLE ROW LEVEL SECURITY;
CREATE POLICY referral_acknowledgement_read ON referral_acknowledgement FOR SELECT
    USING ((SELECT sees_cases()) AND EXISTS (SELECT 1 FROM referral r WHERE r.id = referral_id
        AND ((SELECT shared.whole_county()) OR r.area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND r.case_id IN (SELECT my_cases())))));
CREATE POLICY referral_acknowledgement_add ON referral_acknowledgement FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'REFERRAL_SEND' AND acknowledged_by = (SELECT shared.actor())
        AND EXISTS (SELECT 1 FROM referral r WHERE r.id = referral_id AND (r.state = 'COMPLETED'
            OR (r.state = 'DECLINED' AND note IS NOT NULL))));

-- What was reported can be a part that an agency is told: who refers a case may read the facts of its reports, not who reported.
CREATE POLICY screening_of_referred_case ON screening FOR SELECT
    USING ((SELECT shared.power()) = 'REFERRAL_SEND' AND (NOT conflicted OR (SELECT shared.whole_county()))
        AND EXISTS (SELECT 1 FROM case_report c WHERE c.report_id = screening.report_id));

-- A line about a referral for whoever has a duty about it in the worklist, where no referral is otherwise in reach. A withdrawn one
-- has no open clock and so no line.
CREATE FUNCTION referral_lines(wanted uuid[]) RETURNS TABLE (id uuid, number text, purpose text, area text, mine boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT r.id, r.number, r.purpose, r.area, ('AGENCY:' || r.to_agency) = ANY (shared.desks())
    FROM referral r
    WHERE r.id = ANY (wanted) AND shared.power() = 'WORKLIST_READ' AND r.state <> 'WITHDRAWN'
      AND EXISTS (SELECT 1 FROM clock k WHERE k.subject_id = r.id AND k.state IN ('RUNNING', 'PAUSED')
          AND (k.desk = ANY (shared.desks()) OR k.deputy_desk = ANY (shared.desks()) OR k.escalated_desk = ANY (shared.desks())
              OR k.second_escalated_desk = ANY (shared.desks())));
END;

-- To an agency that looks for a referral which was withdrawn: that it was, and when; nothing else of it.
CREATE FUNCTION withdrawn_referral(asked uuid) RETURNS TABLE (number text, withdrawn_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT r.number, r.ended_at FROM referral r
    WHERE r.id = asked AND r.state = 'WITHDRAWN' AND shared.power() IN ('REFERRAL_READ', 'REFERRAL_ANSWER')
      AND r.to_agency = ANY ((SELECT shared.agencies())::text[]);
END;

GRANT USAGE ON SEQUENCE referral_number TO ${app};
GRANT SELECT, INSERT, UPDATE ON referral TO ${app};
GRANT SELECT, INSERT ON disclosure, referral_answer, referral_acknowledgement TO ${app};
