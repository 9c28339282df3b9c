package org.youmiao.clocks.reckoning;

import org.jspecify.annotations.Nullable;
import org.youmiao.clocks.Nature;

/**
 * Where the number in a rule comes from.
 *
 * @param nature   how binding it is
 * @param document the document's title; for a product default, what the suggestion follows
 * @param number   the document's number (文号), if it has one
 * @param article  the article, if known
 */
public record RuleSource(
        Nature nature,
        String document,
        @Nullable String number,
        @Nullable String article) {}
