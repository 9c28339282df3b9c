package org.youmiao.county;

/**
 * Whether this installation is the demonstration: the reference county with its invented records and its demo accounts. Demo
 * accounts exist nowhere else.
 */
public record Demonstration(boolean on) {}
