/** Coming in and leaving: sign-in page, tokens of the API, and how the header calls whoever is signed in. */
@NullMarked
package org.youmiao.administration.signin;

import org.jspecify.annotations.NullMarked;
