package org.youmiao.cases.read;

import org.springframework.stereotype.Component;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildCard;
import org.youmiao.people.Children;

/** Tells forms which case they are about, inside the act that prepares the form. */
@Component
public class AboutCases {
    private final CaseFiles files;
    private final Children children;
    private final Trail trail;

    AboutCases(CaseFiles files, Children children, Trail trail) {
        this.files = files;
        this.children = children;
        this.trail = trail;
    }

    /**
     * The case, which the actor thereby saw.
     *
     * @param part code of what was looked at, for the trail
     * @throws Problem {@code not-found}
     */
    public AboutCase of(CaseId id, String part) {
        CaseFile file = files.get(id);
        trail.saw(id.ref(), part);
        String name = children.card(file.child()).map(ChildCard::name).orElse(ChildCard.NAME_UNKNOWN);
        return new AboutCase(id, name + " · " + file.number(), file.version());
    }
}
