package org.youmiao.kernel;

import java.util.UUID;

/** A typed identifier. Implementations are records with the single component {@code value}, one type for each aggregate. */
public interface Id {
    UUID value();
}
