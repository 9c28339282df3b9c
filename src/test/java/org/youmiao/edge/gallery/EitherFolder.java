package org.youmiao.edge.gallery;

import gg.jte.CodeResolver;
import java.util.List;
import java.util.stream.Stream;

/** Templates from the first folder that has them. */
record EitherFolder(CodeResolver first, CodeResolver second) implements CodeResolver {
    @Override
    public String resolve(String name) {
        return first.exists(name) ? first.resolve(name) : second.resolve(name);
    }

    @Override
    public boolean exists(String name) {
        return first.exists(name) || second.exists(name);
    }

    @Override
    public long getLastModified(String name) {
        return first.exists(name) ? first.getLastModified(name) : second.getLastModified(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
        return Stream.of(first, second)
                .flatMap(folder -> folder.resolveAllTemplateNames().stream())
                .distinct()
                .toList();
    }
}
