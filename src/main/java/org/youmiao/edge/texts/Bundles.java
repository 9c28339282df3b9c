package org.youmiao.edge.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.youmiao.edge.Language;

/**
 * All texts of all rooms: {@code messages/<room>.properties} in Chinese and {@code messages/<room>_en.properties} in English,
 * both UTF-8. A key belongs to one room; two rooms with the same key stop the start.
 */
public final class Bundles {
    private static final String ENGLISH_SUFFIX = "_en";

    private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);

    private final Map<Language, Map<String, String>> texts;
    private final boolean strict;

    private Bundles(Map<Language, Map<String, String>> texts, boolean strict) {
        this.texts = texts;
        this.strict = strict;
    }

    /**
     * Reads every bundle on the class path.
     *
     * @param strict whether a missing text is an error (in tests) or shows its key and is logged (in production, where a page
     *     without a label is better than no page)
     */
    public static Bundles load(boolean strict) {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        Map<String, String> owners = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                String name = Objects.requireNonNull(file.getFilename()).replace(".properties", "");
                Language language = name.endsWith(ENGLISH_SUFFIX) ? Language.EN : Language.ZH;
                read(file).forEach((key, text) -> {
                    String other = owners.put(language + " " + key, name);
                    if (other != null) {
                        throw new IllegalStateException("text " + key + " stands in " + other + " and in " + name);
                    }
                    texts.computeIfAbsent(language, l -> new HashMap<>()).put(key.toString(), text.toString());
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Bundles(texts, strict);
    }

    /** The raw text in a language, else in Chinese, else {@code null}. */
    public @Nullable String find(Language language, String key) {
        String text = in(language).get(key);
        return text == null ? in(Language.ZH).get(key) : text;
    }

    /**
     * The raw text in a language, else in Chinese.
     *
     * @throws MissingResourceException if there is none and this is strict
     */
    public String text(Language language, String key) {
        String text = find(language, key);
        if (text != null) {
            return text;
        }
        if (strict) {
            throw new MissingResourceException("no text for " + key, Bundles.class.getName(), key);
        }
        LOG.error("no text for {}", key);
        return key;
    }

    /** All keys that a language has. */
    public SortedSet<String> keys(Language language) {
        return new TreeSet<>(in(language).keySet());
    }

    private Map<String, String> in(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
