package org.youmiao.edge;

import java.util.List;

/**
 * A sentence shown once, at the top of the next page: what was just done.
 *
 * @param key       the text's key
 * @param arguments its arguments: codes, numbers and dates as they are to be read; never personal data
 */
public record Notice(String key, List<String> arguments) {}
