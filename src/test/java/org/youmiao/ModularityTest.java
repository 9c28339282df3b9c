package org.youmiao;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Youmiao.class);

    @Test
    void dependenciesPointDownwardsAndOnlyDoorsAreUsed() {
        MODULES.verify();
    }

    @Test
    void theCanvasesOfTheModulesAreWhatTheCodeSays() throws IOException {
        Path folder = Path.of("target/module-canvases");
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModuleCanvases()
                .writeModulesAsPlantUml();
        try (Stream<Path> files = Files.list(folder)) {
            assertAll(files.sorted()
                    .map(file -> () -> Generated.compare("modules/" + file.getFileName(), Files.readString(file))));
        }
    }
}
