package org.youmiao.network;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;

/**
 * A county, township or village.
 *
 * @param code      twelve-digit statistical code
 * @param unitType  kind of unit in Chinese, such as 街道, 镇, 乡, 社区, 村
 * @param name      official name
 * @param shortName name in daily use
 * @param parent    the area that it lies in; none for a county whose prefecture is not kept
 */
public record Area(
        AreaCode code,
        String unitType,
        String name,
        String shortName,
        @Nullable AreaCode parent) {}
