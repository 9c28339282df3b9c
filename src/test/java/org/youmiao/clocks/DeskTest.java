package org.youmiao.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.youmiao.kernel.AreaCode;

class DeskTest {
    private static final AreaCode COUNTY = new AreaCode("511781000000");
    private static final AreaCode TOWNSHIP = new AreaCode("511781109000");
    private static final AreaCode VILLAGE = new AreaCode("511781109203");

    @Test
    void the_competent_desk_follows_from_the_area() {
        assertThat(Desk.of(Desk.Kind.VILLAGE, VILLAGE)).hasToString("VILLAGE:511781109203");
        assertThat(Desk.of(Desk.Kind.STATION, VILLAGE)).hasToString("STATION:511781109000");
        assertThat(Desk.of(Desk.Kind.OFFICE, VILLAGE)).hasToString("OFFICE:511781");
    }

    @Test
    void where_the_area_is_too_large_for_a_desk_the_next_higher_one_is_competent() {
        assertThat(Desk.of(Desk.Kind.VILLAGE, TOWNSHIP)).isEqualTo(Desk.station(TOWNSHIP));
        assertThat(Desk.of(Desk.Kind.STATION, COUNTY)).isEqualTo(Desk.office(COUNTY.county()));
        assertThat(Desk.of(Desk.Kind.VILLAGE, COUNTY)).isEqualTo(Desk.office(COUNTY.county()));
    }

    @Test
    void the_stored_text_is_read_back() {
        UUID account = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

        assertThat(Desk.parse(Desk.person(account).toString())).isEqualTo(Desk.person(account));
        assertThat(Desk.parse("AGENCY:police")).isEqualTo(Desk.agency("police"));
    }

    @Test
    void a_key_holds_nothing_but_a_code() {
        assertThatIllegalArgumentException().isThrownBy(() -> Desk.agency("police'; --"));
        assertThatIllegalArgumentException().isThrownBy(() -> Desk.village(TOWNSHIP));
    }
}
