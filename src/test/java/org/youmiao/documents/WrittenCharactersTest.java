package org.youmiao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenCharactersTest {
    @Test
    void aRadicalBecomesTheCharacterThatPeopleWrite() {
        assertThat(WrittenCharacters.restored("head\n1 beginbfchar\n<31C7> <2F2F>\nendbfchar\ntail"))
                .isEqualTo("head\n1 beginbfchar\n<31C7> <5DE5>\nendbfchar\ntail");
    }

    @Test
    void aRadicalOfTheSupplementDoesSoToo() {
        assertThat(WrittenCharacters.restored("1 beginbfrange\n<0001> <0003> <2ED7>\nendbfrange\n"))
                .isEqualTo("3 beginbfchar\n<0001> <2ED7>\n<0002> <9752>\n<0003> <97E6>\nendbfchar\n");
    }

    @Test
    void aRangeIsTakenApartAndCharactersBeyondTheBasicPlaneAreKept() {
        assertThat(WrittenCharacters.restored(
                        "2 beginbfrange\n<0001> <0002> <2F2E>\n<0009> <0009> <D840DD64>\nendbfrange\n"))
                .isEqualTo("3 beginbfchar\n<0001> <5DDB>\n<0002> <5DE5>\n<0009> <D840DD64>\nendbfchar\n");
    }

    @Test
    void aMapWithoutNamesStaysAsItIs() {
        assertThat(WrittenCharacters.restored("begincmap\nendcmap\n")).isEqualTo("begincmap\nendcmap\n");
    }
}
