package org.youmiao.edge;

import java.util.List;
import org.youmiao.kernel.Problem;

/** Several fields are wrong at once; a person is told all of them. */
public final class InvalidInput extends Problem {
    private final transient List<Fault> faults;

    /** At least one fault; the first is the one that the problem itself names. */
    public InvalidInput(List<Fault> faults) {
        super(
                Kind.INVALID,
                faults.getFirst().type(),
                faults.getFirst().field(),
                faults.getFirst().arguments().toArray());
        this.faults = List.copyOf(faults);
    }

    @Override
    public InvalidInput under(String path) {
        return new InvalidInput(faults.stream().map(fault -> fault.under(path)).toList());
    }

    public List<Fault> faults() {
        return faults;
    }
}
