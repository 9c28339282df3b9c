package org.youmiao.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where the trail does not hold.
 *
 * @param how   what is wrong
 * @param lane  which chain; none for the chain of checkpoints
 * @param place the entry's place in its lane, or the checkpoint's number
 */
public record BrokenLink(How how, @Nullable Integer lane, long place) {

    /** What can be wrong with a link. */
    public enum How {
        /** No entry stands in this place, and later ones do. */
        MISSING("is missing"),
        /** Its fields are not those that were written. */
        CHANGED("was changed"),
        /** Its hash does not follow from the entry before it. */
        NOT_FOLLOWING("does not follow the entry before it"),
        /** A checkpoint knows this entry, and it is not there or is another one. */
        NOT_AS_BOUND("is not there as a checkpoint knows it"),
        /** The checkpoint itself is missing or was changed. */
        CHECKPOINT("is missing or was changed");

        private final String words;

        How(String words) {
            this.words = words;
        }
    }

    /** In words, for a console: {@code lane 3, entry 17 was changed}. */
    @Override
    public String toString() {
        return (lane == null ? "checkpoint " : "lane " + lane + ", entry ") + place + " " + how.words;
    }
}
