package org.youmiao.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the permission of an act: a use case, or the query behind a page. The method runs in a transaction whose row
 * security is scoped to where the actor has that permission. A handler calls exactly one such method.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Permission value();
}
