package org.youmiao.edge.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names of schemas. A record inside another class is named after that one too, {@code WorklistApi.Item} as {@code WorklistItem}:
 * two rooms may have records of the same name, and a description that holds one of them in the place of both is wrong.
 */
final class RecordNames extends TypeNameResolver {
    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = type.getSimpleName();
        Class<?> holder = type.getEnclosingClass();
        if (holder == null) {
            return name;
        }
        String stem = getNameOfClass(holder).replaceFirst("Api$", "").replaceFirst("s$", "");
        return name.startsWith(stem) ? name : stem + name;
    }
}
