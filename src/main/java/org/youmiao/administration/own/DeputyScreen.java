package org.youmiao.administration.own;

import java.util.List;
import org.youmiao.administration.Directory.Peer;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * Names a deputy for leave.
 *
 * @param peers colleagues who are likely to be asked
 */
@Template("administration/deputy")
public record DeputyScreen(Form form, List<Peer> peers) implements Screen {
    public DeputyScreen {
        form = form.labelled("deputy");
    }

    /** The colleagues as answers: 周敏，未保站社工（zhou）. */
    public List<Option> choices(Messages t) {
        return peers.stream()
                .map(peer -> Option.of(
                        peer.username(), t.get("deputy.peer", peer.name(), t.label(peer.role()), peer.username())))
                .toList();
    }
}
