package org.youmiao.network;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.kernel.Shanghai;
import org.youmiao.kernel.SubjectRef;

/** 导入区划: the system administrator compares the county's areas with a list, and takes it in when told to. */
@Service
class ImportAreas {
    /** The county's areas are public and change together: for the trail they are one record. */
    private static final SubjectRef AREAS = new SubjectRef("area", new UUID(0, 0));

    private final AreaImport areaImport;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;

    ImportAreas(AreaImport areaImport, Areas areas, Trail trail, Clock clock) {
        this.areaImport = areaImport;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A list and what is to be done with it.
     *
     * @param list  {@code code12,level,unit_type,official_name,short_name,parent_code12} after a header line
     * @param apply whether to take it in; otherwise it is compared and changes nothing
     */
    record Command(String list, boolean apply) {}

    /** The present areas in the form in which they are read, to be changed and read again. */
    @Requires(Permission.SETTINGS_MANAGE)
    public String present() {
        List<Area> all = areas.all();
        StringBuilder list = new StringBuilder("code12,level,unit_type,official_name,short_name,parent_code12\n");
        for (Area area : all) {
            list.append(String.join(
                            ",",
                            area.code().value(),
                            area.code().level().name().toLowerCase(java.util.Locale.ROOT),
                            area.unitType(),
                            area.name(),
                            area.shortName(),
                            area.parent() == null ? "" : area.parent().value()))
                    .append('\n');
        }
        trail.listed("area", all.size());
        return list.toString();
    }

    /**
     * Compares the list with the county's areas or takes it in.
     *
     * @throws org.youmiao.kernel.Problem {@code invalid.list-line} if a list with a wrong line is to be taken in
     */
    @Requires(Permission.SETTINGS_MANAGE)
    public AreaReport read(Command command) {
        if (!command.apply()) {
            AreaReport report = areaImport.compare(command.list());
            trail.listed("area", report.rows().size());
            return report;
        }
        AreaReport report = areaImport.take(command.list(), Shanghai.today(clock));
        trail.changed(AREAS, "IMPORTED:" + report.changes());
        return report;
    }
}
