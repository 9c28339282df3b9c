package org.youmiao.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.kernel.AreaCode;

/** Areas and agencies for calling systems. */
@RestController
class NetworkApi {
    private final ReadDirectory directory;

    NetworkApi(ReadDirectory directory) {
        this.directory = directory;
    }

    /** A county, township or village. */
    public record AreaBody(
            AreaCode code,
            AreaCode.Level level,
            String unitType,
            String name,
            String shortName,
            @Nullable AreaCode parent) {
        static AreaBody of(Area area) {
            return new AreaBody(
                    area.code(), area.code().level(), area.unitType(), area.name(), area.shortName(), area.parent());
        }
    }

    /** A member agency. */
    public record AgencyBody(
            String code,
            String name,
            AgencyKind kind,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        static AgencyBody of(Agency agency) {
            return new AgencyBody(agency.code(), agency.name(), agency.kind(), agency.validFrom(), agency.validTo());
        }
    }

    @GetMapping("/api/v1/areas")
    List<AreaBody> areas() {
        return directory.areas().stream().map(AreaBody::of).toList();
    }

    @GetMapping("/api/v1/agencies")
    List<AgencyBody> agencies() {
        return directory.agencies().stream().map(AgencyBody::of).toList();
    }
}
