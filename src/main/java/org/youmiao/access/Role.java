package org.youmiao.access;

import static org.youmiao.access.Permission.ACCOUNT_MANAGE;
import static org.youmiao.access.Permission.AUDIT_READ;
import static org.youmiao.access.Permission.BREAK_GLASS;
import static org.youmiao.access.Permission.BREAK_GLASS_REVIEW;
import static org.youmiao.access.Permission.CASE_APPROVE;
import static org.youmiao.access.Permission.CASE_ELEVATE;
import static org.youmiao.access.Permission.CASE_READ;
import static org.youmiao.access.Permission.CASE_WORK;
import static org.youmiao.access.Permission.CHILD_READ;
import static org.youmiao.access.Permission.CHILD_WORK;
import static org.youmiao.access.Permission.CLOCK_EXTEND;
import static org.youmiao.access.Permission.CLOCK_READ;
import static org.youmiao.access.Permission.DIRECTORY_READ;
import static org.youmiao.access.Permission.MEASURE_SETTLE;
import static org.youmiao.access.Permission.OWN_ACCOUNT;
import static org.youmiao.access.Permission.REFERRAL_ANSWER;
import static org.youmiao.access.Permission.REFERRAL_READ;
import static org.youmiao.access.Permission.REFERRAL_SEND;
import static org.youmiao.access.Permission.REPORT_ADD;
import static org.youmiao.access.Permission.REPORT_MAKE;
import static org.youmiao.access.Permission.REPORT_READ;
import static org.youmiao.access.Permission.REPORT_SCREEN;
import static org.youmiao.access.Permission.SCREENING_CONFIRM;
import static org.youmiao.access.Permission.SETTINGS_MANAGE;
import static org.youmiao.access.Permission.VISIT_RECORD;
import static org.youmiao.access.Permission.WORKLIST_READ;
import static org.youmiao.access.Way.AGENCY;
import static org.youmiao.access.Way.AREA;
import static org.youmiao.access.Way.OWN;
import static org.youmiao.access.Way.TEAM;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.youmiao.kernel.AreaCode;

/**
 * What a grant makes of a person. This table is the whole of the platform's authority: who is not named here may not.
 * The three administrators are separate persons (三员分立, GB/T 22239-2019): none of them sees a case.
 */
