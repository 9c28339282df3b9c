package org.youmiao.cases.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All published versions of the instruments, read once from {@code instruments/}. */
@Component
public class Instruments {
    private final List<Instrument> all;

    Instruments(JsonMapper json) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:instruments/*.json");
        this.all = Arrays.stream(files)
                .map(file -> read(json, file))
                .sorted(Comparator.comparing(Instrument::validFrom)
                        .thenComparing(Instrument::version)
                        .reversed())
                .toList();
    }

    /** The version that a new assessment of that day uses. */
    public Instrument on(LocalDate day) {
        return all.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No instrument is valid on " + day));
    }

    /** The version under which an assessment was made. */
    public Instrument version(String code, String version) {
        return find(code, version)
                .orElseThrow(() -> new IllegalStateException("Instrument " + code + " " + version + " is missing"));
    }

    /** The version that a sender names, if there is one. */
    public Optional<Instrument> find(String code, String version) {
        return all.stream()
                .filter(one -> one.code().equals(code) && one.version().equals(version))
                .findFirst();
    }

    List<Instrument> all() {
        return all;
    }

    private static Instrument read(JsonMapper json, Resource file) {
        try (InputStream stream = file.getInputStream()) {
            return json.readValue(stream, Instrument.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Instrument " + file.getFilename(), e);
        }
    }
}
