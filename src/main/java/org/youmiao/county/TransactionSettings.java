package org.youmiao.county;

import java.util.Map;

/** Offers local settings that row policies read; collected at the start of each transaction. */
public interface TransactionSettings {

    /**
     * Name and value of each setting for the work that is bound to this thread. Names are constants; values are validated
     * codes and identifiers (letters, digits, comma, star, hyphen, underscore), since they are written into the statement.
     */
    Map<String, String> current();
}
