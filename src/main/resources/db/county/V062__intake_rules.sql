-- What later facts, joined reports and handing over make people owe. No law gives these numbers: they are this product's suggestions.

INSERT INTO clock_rule
    (code, version, title, starts_with, ends_with, unit, amount, roll, pausable, adjustable, extensible, owner, deputy,
     nature, document, document_number, article, note, valid_from)
VALUES
    ('LATER_FACTS', 1, '查看个案的新情况', '报告有补充或者有报告并入', '确认已查看', 'WORKING_DAY', 1, 'NONE', false, false, 0, 'STATION', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, NULL, DATE '2020-01-01'),
    ('LATER_FACTS_URGENT', 1, '查看个案的紧急新情况', '补充或者并入的报告称孩子现在不安全', '确认已查看', 'HOUR', 2, 'NONE', false, false, 0,
     'STATION', 'OFFICE', 'PRODUCT_DEFAULT', '产品建议', NULL, NULL, NULL, DATE '2020-01-01'),
    ('HANDOVER_RECEIPT', 1, '取得接收单位的回执', '移交报告', '登记回执', 'WORKING_DAY', 3, 'NONE', false, false, 3, 'STATION', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, NULL, DATE '2020-01-01');

INSERT INTO clock_rule_step (code, version, ordinal, off_due, unit, desk) VALUES
    ('LATER_FACTS',        1, 1, 0, 'HOUR', 'OFFICE'),
    ('LATER_FACTS_URGENT', 1, 1, 0, 'HOUR', 'OFFICE'),
    ('HANDOVER_RECEIPT',   1, 1, 0, 'HOUR', 'OFFICE');
