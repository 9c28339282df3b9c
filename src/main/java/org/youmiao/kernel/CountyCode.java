package org.youmiao.kernel;

import java.util.regex.Pattern;

/**
 * The six digits of a county-level division (GB/T 2260), such as 511781.
 *
 * @param value six digits
 */
public record CountyCode(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{6}");

    public CountyCode {
        if (!FORM.matcher(value).matches()) {
            throw Problem.invalid("county", "area-code");
        }
    }

    /** The PostgreSQL schema that holds all of this county's records. */
    public String schema() {
        return "c" + value;
    }

    /** The county as an area: its six digits and six zeros. */
    public AreaCode area() {
        return new AreaCode(value + "000000");
    }

    @Override
    public String toString() {
        return value;
    }
}
