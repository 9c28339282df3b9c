package org.youmiao.county;

import org.jspecify.annotations.Nullable;

/**
 * Where the database is and with which two accounts it is used.
 *
 * @param url           JDBC address
 * @param owner         account that owns the tables and runs the migrations
 * @param ownerPassword its password
 * @param app           account of the running application: owns nothing, cannot pass row security
 * @param appPassword   its password
 * @param makeApp       whether the owner is to make the application's account (false where an administrator made both)
 */
record DatabaseServer(
        String url,
        String owner,
        @Nullable String ownerPassword,
        String app,
        @Nullable String appPassword,
        boolean makeApp) {

    @Override
    public String toString() {
        return "DatabaseServer[" + url + "]";
    }
}
