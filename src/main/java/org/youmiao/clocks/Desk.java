package org.youmiao.clocks;

import java.util.UUID;
import java.util.regex.Pattern;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;

/**
 * Where a duty lies: not with a name but with a post that someone always holds, or with one account where the duty is personal.
 * Stored and compared as text, such as {@code STATION:511781100000}.
 *
 * @param kind what sort of desk
 * @param key  which one: area code, county code, agency code or account identifier
 */
public record Desk(Kind kind, String key) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** The sorts of desk. */
    public enum Kind {
        /** 村（社区）儿童主任, by twelve-digit village code. */
        VILLAGE,
        /** 乡镇（街道）未保站, by twelve-digit township code. */
        STATION,
        /** 未保站负责人（儿童督导员）, by twelve-digit township code: the superior of the station's workers. */
        SUPERVISOR,
        /** 县未保办, by six-digit county code. */
        OFFICE,
        /** 成员单位, by agency code. */
        AGENCY,
        /** 安全管理员, by six-digit county code: told of emergency openings, never of cases. */
        SECURITY,
        /** 审计管理员, by six-digit county code: verifies the trail. */
        AUDIT,
        /** 系统管理员, by six-digit county code: keeps calendar and rules. */
        SYSTEM,
        /** One account, by its identifier. */
        PERSON
    }

    public Desk {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("desk key of kind " + kind);
        }
    }

    public static Desk village(AreaCode village) {
        if (village.level() != AreaCode.Level.VILLAGE) {
            throw new IllegalArgumentException("not a village: " + village);
        }
        return new Desk(Kind.VILLAGE, village.value());
    }

    /** The station of the township that the area is or lies in. */
    public static Desk station(AreaCode area) {
        if (area.level() == AreaCode.Level.COUNTY) {
            throw new IllegalArgumentException("a county has no station: " + area);
        }
        return new Desk(Kind.STATION, area.township().value());
    }

    public static Desk office(CountyCode county) {
        return new Desk(Kind.OFFICE, county.value());
    }

    public static Desk security(CountyCode county) {
        return new Desk(Kind.SECURITY, county.value());
    }

    public static Desk agency(String agency) {
        return new Desk(Kind.AGENCY, agency);
    }

    public static Desk person(UUID account) {
        return new Desk(Kind.PERSON, account.toString());
    }

    /**
     * The desk of this kind that is competent for an area. Where the area is too large to have one (a county has no station, a
     * township no village director) it is the next higher desk: a duty never falls between two.
     *
     * @param kind any but {@code AGENCY} and {@code PERSON}, which do not follow from an area
     */
    public static Desk of(Kind kind, AreaCode area) {
        return switch (kind) {
            case VILLAGE -> area.level() == AreaCode.Level.VILLAGE ? village(area) : of(Kind.STATION, area);
            case STATION -> area.level() == AreaCode.Level.COUNTY ? office(area.county()) : station(area);
            case SUPERVISOR ->
                area.level() == AreaCode.Level.COUNTY
                        ? office(area.county())
                        : new Desk(kind, area.township().value());
            case OFFICE, SECURITY, AUDIT, SYSTEM -> new Desk(kind, area.county().value());
            case AGENCY, PERSON -> throw new IllegalArgumentException("no " + kind + " follows from an area");
        };
    }

    /** The same sort of desk where another area is competent; what lies with an agency or one person stays there. */
    public Desk in(AreaCode area) {
        return kind == Kind.AGENCY || kind == Kind.PERSON ? this : of(kind, area);
    }

    /** Reads the stored text. */
    public static Desk parse(String text) {
        int colon = text.indexOf(':');
        return new Desk(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** The stored text. */
    @Override
    public String toString() {
        return kind + ":" + key;
    }
}
