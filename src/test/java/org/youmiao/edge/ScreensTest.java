package org.youmiao.edge;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** A screen names its template and the template names its screen; the compiler cannot see that both mean each other. */
class ScreensTest {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Set<Class<?>> SCREENS = new HashSet<>();

    @BeforeAll
    static void find() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Template.class));
        for (var found : scanner.findCandidateComponents("org.youmiao")) {
            Class<?> screen = Class.forName(found.getBeanClassName());
            if (!screen.getName().contains(".gallery.")) {
                SCREENS.add(screen);
            }
        }
    }

    @Test
    void everyScreenIsAPublicRecordThatItsTemplateTakes() {
        assertThat(SCREENS).isNotEmpty().allSatisfy(screen -> {
            assertThat(screen).isPublic().isRecord();
            assertThat(Screen.class).isAssignableFrom(screen);
            Map<String, Class<?>> taken = TEMPLATES.getParamInfo(template(screen));
            Map<String, Class<?>> given = Map.of("page", Page.class, "t", Messages.class, "it", screen);
            assertThat(given).as("what " + template(screen) + " takes").containsAllEntriesOf(taken);
            assertThat(taken).containsKey("it");
        });
    }

    @Test
    void everyTemplateOfAScreenHasOne() throws IOException {
        Set<String> drawn = new TreeSet<>();
        SCREENS.forEach(screen -> drawn.add(template(screen)));
        Path root = Path.of("src/main/jte");
        try (Stream<Path> files = Files.walk(root)) {
            Stream<String> pages = files.filter(file -> file.toString().endsWith(".jte"))
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> TEMPLATES.getParamInfo(name).containsKey("it"));
            assertThat(pages).isNotEmpty().allSatisfy(name -> assertThat(drawn).contains(name));
        }
    }

    private static String template(Class<?> screen) {
        return screen.getAnnotation(Template.class).value() + ".jte";
    }
}
