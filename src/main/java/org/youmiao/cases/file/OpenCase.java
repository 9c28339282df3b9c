package org.youmiao.cases.file;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.Team.Calling;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;

/** A station opens a case itself, for a child in difficulty whom nobody reported. */
@Component
public class OpenCase {
    private final Children children;
    private final Opening opening;

    OpenCase(Children children, Opening opening) {
        this.children = children;
        this.opening = opening;
    }

    /**
     * What to open.
     *
     * @param lead    account that leads; the actor if none is given
     * @param village directors of the child's village who are called to the team
     * @param others  colleagues who work along
     * @param note    why, 5 to 1000 characters
     * @param urgent  whether there is danger now
     */
    public record Command(
            ChildId child, @Nullable UUID lead, List<UUID> village, List<UUID> others, String note, boolean urgent) {
        public Command {
            note = Text.required("note", note, 1000);
        }
    }

    /**
     * Opens the case and returns its identifier.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}, {@code invalid.cannot-join}, {@code invalid.not-your-area} if the child
     *     lives elsewhere and is known only from another case
     * @throws CaseProblem.AlreadyOpen if the child has an open case anywhere in the county
     */
    @Requires(Permission.CASE_WORK)
    public CaseId open(Command command) {
        ChildCard child = children.required(command.child());
        if (!Acting.reach().covers(child.area())) {
            throw Problem.invalid("child", "not-your-area");
        }
        UUID lead = command.lead() == null ? Acting.required().actor().id() : command.lead();
        List<Calling> callings = new ArrayList<>();
        callings.addAll(callings("village", command.village(), TeamDuty.VILLAGE));
        callings.addAll(callings("others", command.others(), TeamDuty.CO_WORKER));
        return opening.open(
                        child.id(),
                        child.area(),
                        lead,
                        callings,
                        new CaseFile.Cause(null, command.note(), command.urgent()))
                .id();
    }

    private static List<Calling> callings(String field, List<UUID> accounts, TeamDuty duty) {
        return IntStream.range(0, accounts.size())
                .mapToObj(i -> new Calling(field + "[" + i + "]", accounts.get(i), duty, null, null))
                .toList();
    }
}
