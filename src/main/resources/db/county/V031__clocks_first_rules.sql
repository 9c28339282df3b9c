-- The rules that the work from report to closure needs. Only one of these numbers stands in a national document (feedback of the
-- police); where a law says "at once", "in time" or "regularly", the number is this product's suggestion and is marked so. A county
-- replaces a suggestion by its own rule.

INSERT INTO clock_rule
    (code, version, title, starts_with, ends_with, unit, amount, roll, pausable, adjustable, extensible, owner, deputy,
     nature, document, document_number, article, note, valid_from)
VALUES
    ('SCREEN_URGENT', 1, '对紧急报告作初筛', '收到紧急报告', '作出初筛结论', 'HOUR', 2, 'NONE', false, false, 0, 'STATION', 'OFFICE',
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, '法律规定为“及时”（《未成年人保护法》第十一条第三款），没有小时数。', DATE '2020-01-01'),
    ('SCREEN', 1, '对新报告作初筛', '收到报告', '作出初筛结论', 'WORKING_DAY', 1, 'NONE', false, false, 0, 'STATION', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, '法律规定为“及时”（《未成年人保护法》第十一条第三款），没有天数。', DATE '2020-01-01'),
    ('REPORTER_FEEDBACK', 1, '向报告人反馈受理情况', '作出初筛结论', '完成反馈', 'WORKING_DAY', 3, 'NONE', false, false, 3, 'STATION', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, '法律要求以适当方式告知报告人（《未成年人保护法》第十一条第三款），没有天数。', DATE '2020-01-01'),
    ('POLICE_FEEDBACK', 1, '公安机关向报告单位反馈', '公安机关受案或者立案', '收到公安机关反馈', 'DAY', 3, 'NONE', false, false, 0, 'AGENCY', NULL,
     'NATIONAL_RULE', '关于建立侵害未成年人案件强制报告制度的意见（试行）', '高检发〔2020〕9号', NULL,
     '文件规定受案或者立案后三日内，没有规定最后一日不是工作日的顺延；移送审查起诉前还要再反馈一次。', DATE '2020-05-07'),
    ('FIRST_VISIT', 1, '首次探访', '个案开立', '完成首次探访', 'WORKING_DAY', 5, 'NONE', true, false, 5, 'VILLAGE', 'STATION',
     'PRODUCT_DEFAULT', '参照杭州市地方标准《儿童主任服务规范》', 'DB3301/T 0460-2024', NULL, '外地标准，仅供参照，对本地没有约束力。', DATE '2020-01-01'),
    ('VISIT', 1, '探访', '上次探访或者确定等级', '完成探访', 'DAY', 30, 'NONE', true, true, 14, 'VILLAGE', 'STATION',
     'PRODUCT_DEFAULT', '产品建议的探访频次表', NULL, NULL, '国家规定为“定期”，没有次数。建议：红 7 天、橙 14 天、黄 30 天、绿 90 天。', DATE '2020-01-01'),
    ('ASSESS', 1, '作出评估', '个案开立', '完成评估', 'WORKING_DAY', 5, 'NONE', true, false, 5, 'STATION', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, NULL, DATE '2020-01-01'),
    ('PLAN', 1, '制定帮扶计划', '完成评估', '提交计划', 'WORKING_DAY', 5, 'NONE', true, false, 5, 'STATION', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, NULL, DATE '2020-01-01'),
    ('PLAN_APPROVAL', 1, '审批帮扶计划', '提交计划', '作出审批', 'WORKING_DAY', 2, 'NONE', false, false, 2, 'STATION', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, NULL, DATE '2020-01-01'),
    ('REVIEW', 1, '复评', '上次评估', '完成复评', 'DAY', 90, 'NEXT_WORKING_DAY', true, true, 30, 'STATION', NULL,
     'PRODUCT_DEFAULT', '产品建议的复评频次表', NULL, NULL, '各地做法不一，没有国家规定的次数。', DATE '2020-01-01'),
    ('REFERRAL_ACCEPT', 1, '决定是否接受转介', '转介送达', '接受或者说明理由退回', 'WORKING_DAY', 2, 'NONE', false, false, 0, 'AGENCY', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, NULL, DATE '2020-01-01'),
    ('REFERRAL_ANSWER', 1, '答复转介', '接受转介', '报告办理结果', 'WORKING_DAY', 5, 'NONE', true, true, 10, 'AGENCY', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, NULL, DATE '2020-01-01'),
    ('CLOSURE_APPROVAL', 1, '审批结案', '提出结案', '作出审批', 'WORKING_DAY', 2, 'NONE', false, false, 2, 'STATION', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, NULL, DATE '2020-01-01'),
    ('FOLLOW_UP', 1, '结案后回访', '结案', '完成回访', 'MONTH', 1, 'NEXT_WORKING_DAY', true, true, 1, 'STATION', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, '上海市未成年人保护工作站地方标准对回归儿童跟踪 3 个月至 1 年；一个月的第一次回访是产品建议。', DATE '2020-01-01'),
    ('BREAK_GLASS_REVIEW', 1, '复核紧急查看', '紧急查看', '作出复核意见', 'WORKING_DAY', 1, 'NONE', false, false, 0, 'OFFICE', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, '《未成年人网络保护条例》第三十六条要求审批并记录，没有天数。', DATE '2020-01-01'),
    ('AUDIT_VERIFY', 1, '核验审计记录', '上次核验', '完成核验', 'DAY', 30, 'NONE', false, false, 0, 'AUDIT', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, '没有规定核验审计记录的间隔；《未成年人网络保护条例》第三十七条要求每年进行合规审计。', DATE '2020-01-01'),
    ('CALENDAR_NEXT_YEAR', 1, '导入下一年的工作日历', '离下一年不足 45 天而放假安排还没有导入', '导入放假安排', 'DAY', 30, 'NONE', false, false, 0, 'SYSTEM', NULL,
     'PRODUCT_DEFAULT', '产品建议', NULL, NULL, '下一年的部分节假日安排由国务院办公厅在上一年公布；导入以前，下一年的截止日期都是暂定的。', DATE '2020-01-01');

