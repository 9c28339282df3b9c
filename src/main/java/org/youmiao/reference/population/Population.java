package org.youmiao.reference.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.youmiao.kernel.AreaCode;

/** All families of the county, in every village some. */
public final class Population {
    private Population() {}

    /**
     * Invents them.
     *
     * @param villages all of the county
     * @param children how many children, about; each village has at least one
     * @param today    their present
     * @param seed     decides everything else
     */
    public static List<Family> of(List<AreaCode> villages, int children, LocalDate today, long seed) {
        Random random = new Random(seed);
        Map<String, Integer> births = new HashMap<>();
        List<Family> all = new ArrayList<>();
        double share = (double) children / villages.size();
        for (AreaCode village : villages) {
            int here = Math.max(1, (int) Math.round(share * (0.4 + 1.2 * random.nextDouble())));
            all.addAll(new Families(village, today, seed, births).with(here));
        }
        return all;
    }
}
