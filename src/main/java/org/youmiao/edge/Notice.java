package org.youmiao.edge;

import java.io.Serializable;
import java.util.List;

/**
 * A sentence shown once, at the top of the next page: what was just done.
 *
 * @param key       the text's key
 * @param arguments its arguments: codes, numbers, dates
 */
public record Notice(String key, List<? extends Serializable> arguments) implements Serializable {}
