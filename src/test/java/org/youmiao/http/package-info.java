/** A browser without a screen and a caller of the API, for tests over HTTP. */
@org.jspecify.annotations.NullMarked
package org.youmiao.http;
