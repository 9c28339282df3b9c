package org.youmiao.people.child;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.SystemActor;
import org.youmiao.county.Counties;

/**
 * {@code --youmiao.child-keys=compare} says at the start whether the search keys are what they should be, in every county;
 * {@code --youmiao.child-keys=rebuild} puts them right.
 */
@Component
@ConditionalOnProperty("youmiao.child-keys")
class RebuildKeysCommand implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildKeysCommand.class);

    private final RebuildKeys keys;
    private final Counties counties;
    private final TransactionTemplate transactions;
    private final Task task;

    /** What the option asks for. */
    enum Task {
        COMPARE,
        REBUILD
    }

    RebuildKeysCommand(
            RebuildKeys keys,
            Counties counties,
            TransactionTemplate transactions,
            @Value("${youmiao.child-keys}") Task task) {
        this.keys = keys;
        this.counties = counties;
        this.transactions = transactions;
        this.task = task;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        counties.each(county -> {
            RebuildKeys.Finding finding = Acting.system(
                    SystemActor.CHILD_KEYS,
                    () -> transactions.execute(status -> task == Task.REBUILD ? keys.rebuild() : keys.compare()));
            LOG.info(
                    "Search keys of {}: {} children with a name, {} keys missing, {} too many ({})",
                    county,
                    finding.children(),
                    finding.missing(),
                    finding.surplus(),
                    task);
        });
    }
}
