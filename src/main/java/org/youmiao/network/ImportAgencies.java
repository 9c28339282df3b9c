package org.youmiao.network;

import org.springframework.stereotype.Service;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;

/** The system administrator takes in the list of member agencies. */
@Service
class ImportAgencies {
    private final AgencyImport agencyImport;
    private final Agencies agencies;
    private final Trail trail;

    ImportAgencies(AgencyImport agencyImport, Agencies agencies, Trail trail) {
        this.agencyImport = agencyImport;
        this.agencies = agencies;
        this.trail = trail;
    }

    /** The present list in the form in which it is read, to be changed and read again. */
    @Requires(Permission.SETTINGS_MANAGE)
    public String present() {
        StringBuilder list = new StringBuilder("code,name,kind,valid_from,valid_to\n");
        for (Agency agency : agencies.all()) {
            list.append(String.join(
                            ",",
                            agency.code(),
                            agency.name(),
                            agency.kind().name(),
                            agency.validFrom().toString(),
                            agency.validTo() == null ? "" : agency.validTo().toString()))
                    .append('\n');
        }
        trail.listed("agency", agencies.all().size());
        return list.toString();
    }

    /**
     * Reads the list.
     *
     * @return how many agencies it holds
     * @throws org.youmiao.kernel.Problem {@code invalid.list-line} naming {@code list}
     */
    @Requires(Permission.SETTINGS_MANAGE)
    public int read(String list) {
        int read = agencyImport.read(list);
        trail.listed("agency", read);
        return read;
    }
}
