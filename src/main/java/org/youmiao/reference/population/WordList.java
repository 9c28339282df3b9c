package org.youmiao.reference.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.core.io.ClassPathResource;

/**
 * A list of the folder {@code reference/}: entries between white space, or lines.
 *
 * @param entries in the file's order
 */
public record WordList(List<String> entries) {

    /** Entries between white space. */
    public static WordList words(String name) {
        return new WordList(List.of(read(name).strip().split("\\s+")));
    }

    /** One entry a line. */
    public static WordList lines(String name) {
        return new WordList(read(name).lines().filter(line -> !line.isBlank()).toList());
    }

    /** Lines of a word and a whole number: each word as often as its number says. */
    public static WordList weighted(String name) {
        return new WordList(lines(name).entries().stream()
                .map(line -> line.split(" "))
                .flatMap(cells -> Collections.nCopies(Integer.parseInt(cells[1]), cells[0]).stream())
                .toList());
    }

    public String pick(RandomGenerator random) {
        return entries.get(random.nextInt(entries.size()));
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("reference/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
