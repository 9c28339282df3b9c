package org.youmiao.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.youmiao.cases.closure.ClosureState;
import org.youmiao.cases.visit.VisitOutcome;
import org.youmiao.intake.screening.FeedbackResult;
import org.youmiao.intake.screening.PoliceStep;

/** The codes that the code of the rooms writes into the trail, without their details. */
public final class EventCodes {
    private static final Path CODE = Path.of("src/main/java/org/youmiao");

    /** What takes a code for the trail. */
    private static final Pattern WRITES = Pattern.compile("private final (Trail|CaseFrames|AboutCases|ReadReferral) ");

    private static final Pattern CODES = Pattern.compile("\"([A-Z][A-Z_]+)(?::[^\"]*)?\"");

    /** What is said of a code that a state is added to. */
    private static final Map<String, List<? extends Enum<?>>> ENDINGS = Map.of(
            "CLOSURE_", List.of(ClosureState.APPROVED, ClosureState.RETURNED),
            "VISIT_", Arrays.asList(VisitOutcome.values()),
            "POLICE_", Arrays.asList(PoliceStep.values()),
            "REPORTER_", Arrays.asList(FeedbackResult.values()));

    private EventCodes() {}

    /** Those that stand in this room, or in any. */
    public static SortedSet<String> of(String room) {
        SortedSet<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE.resolve(room))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                if (WRITES.matcher(code).find()) {
                    CODES.matcher(code)
                            .results()
                            .flatMap(found -> whole(found.group(1)))
                            .forEach(codes::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static Stream<String> whole(String code) {
        return code.endsWith("_")
                ? ENDINGS.getOrDefault(code, List.of()).stream().map(end -> code + end.name())
                : Stream.of(code);
    }
}
