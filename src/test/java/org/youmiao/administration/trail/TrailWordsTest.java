package org.youmiao.administration.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.youmiao.access.Requires;
import org.youmiao.edge.Language;
import org.youmiao.edge.texts.Bundles;

/** The auditor reads words for each act that can be refused. */
public class TrailWordsTest {

    /** A refusal is recorded under the act's own name. */
    @Test
    void eachActHasWords() {
        List<String> acts = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.youmiao").stream()
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(method -> method.isAnnotatedWith(Requires.class))
                        .map(JavaCodeUnit::getOwner)
                        .map(owner -> owner.getSimpleName()
                                .replaceAll("([a-z])([A-Z])", "$1-$2")
                                .toLowerCase(Locale.ROOT))
                        .distinct()
                        .map("trail.subject."::concat)
                        .toList();

        assertThat(acts).hasSizeGreaterThan(60);
        assertThat(wordless(acts)).isEmpty();
    }

    /** Those of the keys for which a language has no words. */
    public static List<String> wordless(Collection<String> keys) {
        Bundles all = Bundles.load(true);
        return Stream.of(Language.values())
                .map(all::keys)
                .flatMap(words -> keys.stream().filter(key -> !words.contains(key)))
                .distinct()
                .toList();
    }
}
