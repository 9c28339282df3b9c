package org.youmiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FingerprintTest {
    private enum Colour {
        RED,
        GREEN,
        BLUE
    }

    private record Command(Set<Colour> colours, Map<String, Integer> scores, List<Set<String>> words) {}

    @Test
    void theOrderOfASetOrMapMakesNoOtherRequest() {
        byte[] first = written(command(List.of(Colour.RED, Colour.GREEN, Colour.BLUE), List.of("a", "b")));
        byte[] second = written(command(List.of(Colour.BLUE, Colour.RED, Colour.GREEN), List.of("b", "a")));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void otherMembersMakeAnotherRequest() {
        assertThat(written(command(List.of(Colour.RED), List.of("a"))))
                .isNotEqualTo(written(command(List.of(Colour.RED, Colour.GREEN), List.of("a"))));
    }

    private static Command command(List<Colour> colours, List<String> keys) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        keys.forEach(key -> scores.put(key, key.length()));
        return new Command(new LinkedHashSet<>(colours), scores, List.of(new LinkedHashSet<>(keys)));
    }

    /** Each time by a mapper of its own, as after a restart. */
    private static byte[] written(Command command) {
        return new Fingerprint(JsonMapper.builder().build()).written(new Object[] {command});
    }
}
