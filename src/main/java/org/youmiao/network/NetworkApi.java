package org.youmiao.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.AreaCode;

/** Areas and agencies for calling systems. */
@RestController
class NetworkApi {
    private final ReadDirectory directory;
    private final ImportAreas importAreas;

    NetworkApi(ReadDirectory directory, ImportAreas importAreas) {
        this.directory = directory;
        this.importAreas = importAreas;
    }

    /**
     * A county, township or village.
     *
     * @param code      twelve-digit statistical code
     * @param level     how large it is
     * @param unitType  kind of unit in Chinese, such as 镇
     * @param name      official name
     * @param shortName what people call it
     * @param parent    the area above; absent for the county
     */
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

    /**
     * A member agency.
     *
     * @param code      short code in this county
     * @param name      what it is called
     * @param kind      line of work
     * @param validFrom first day on which it is a member
     * @param validTo   last day, if it is no longer one
     */
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

    /**
     * A list of areas.
     *
     * @param csv   lines of {@code code12,level,unit_type,official_name,short_name,parent_code12} with that header; level is
     *     {@code county}, {@code township} or {@code village}
     * @param apply whether to take it in; otherwise it is only compared with what the county has
     */
    record AreaListBody(String csv, boolean apply) {}

    /** Areas of the county: itself, its townships and its villages. */
    @GetMapping("/api/v1/areas")
    Slice<AreaBody> areas(Paging paging) {
        return paging.sliceOf(directory.areas(), Area::code).map(AreaBody::of);
    }

    /** Member agencies, those of earlier days among them. */
    @GetMapping("/api/v1/agencies")
    List<AgencyBody> agencies() {
        return directory.agencies().stream().map(AgencyBody::of).toList();
    }

    /**
     * Compares a list with the county's areas and says row by row what it would change; takes it in if told to. Lines of other
     * counties are passed over, and areas that the list does not name stay as they are.
     */
    @PostMapping("/api/v1/area-imports")
    AreaReport importAreas(@RequestBody AreaListBody body) {
        return importAreas.read(new ImportAreas.Command(body.csv(), body.apply()));
    }
}