public enum Role {
    /** 儿童主任: own villages; cases only as a member of the team. */
    CHILD_DIRECTOR(
            AreaCode.Level.VILLAGE,
            can(AREA, CHILD_READ),
            can(TEAM, CASE_READ, VISIT_RECORD, MEASURE_SETTLE, CLOCK_READ, CHILD_READ, WORKLIST_READ),
            can(OWN, REPORT_MAKE, REPORT_READ, REPORT_ADD)),
    /** 儿童督导员 and 未保站社工: the township. */
    STATION_WORKER(
            AreaCode.Level.TOWNSHIP,
            can(
                    AREA,
                    REPORT_READ,
                    REPORT_ADD,
                    REPORT_SCREEN,
                    CHILD_READ,
                    CHILD_WORK,
                    CASE_READ,
                    CASE_WORK,
                    VISIT_RECORD,
                    MEASURE_SETTLE,
                    REFERRAL_SEND),
            can(AREA, REFERRAL_READ, CLOCK_READ, WORKLIST_READ),
            can(
                    TEAM,
                    CASE_READ,
                    CASE_WORK,
                    VISIT_RECORD,
                    MEASURE_SETTLE,
                    REFERRAL_SEND,
                    REFERRAL_READ,
                    CLOCK_READ,
                    WORKLIST_READ),
            can(OWN, REPORT_MAKE, REPORT_READ, REPORT_ADD, BREAK_GLASS)),
    /** 儿童督导员 who leads the station: approves what its workers propose, and is the second person of its screening. */
    CHILD_SUPERVISOR(
            AreaCode.Level.TOWNSHIP,
            can(
                    AREA,
                    REPORT_READ,
                    REPORT_ADD,
                    REPORT_SCREEN,
                    SCREENING_CONFIRM,
                    CHILD_READ,
                    CHILD_WORK,
                    CASE_READ,
                    CASE_WORK,
                    CASE_APPROVE),
            can(
                    AREA,
                    VISIT_RECORD,
                    MEASURE_SETTLE,
                    REFERRAL_SEND,
                    REFERRAL_READ,
                    CLOCK_READ,
                    CLOCK_EXTEND,
                    WORKLIST_READ),
            can(
                    TEAM,
                    CASE_READ,
                    CASE_WORK,
                    VISIT_RECORD,
                    MEASURE_SETTLE,
                    REFERRAL_SEND,
                    REFERRAL_READ,
                    CLOCK_READ,
                    WORKLIST_READ),
            can(OWN, REPORT_MAKE, REPORT_READ, REPORT_ADD, BREAK_GLASS)),
    /** 未保办: the county. */
    COUNTY_OFFICE(
            AreaCode.Level.COUNTY,
            can(
                    AREA,
                    REPORT_READ,
                    REPORT_ADD,
                    REPORT_SCREEN,
                    SCREENING_CONFIRM,
                    CHILD_READ,
                    CHILD_WORK,
                    CASE_READ,
                    CASE_WORK,
                    CASE_APPROVE,
                    CASE_ELEVATE),
            can(
                    AREA,
                    VISIT_RECORD,
                    MEASURE_SETTLE,
                    REFERRAL_SEND,
                    REFERRAL_READ,
                    CLOCK_READ,
                    CLOCK_EXTEND,
                    BREAK_GLASS_REVIEW),
            can(AREA, WORKLIST_READ),
            can(OWN, REPORT_MAKE, REPORT_READ, REPORT_ADD)),
    /** 成员单位联络员: what is referred to the agency, and nothing else. */
    AGENCY_LIAISON(
            AreaCode.Level.COUNTY,
            can(AGENCY, REFERRAL_READ, REFERRAL_ANSWER, CLOCK_READ, WORKLIST_READ),
            can(OWN, REPORT_MAKE, REPORT_READ, REPORT_ADD)),
    /** 热线接线员: takes reports on behalf of callers. */
    HOTLINE_CLERK(AreaCode.Level.COUNTY, can(OWN, REPORT_MAKE, REPORT_READ, REPORT_ADD)),
    /** 社工机构的社工: cases to whose team the agency's worker was called. */
    PROVIDER_WORKER(
            AreaCode.Level.COUNTY,
            can(TEAM, CASE_READ, VISIT_RECORD, MEASURE_SETTLE, CLOCK_READ, CHILD_READ, WORKLIST_READ),
            can(OWN, REPORT_MAKE, REPORT_READ, REPORT_ADD)),
    /** 佑苗员: the youths assigned. */
    PROTECTIVE_MENTOR(
            AreaCode.Level.COUNTY,
            can(TEAM, CASE_READ, VISIT_RECORD, MEASURE_SETTLE, CLOCK_READ, CHILD_READ, WORKLIST_READ),
            can(OWN, REPORT_MAKE, REPORT_READ, REPORT_ADD)),
    /** 政协委员: follows own proposals; may report harm like anyone. */
    CONFERENCE_MEMBER(AreaCode.Level.COUNTY, can(OWN, REPORT_MAKE, REPORT_READ, REPORT_ADD)),
    /** 审计管理员: the trail, no content; of clocks, those of the own duties. */
    AUDITOR(AreaCode.Level.COUNTY, can(AREA, AUDIT_READ), can(OWN, CLOCK_READ)),
    /** 安全管理员: accounts and grants, never a case; of clocks, those of the own duties. */
    SECURITY_ADMIN(AreaCode.Level.COUNTY, can(AREA, ACCOUNT_MANAGE, BREAK_GLASS_REVIEW), can(OWN, CLOCK_READ)),
    /** 系统管理员: settings, never a case; of clocks, those of the own duties. */
    SYSTEM_ADMIN(AreaCode.Level.COUNTY, can(AREA, SETTINGS_MANAGE), can(OWN, CLOCK_READ));

    private static final Set<Permission> EVERYONE = EnumSet.of(OWN_ACCOUNT, WORKLIST_READ, DIRECTORY_READ);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(AUDITOR, SECURITY_ADMIN, SYSTEM_ADMIN);

    private final AreaCode.Level level;
    private final Map<Permission, Set<Way>> ways = new EnumMap<>(Permission.class);

    Role(AreaCode.Level level, Can... all) {
        this.level = level;
        for (Can can : all) {
            for (Permission permission : can.permissions()) {
                ways.computeIfAbsent(permission, key -> EnumSet.noneOf(Way.class))
                        .add(can.way());
            }
        }
    }

    private record Can(Way way, Permission... permissions) {}

    private static Can can(Way way, Permission... permissions) {
        return new Can(way, permissions);
    }

    /** Ways in which this role has the permission; empty if it has not. */
    public Set<Way> ways(Permission permission) {
        Set<Way> found = ways.getOrDefault(permission, Set.of());
        if (!EVERYONE.contains(permission)) {
            return found;
        }
        Set<Way> also = EnumSet.of(OWN);
        also.addAll(found);
        return also;
    }

    /** Whether this is one of the three separated administrators, whose grants never meet another role in one person. */
    public boolean administers() {
        return ADMINISTRATORS.contains(this);
    }

    /** Whether a grant of this role names a member agency. */
    public boolean needsAgency() {
        return Arrays.stream(Permission.values())
                .anyMatch(permission -> ways(permission).contains(AGENCY));
    }

    /** How large the area of a grant of this role is. */
    public AreaCode.Level level() {
        return level;
    }
}
