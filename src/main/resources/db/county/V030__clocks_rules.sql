-- Time limits as data: each says where its number comes from and how binding it is.

CREATE TABLE clock_rule (
    code            text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    version         integer NOT NULL CHECK (version > 0),
    title           text NOT NULL CHECK (char_length(title) BETWEEN 2 AND 60),
    starts_with     text NOT NULL CHECK (char_length(starts_with) BETWEEN 2 AND 60),
    ends_with       text NOT NULL CHECK (char_length(ends_with) BETWEEN 2 AND 60),
    unit            text NOT NULL CHECK (unit IN ('HOUR', 'DAY', 'WORKING_DAY', 'MONTH', 'FIXED_DATE')),
    amount          integer NOT NULL CHECK (amount BETWEEN 1 AND 1100),
    fixed_on        text CHECK (fixed_on ~ '^(0[1-9]|1[0-2])-[0-3][0-9]$'),
    roll            text NOT NULL CHECK (roll IN ('NONE', 'NEXT_WORKING_DAY')),
    pausable        boolean NOT NULL,
    adjustable      boolean NOT NULL,
    longest_pause   integer NOT NULL DEFAULT 30 CHECK (longest_pause BETWEEN 1 AND 366),
    pause_told      text CHECK (pause_told IN ('SUPERVISOR', 'OFFICE')),
    extensible      integer NOT NULL CHECK (extensible >= 0),
    owner           text NOT NULL CHECK (owner IN ('VILLAGE', 'STATION', 'SUPERVISOR', 'OFFICE', 'AGENCY', 'AUDIT', 'SYSTEM', 'PERSON')),
    deputy          text CHECK (deputy IN ('VILLAGE', 'STATION', 'OFFICE')),
    nature          text NOT NULL CHECK (nature IN ('LAW', 'NATIONAL_RULE', 'LOCAL_RULE', 'PRODUCT_DEFAULT')),
    document        text NOT NULL CHECK (char_length(document) BETWEEN 2 AND 200),
    document_number text CHECK (char_length(document_number) <= 60),
    article         text CHECK (char_length(article) <= 60),
    note            text CHECK (char_length(note) <= 500),
    valid_from      date NOT NULL,
    valid_to        date CHECK (valid_to >= valid_from),
    PRIMARY KEY (code, version),
    CHECK ((unit = 'FIXED_DATE') = (fixed_on IS NOT NULL)),
    CHECK (unit <> 'FIXED_DATE' OR NOT (pausable OR adjustable OR extensible > 0)),
    CHECK (roll = 'NONE' OR unit IN ('DAY', 'MONTH', 'FIXED_DATE'))
);
COMMENT ON TABLE clock_rule IS 'Time limits of duties, each version with its source. A version is never edited; it is ended and followed by another.';
COMMENT ON COLUMN clock_rule.code IS '[public] Short and stable; never used again for something else';
COMMENT ON COLUMN clock_rule.version IS '[public] From one';
COMMENT ON COLUMN clock_rule.title IS '[public] The duty, as a verb';
COMMENT ON COLUMN clock_rule.starts_with IS '[public] What starts the clock';
COMMENT ON COLUMN clock_rule.ends_with IS '[public] What ends it';
COMMENT ON COLUMN clock_rule.unit IS '[public] In what it is counted';
COMMENT ON COLUMN clock_rule.amount IS '[public] How much; one for a fixed date';
COMMENT ON COLUMN clock_rule.fixed_on IS '[public] Month and day of a fixed date';
COMMENT ON COLUMN clock_rule.roll IS '[public] What happens when the last day is not worked';
COMMENT ON COLUMN clock_rule.pausable IS '[public] Whether a running clock may be paused, with consent on record';
COMMENT ON COLUMN clock_rule.longest_pause IS '[public] For how many days it may stand still in all, where it may be paused';
COMMENT ON COLUMN clock_rule.pause_told IS '[public] Sort of desk before which each pause is put; none where nobody is told';
COMMENT ON COLUMN clock_rule.adjustable IS '[public] Whether the room that starts a clock may set another amount';
COMMENT ON COLUMN clock_rule.extensible IS '[public] By how much a running clock may be extended in all, with consent on record';
COMMENT ON COLUMN clock_rule.owner IS '[public] Sort of desk whose duty it is';
COMMENT ON COLUMN clock_rule.deputy IS '[public] Sort of desk that sees it from its last day on';
COMMENT ON COLUMN clock_rule.nature IS '[public] Law, national rule, local rule, or this product''s suggestion';
COMMENT ON COLUMN clock_rule.document IS '[public] Title of the document that holds the number; for a suggestion, what it follows';
COMMENT ON COLUMN clock_rule.document_number IS '[public] Its number (文号)';
COMMENT ON COLUMN clock_rule.article IS '[public] The article';
COMMENT ON COLUMN clock_rule.note IS '[public] Why a county departs from a national rule, or what readers should know';
COMMENT ON COLUMN clock_rule.valid_from IS '[public] First day on which clocks are started under it';
COMMENT ON COLUMN clock_rule.valid_to IS '[public] First day on which none are started under it any more';

CREATE TABLE clock_rule_step (
    code       text NOT NULL,
    version    integer NOT NULL,
    ordinal    integer NOT NULL CHECK (ordinal IN (1, 2)),
    off_due    integer NOT NULL CHECK (off_due BETWEEN -1100 AND 1100),
    unit       text NOT NULL CHECK (unit IN ('HOUR', 'DAY', 'WORKING_DAY')),
    desk       text NOT NULL CHECK (desk IN ('VILLAGE', 'STATION', 'SUPERVISOR', 'OFFICE', 'SECURITY')),
    PRIMARY KEY (code, version, ordinal),
    FOREIGN KEY (code, version) REFERENCES clock_rule
);
COMMENT ON TABLE clock_rule_step IS 'When a duty is put before a superior desk as well.';
COMMENT ON COLUMN clock_rule_step.code IS '[public] The rule';
COMMENT ON COLUMN clock_rule_step.version IS '[public] Its version';
COMMENT ON COLUMN clock_rule_step.ordinal IS '[public] First or second: a clock keeps at most two superiors';
COMMENT ON COLUMN clock_rule_step.off_due IS '[public] Distance from the due instant; negative before it';
COMMENT ON COLUMN clock_rule_step.unit IS '[public] Unit of the distance';
COMMENT ON COLUMN clock_rule_step.desk IS '[public] Sort of desk that then sees the duty';

ALTER TABLE clock_rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY clock_rule_read ON clock_rule FOR SELECT USING ((SELECT shared.actor()) IS NOT NULL);
CREATE POLICY clock_rule_add ON clock_rule FOR INSERT WITH CHECK ((SELECT shared.power()) = 'SETTINGS_MANAGE');
CREATE POLICY clock_rule_end ON clock_rule FOR UPDATE USING ((SELECT shared.power()) = 'SETTINGS_MANAGE');
ALTER TABLE clock_rule_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY clock_rule_step_read ON clock_rule_step FOR SELECT USING ((SELECT shared.actor()) IS NOT NULL);
CREATE POLICY clock_rule_step_add ON clock_rule_step FOR INSERT WITH CHECK ((SELECT shared.power()) = 'SETTINGS_MANAGE');

GRANT SELECT, INSERT, UPDATE (valid_to) ON clock_rule TO ${app};
GRANT SELECT, INSERT ON clock_rule_step TO ${app};
