package org.youmiao.people;

/**
 * A child to be registered.
 *
 * @param id    made by the caller, so that the same request sent twice makes one child
 * @param facts what is known
 */
public record NewChild(ChildId id, ChildFacts facts) {
    public static NewChild of(ChildFacts facts) {
        return new NewChild(ChildId.next(), facts);
    }
}
