package org.youmiao.cases.later;

import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseId;
import org.youmiao.edge.Form;

/** Shows what came once more after looking could not be confirmed, since more has come: one look more, and on record as such. */
@Component
class LaterFactsAgain {
    private final ReadLaterFacts read;

    LaterFactsAgain(ReadLaterFacts read) {
        this.read = read;
    }

    LaterFactsScreen show(CaseId caseId, Form form) {
        return LaterFactsScreen.of(read.show(caseId), form);
    }
}
