package org.youmiao.network;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.edge.Form;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** The network of the county: areas and member agencies. */
@Controller
class NetworkPages {
    private final ReadDirectory directory;
    private final ImportAgencies importAgencies;

    NetworkPages(ReadDirectory directory, ImportAgencies importAgencies) {
        this.directory = directory;
        this.importAgencies = importAgencies;
    }

    @GetMapping("/network")
    Screen directory() {
        return new NetworkScreens.DirectoryScreen(
                directory.show(), Acting.required().may(Permission.SETTINGS_MANAGE));
    }

    @GetMapping("/network/agencies")
    Screen agencies(Form form) {
        return new NetworkScreens.AgenciesForm(form.labelled("agencies").with("list", importAgencies.present()));
    }

    @PostMapping("/network/agencies")
    Reply read(Form form) {
        return form.labelled("agencies")
                .submit(
                        () -> importAgencies.read(form.labelled("agencies").read(in -> in.required("list", 60_000))),
                        read -> SeeOther.to("/network").saying("agencies.saved", Integer.toString(read)),
                        NetworkScreens.AgenciesForm::new);
    }
}
