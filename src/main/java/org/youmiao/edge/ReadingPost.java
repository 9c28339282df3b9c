package org.youmiao.edge;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler of POST that changes nothing: it reads, and is sent with POST so that the name or number which is looked for stands in
 * no address. Sending it twice does no harm, so it needs no key.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadingPost {}
