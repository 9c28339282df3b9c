package org.youmiao.people;

import org.youmiao.access.Permission;

/**
 * A page about a child that another room keeps, such as its cases; the room offers this as a bean. It is a page of its own and no
 * part of the child's page, so that it is read under its own permission: who may see a child may not therefore see its cases.
 *
 * @param code  names the text {@code child-tab.<code>} and the page {@code /children/{id}/<code>}
 * @param order from left to right; the child's own page is 0, other rooms leave gaps of 10
 * @param shown who has this permission where the child lives is shown the tab; members of a team find their cases among the cases
 */
public record ChildTab(String code, int order, Permission shown) {}
