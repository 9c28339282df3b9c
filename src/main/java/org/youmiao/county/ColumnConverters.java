package org.youmiao.county;

import java.util.List;

/**
 * A room's own ways of storing its values, offered as a bean.
 *
 * @param converters Spring Data converters, each marked as reading or writing
 */
public record ColumnConverters(List<?> converters) {}