-- A child that nobody visits for a while is the county office's matter, whatever the level.
UPDATE clock_rule SET pause_told = 'OFFICE' WHERE code IN ('FIRST_VISIT', 'VISIT');

-- Where the station itself owns a duty, its leader is told first; where somebody else does, the station is, and its leader with it.
INSERT INTO clock_rule_step (code, version, ordinal, off_due, unit, desk) VALUES
    ('SCREEN_URGENT',      1, 1, -1, 'HOUR', 'SUPERVISOR'),
    ('SCREEN_URGENT',      1, 2, 0, 'HOUR', 'OFFICE'),
    ('SCREEN',             1, 1, 0, 'HOUR', 'SUPERVISOR'),
    ('SCREEN',             1, 2, 0, 'HOUR', 'OFFICE'),
    ('REPORTER_FEEDBACK',  1, 1, 0, 'HOUR', 'SUPERVISOR'),
    ('REPORTER_FEEDBACK',  1, 2, 0, 'HOUR', 'OFFICE'),
    ('POLICE_FEEDBACK',    1, 1, 0, 'HOUR', 'STATION'),
    ('POLICE_FEEDBACK',    1, 2, 1, 'WORKING_DAY', 'OFFICE'),
    ('FIRST_VISIT',        1, 1, 0, 'HOUR', 'STATION'),
    ('FIRST_VISIT',        1, 2, 2, 'WORKING_DAY', 'OFFICE'),
    ('VISIT',              1, 1, 0, 'HOUR', 'STATION'),
    ('VISIT',              1, 2, 3, 'WORKING_DAY', 'OFFICE'),
    ('ASSESS',             1, 1, 0, 'HOUR', 'SUPERVISOR'),
    ('ASSESS',             1, 2, 2, 'WORKING_DAY', 'OFFICE'),
    ('PLAN',               1, 1, 0, 'HOUR', 'SUPERVISOR'),
    ('PLAN',               1, 2, 2, 'WORKING_DAY', 'OFFICE'),
    ('PLAN_APPROVAL',      1, 1, 0, 'HOUR', 'SUPERVISOR'),
    ('PLAN_APPROVAL',      1, 2, 0, 'HOUR', 'OFFICE'),
    ('REVIEW',             1, 1, 0, 'HOUR', 'SUPERVISOR'),
    ('REVIEW',             1, 2, 5, 'WORKING_DAY', 'OFFICE'),
    ('REFERRAL_ACCEPT',    1, 1, 0, 'HOUR', 'STATION'),
    ('REFERRAL_ACCEPT',    1, 2, 1, 'WORKING_DAY', 'OFFICE'),
    ('REFERRAL_ANSWER',    1, 1, 0, 'HOUR', 'STATION'),
    ('REFERRAL_ANSWER',    1, 2, 2, 'WORKING_DAY', 'OFFICE'),
    ('CLOSURE_APPROVAL',   1, 1, 0, 'HOUR', 'SUPERVISOR'),
    ('CLOSURE_APPROVAL',   1, 2, 0, 'HOUR', 'OFFICE'),
    ('FOLLOW_UP',          1, 1, 0, 'HOUR', 'SUPERVISOR'),
    ('FOLLOW_UP',          1, 2, 5, 'WORKING_DAY', 'OFFICE'),
    -- The office and the security administrator have one each; the one that is late comes before the other.
    ('BREAK_GLASS_REVIEW', 1, 1, 0, 'HOUR', 'SECURITY'),
    ('BREAK_GLASS_REVIEW', 1, 2, 0, 'HOUR', 'OFFICE'),
    ('AUDIT_VERIFY',       1, 1, 0, 'HOUR', 'OFFICE'),
    ('CALENDAR_NEXT_YEAR', 1, 1, 0, 'HOUR', 'OFFICE');
