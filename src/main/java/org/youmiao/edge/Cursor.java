package org.youmiao.edge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.youmiao.kernel.Problem;

/**
 * Where the next page of a list begins: the sort values of the last row that was sent, as one opaque text. The checksum tells
 * an edited or shortened cursor from a real one; it is no secret and gives no right, since row security decides what is seen
 * wherever the list begins.
 *
 * @param parts the sort values, in the order of the list's ORDER BY
 */
public record Cursor(List<String> parts) {
    private static final int VERSION = 1;
    private static final int CHECKSUM = Integer.BYTES;
    private static final int LONGEST = 1_000;

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor of(Object... sortValues) {
        return new Cursor(Arrays.stream(sortValues).map(Object::toString).toList());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws Problem {@code invalid.cursor}, which names {@code cursor}
     */
    public static Cursor parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw invalid();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length < CHECKSUM) {
                throw invalid();
            }
            byte[] body = Arrays.copyOf(all, all.length - CHECKSUM);
            if (!Arrays.equals(all, sealed(body))) {
                throw invalid();
            }
            return read(body);
        } catch (IllegalArgumentException | IOException damaged) {
            throw invalid();
        }
    }

    /** A sort value as text. */
    public String text(int index) {
        if (index >= parts.size()) {
            throw invalid();
        }
        return parts.get(index);
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(text(index));
        } catch (DateTimeException ofAnotherList) {
            throw invalid();
        }
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (IllegalArgumentException ofAnotherList) {
            throw invalid();
        }
    }

    @Override
    public String toString() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream data = new DataOutputStream(bytes)) {
            data.writeByte(VERSION);
            data.writeByte(parts.size());
            for (String part : parts) {
                data.writeUTF(part);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed(bytes.toByteArray()));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static Cursor read(byte[] body) throws IOException {
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(body))) {
            if (data.readUnsignedByte() != VERSION) {
                throw invalid();
            }
            int size = data.readUnsignedByte();
            List<String> parts = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                parts.add(data.readUTF());
            }
            if (!parts.stream().allMatch(Characters::storable)) {
                throw invalid();
            }
            return new Cursor(parts);
        }
    }

    private static byte[] sealed(byte[] body) {
        CRC32C checksum = new CRC32C();
        checksum.update(body);
        byte[] all = Arrays.copyOf(body, body.length + CHECKSUM);
        for (int i = 0; i < CHECKSUM; i++) {
            all[body.length + i] = (byte) (checksum.getValue() >>> (8 * i));
        }
        return all;
    }

    private static Problem invalid() {
        return Problem.invalid("cursor", "cursor");
    }
}
