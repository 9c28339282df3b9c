package org.youmiao.people;

import java.util.List;
import org.youmiao.edge.Tab;

/**
 * The head of every page about a child, drawn by {@code @template.people.head}: who it is, and the pages there are.
 *
 * @param tabs the child's own page and those that other rooms keep, as far as they are for the person who looks
 */
public record ChildHead(ChildLine line, List<Tab> tabs) {}
