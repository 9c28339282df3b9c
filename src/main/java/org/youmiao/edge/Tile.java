package org.youmiao.edge;

/**
 * A number that opens its records.
 *
 * @param current whether these records are the ones shown
 */
public record Tile(String label, long count, String path, boolean current) {}
