package org.youmiao.cases.overview;

import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.read.CaseTab;
import org.youmiao.kernel.AreaCode;

/** 谁看过. */
@Component
class LooksTab implements CaseTab {
    @Override
    public String code() {
        return "looks";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isShown(CaseFile file) {
        return isFor(file.area());
    }

    /** Whether the running act reaches the area by a grant, and not only through the team. */
    static boolean isFor(AreaCode area) {
        return Acting.reach().covers(area);
    }
}
