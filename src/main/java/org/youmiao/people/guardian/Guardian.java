package org.youmiao.people.guardian;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.kernel.Actor;
import org.youmiao.people.GuardianId;
import org.youmiao.people.NewGuardian;

/** A person or body that looks after children; one for brothers and sisters. */
@Table("guardian")
final class Guardian {
    @Id
    private final GuardianId id;

    private String name;
    private @Nullable String phone;
    private @Nullable String address;
    private final Instant registeredAt;
    private final UUID registeredBy;

    @Version
    private int version;

    /** A particular, as earlier values are kept and told by it. */
    enum Field {
        NAME,
        PHONE,
        ADDRESS
    }

    @PersistenceCreator
    private Guardian(
            GuardianId id,
            String name,
            @Nullable String phone,
            @Nullable String address,
            Instant registeredAt,
            UUID registeredBy,
            int version) {
        this.id = id;
        this.name = name;
        this.phone = phone;
        this.address = address;
        this.registeredAt = registeredAt;
        this.registeredBy = registeredBy;
        this.version = version;
    }

    static Guardian register(NewGuardian guardian, Actor by, Instant at) {
        return new Guardian(guardian.id(), guardian.name(), guardian.phone(), guardian.address(), at, by.id(), 0);
    }

    /**
     * Puts other particulars in the place of the present ones.
     *
     * @return what the fields that change said so far
     */
    Map<Field, @Nullable String> correct(String name, @Nullable String phone, @Nullable String address) {
        Map<Field, @Nullable String> earlier = new EnumMap<>(Field.class);
        if (!this.name.equals(name)) {
            earlier.put(Field.NAME, this.name);
        }
        if (!Objects.equals(this.phone, phone)) {
            earlier.put(Field.PHONE, this.phone);
        }
        if (!Objects.equals(this.address, address)) {
            earlier.put(Field.ADDRESS, this.address);
        }
        this.name = name;
        this.phone = phone;
        this.address = address;
        return earlier;
    }

    GuardianId id() {
        return id;
    }

    int version() {
        return version;
    }
}
