package org.youmiao.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youmiao.edge.texts.Bundles;
import org.youmiao.kernel.Shanghai;

class MessagesTest {
    private static final Path CODE = Path.of("src/main/java/org/youmiao");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern CHINESE = Pattern.compile("[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    /** Words that Chinese readers of a technical sentence know in Latin letters. */
    private static final Set<String> KNOWN = Set.of(
            "API",
            "JSON",
            "PDF",
            "UTF",
            "UUID",
            "URL",
            "ID",
            "MiB",
            "If",
            "Match",
            "application",
            "json",
            "true",
            "false");

    private static final Bundles ALL = Bundles.load(true);
    private static final Messages ZH = in(Language.ZH);
    private static final Messages EN = in(Language.EN);

    static Stream<String> rooms() {
        return files(BUNDLES, ".properties")
                .map(file -> file.getFileName().toString().replaceAll("(_en)?\\.properties", ""))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomSaysTheSameInBothLanguages(String room) {
        Properties chinese = read(room);
        Properties english = read(room + "_en");

        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key)))
                    .as("arguments of " + key)
                    .isEqualTo(arguments(chinese.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void eachLanguageIsWrittenInItsOwnLetters(String room) {
        read(room).forEach((key, text) -> {
            Set<String> foreign = LATIN_WORD
                    .matcher(withoutPlaceholders(text.toString()))
                    .results()
                    .map(word -> word.group())
                    .filter(word -> !KNOWN.contains(word))
                    .collect(Collectors.toSet());
            assertThat(foreign).as(key + " in " + room).isEmpty();
        });
        read(room + "_en")
                .forEach((key, text) -> assertThat(text.toString())
                        .as(key + " in " + room + "_en")
                        .doesNotContainPattern(CHINESE));
    }

    @Test
    void everyKeyThatATemplateNamesExists() {
        Pattern named = Pattern.compile("\\bt\\.get\\(\"([^\"]+)\"[,)]");
        for (Path template : files(Path.of("src/main/jte"), ".jte").toList()) {
            Matcher key = named.matcher(text(template));
            while (key.find()) {
                assertThat(ZH.has(key.group(1)))
                        .as(key.group(1) + " in " + template)
                        .isTrue();
            }
        }
    }

    /** A family of words that lacks one shows a reader the code. */
    @Test
    void whereSomeConstantsOfAnEnumHaveWordsAllHave() {
        Set<String> wordless = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.youmiao")) {
            if (!type.isEnum()) {
                continue;
            }
            List<String> keys = type.getFields().stream()
                    .filter(field -> field.getRawType().equals(type))
                    .map(constant -> kebab(type.getSimpleName()) + "."
                            + constant.getName().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            if (keys.stream().anyMatch(ZH::has)) {
                keys.stream().filter(key -> !ZH.has(key)).forEach(wordless::add);
            }
        }
        assertThat(wordless).isEmpty();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    static Stream<String> packages() throws IOException {
        try (Stream<Path> rooms = Files.list(CODE)) {
            return rooms
                    .filter(Files::isDirectory)
                    .map(room -> room.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyProblemThatARoomNamesHasItsSentence(String room) {
        Pattern invalid =
                Pattern.compile("(?:Problem|Fault)\\.invalid\\(\\s*[^,()]+(?:\\([^()]*\\))?,\\s*\"([a-z-]+)\"");
        Pattern named = Pattern.compile("super\\(\\s*Kind\\.[A-Z_]+,\\s*\"([a-z.-]+)\"\\s*,");
        Set<String> unsaid = new TreeSet<>();
        for (Path source : files(CODE.resolve(room), ".java").toList()) {
            String code = text(source);
            invalid.matcher(code).results().forEach(found -> unsaid.add("problem.invalid." + found.group(1)));
            named.matcher(code).results().forEach(found -> unsaid.add("problem." + found.group(1)));
        }
        unsaid.removeIf(ZH::has);

        assertThat(unsaid)
                .as("missing in src/main/resources/messages/" + room + ".properties")
                .isEmpty();
    }

    @Test
    void noTemplateSpeaksForItself() {
        for (Path template : files(Path.of("src/main/jte"), ".jte").toList()) {
            String spoken = text(template).replaceAll("(?s)<%--.*?--%>", "");
            assertThat(spoken).as(template.toString()).doesNotContainPattern(CHINESE);
        }
    }

    @Test
    void noPageHasInlineScriptOrStyle() {
        List<Path> pages = files(Path.of("src/main/jte"), ".jte")
                .filter(template -> !template.startsWith("src/main/jte/documents"))
                .toList();
        for (Path template : pages) {
            String markup = text(template).replaceAll("(?s)<%--.*?--%>", "");
            assertThat(markup)
                    .as(template.toString())
                    .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:|\\$unsafe")
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)");
        }
    }

    @Test
    void datesAreWrittenAsTheLanguageWritesThemWithTheYearWhereItMatters() {
        assertThat(ZH.date(LocalDate.of(2026, 11, 9))).isEqualTo("11月9日");
        assertThat(ZH.date(LocalDate.of(2025, 11, 9))).isEqualTo("2025年11月9日");
        assertThat(EN.date(LocalDate.of(2026, 11, 9))).isEqualTo("9 November");
        assertThat(ZH.time(Instant.parse("2026-11-09T16:02:00Z"))).isEqualTo("11月10日 00:02");
        assertThat(ZH.weekday(LocalDate.of(2026, 11, 23))).isEqualTo("星期一");
        assertThat(ZH.number(12345)).isEqualTo("12,345");
    }

    @Test
    void argumentsAreWrittenIntoTheSentence() {
        assertThat(ZH.get("problem.invalid.range", 1, 200)).isEqualTo("应在 1 到 200 之间。");
        assertThat(EN.get("problem.invalid.too-long", 1)).isEqualTo("At most 1 character.");
        assertThat(EN.get("problem.invalid.too-long", 50)).isEqualTo("At most 50 characters.");
    }

    @Test
    void whatIsKeptIsDatedWithTheYear() {
        LocalDate today = Shanghai.today(Clock.fixed(EdgeApp.NOW, Shanghai.ZONE));
        assertThat(ZH.date(today)).doesNotContain("年");
        assertThat(Messages.toKeep(ALL, Language.ZH).date(today)).startsWith(today.getYear() + "年");
    }

    @Test
    void aMissingTextIsAnErrorInTestsAndItsKeyInProduction() {
        assertThatThrownBy(() -> ZH.get("no.such.text")).isInstanceOf(MissingResourceException.class);
        Messages lenient = new Messages(Bundles.load(false), Language.ZH, Clock.systemUTC());
        assertThat(lenient.get("no.such.text")).isEqualTo("no.such.text");
    }

    private static Messages in(Language language) {
        return new Messages(ALL, language, Clock.fixed(EdgeApp.NOW, Shanghai.ZONE));
    }

    private static Set<String> arguments(String pattern) {
        return pattern.contains("%{") ? Set.of() : new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
    }

    private static String withoutPlaceholders(String text) {
        return text.replaceAll("%\\{\\w+}", "")
                .replaceAll("\\{\\d+, (plural|select),?|\\{\\d+(, number[^}]*)?}|(=\\d+|one|other) ?\\{", "");
    }

    private static Properties read(String bundle) {
        Properties properties = new Properties();
        Path file = BUNDLES.resolve(bundle + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return properties;
    }

    private static Stream<Path> files(Path folder, String suffix) {
        try (Stream<Path> all = Files.walk(folder)) {
            return List.copyOf(all.filter(file -> file.toString().endsWith(suffix))
                            .sorted()
                            .toList())
                    .stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
