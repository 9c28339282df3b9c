package org.youmiao.kernel;

import java.util.regex.Pattern;

/**
 * The twelve-digit statistical code of an area (统计用区划代码): six digits of the county, three of the township or
 * sub-district, three of the village or community. Zeros at the end mean "all of it".
 *
 * @param value twelve digits
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern FORM = Pattern.compile("\\d{12}");

    /** How large an area is. */
    public enum Level {
        COUNTY,
        TOWNSHIP,
        VILLAGE
    }

    public AreaCode {
        if (!FORM.matcher(value).matches()) {
            throw Problem.invalid("area", "area-code");
        }
    }

    public Level level() {
        if (value.endsWith("000000")) {
            return Level.COUNTY;
        }
        return value.endsWith("000") ? Level.TOWNSHIP : Level.VILLAGE;
    }

    public CountyCode county() {
        return new CountyCode(value.substring(0, 6));
    }

    /** The township that this village lies in; a township is its own; a county has none and answers itself. */
    public AreaCode township() {
        return level() == Level.COUNTY ? this : new AreaCode(value.substring(0, 9) + "000");
    }

    /** Whether the other area is this one or lies in it. */
    public boolean contains(AreaCode other) {
        return switch (level()) {
            case COUNTY -> other.value.startsWith(value.substring(0, 6));
            case TOWNSHIP -> other.value.startsWith(value.substring(0, 9));
            case VILLAGE -> other.value.equals(value);
        };
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
