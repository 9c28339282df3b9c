package org.youmiao.network;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;

/** The network of the county: areas and member agencies. */
@Controller
class NetworkPages {
    private final ReadDirectory directory;
    private final ImportAgencies importAgencies;
    private final ImportAreas importAreas;

    NetworkPages(ReadDirectory directory, ImportAgencies importAgencies, ImportAreas importAreas) {
        this.directory = directory;
        this.importAgencies = importAgencies;
        this.importAreas = importAreas;
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

    @GetMapping("/network/areas")
    Screen areas(Form form) {
        return new NetworkScreens.AreasForm(form.with("list", importAreas.present()), null);
    }

    /** The first press compares and shows; the second, under what is shown, takes the list in. */
    @PostMapping("/network/areas")
    Reply readAreas(Form form) {
        return form.submit(
                () -> importAreas.read(form.read(NetworkPages::areaList)),
                report -> report.applied()
                        ? SeeOther.to("/network").saying("areas.saved", Integer.toString(report.changes()))
                        : new NetworkScreens.AreasForm(form, report),
                again -> new NetworkScreens.AreasForm(again, null));
    }

    private static ImportAreas.Command areaList(Input in) {
        return new ImportAreas.Command(in.required("list", 400_000), in.yes("apply"));
    }
}
