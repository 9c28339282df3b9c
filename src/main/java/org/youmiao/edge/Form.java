package org.youmiao.edge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;

/**
 * What a person typed into a form, as text, and what is wrong with it. A handler takes it as an argument, reads a command from
 * it and submits; if that is declined, the same form comes back filled in, with its faults. The field components draw
 * themselves from it. Immutable.
 *
 * <pre>
 * {@literal @}PostMapping("/reports/new")
 * Reply submit(Form form) {
 *     return form.submit(
 *             () -> reports.receive(form.read(ReportForm::command)),
 *             report -> SeeOther.to("/reports/" + report.value()),
 *             ReportForm::new);
 * }
 * </pre>
 *
 * A form posts to the address that shows it, so that a change of language or a reload finds the form again.
 */
public final class Form {
    private static final String KEY = "idempotencyKey";
    private static final String VERSION = "version";

    private final Map<String, List<String>> values;
    private final List<Fault> faults;
    private final String labels;

    private Form(Map<String, List<String>> values, List<Fault> faults, String labels) {
        this.values = values;
        this.faults = List.copyOf(faults);
        this.labels = labels;
    }

    /** An empty form with a fresh key. */
    public static Form blank() {
        return of(Map.of());
    }

    /** A form filled with what was sent; without a key it gets a fresh one. */
    public static Form of(Map<String, List<String>> sent) {
        Map<String, List<String>> values = new LinkedHashMap<>(sent);
        values.putIfAbsent(KEY, List.of(Ids.next().toString()));
        return new Form(values, List.of(), "field");
    }

    /** The same form with this value; {@code null} gives an empty field. */
    public Form with(String name, @Nullable String value) {
        return withAll(name, value == null ? List.of() : List.of(value));
    }

    public Form withAll(String name, List<String> chosen) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, List.copyOf(chosen));
        return new Form(more, faults, labels);
    }

    /** The same form with this day in the three fields of a date; {@code null} gives empty fields. */
    public Form with(String name, @Nullable LocalDate date) {
        return with(Input.year(name), date == null ? null : Integer.toString(date.getYear()))
                .with(Input.month(name), date == null ? null : Integer.toString(date.getMonthValue()))
                .with(Input.day(name), date == null ? null : Integer.toString(date.getDayOfMonth()));
    }

    /** The same form with its fields under other names; a field for which there is no name is left out. */
    public Form renamed(Function<String, Optional<String>> names) {
        Map<String, List<String>> renamed = new LinkedHashMap<>();
        values.forEach((name, sent) -> names.apply(name).ifPresent(next -> renamed.put(next, sent)));
        return new Form(renamed, faults, labels);
    }

    /** The same form for this version of the record; it is sent back and compared, so that no one overwrites another's change. */
    public Form at(int version) {
        return with(VERSION, Integer.toString(version));
    }

    /**
     * The same form, its texts found under this prefix: the label of {@code childName} is {@code report.childName}, its hint
     * {@code report.childName.hint}, its own sentence for a missing value {@code report.childName.required}.
     */
    public Form labelled(String prefix) {
        return new Form(values, faults, prefix);
    }

    /** The first value sent under a name, or an empty text. */
    public String value(String name) {
        List<String> sent = values(name);
        return sent.isEmpty() ? "" : sent.getFirst();
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Everything that was typed or chosen, without the form's own key, version and token. */
    public Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>(values);
        typed.keySet().removeIf(name -> name.equals(KEY) || name.equals(VERSION) || name.startsWith("_"));
        return typed;
    }

    /** The key that makes sending this form twice have one effect. */
    public String idempotencyKey() {
        return value(KEY);
    }

    /**
     * The version of the record that the person saw.
     *
     * @throws Problem {@code invalid.number} if the form carries none
     */
    public int version() {
        return Input.parseNumber(VERSION, value(VERSION));
    }

    /** The version of the record that the person saw; {@code null} where there was no record yet. */
    public @Nullable Integer versionOrNull() {
        return hasVersion() ? version() : null;
    }

    public boolean hasVersion() {
        return !value(VERSION).isEmpty();
    }

    public boolean failed() {
        return !faults.isEmpty();
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Whether something is wrong with this field. */
    public boolean failed(String name) {
        return fault(name) != null;
    }

    /** What is wrong with this field, in a sentence that stands beside it; empty if nothing is. */
    public String fault(String name, Messages t) {
        Fault fault = fault(name);
        return fault == null ? "" : fault.sentence(t, labelKey(name));
    }

    /** A fault as the summary at the top of the page says it. */
    public String summary(Fault fault, Messages t) {
        String field = fault.field();
        return field == null ? fault.sentence(t) : fault.standingAlone(t, labelKey(field));
    }

    private @Nullable Fault fault(String name) {
        return faults.stream()
                .filter(fault -> Objects.equals(fault.field(), name))
                .findFirst()
                .orElse(null);
    }

    /** The key of a field's label; the index of a repeated row plays no part. */
    public String labelKey(String name) {
        return labels + "." + name.replaceAll("\\[\\d+]", "");
    }

    /** The id of a field's first input, for labels and for links from the summary. */
    public String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /**
     * Reads a command from the fields.
     *
     * @throws InvalidInput with everything that is wrong, and not only the first
     */
    public <T> T read(Function<Input, T> reader) {
        return new Input(this).read(reader);
    }

    /**
     * Does the act and goes on; or, if the act is declined for something that the person can mend, shows the form again with
     * the reason. A refusal, and a record that does not exist, are not mended in a form and are thrown on.
     *
     * @param next another page ({@link SeeOther}) after anything was changed; a screen for a form that only asks, or for what
     *     can be shown once and never again
     */
    public <R> Reply submit(
            Supplier<R> act, Function<R, ? extends Reply> next, Function<Form, ? extends Screen> again) {
        try {
            return next.apply(act.get());
        } catch (InvalidInput invalid) {
            return again(again, invalid, invalid.faults());
        } catch (Problem problem) {
            return switch (problem.kind()) {
                case REFUSED, NOT_FOUND -> throw problem;
                case INVALID, CONFLICT, STALE, REUSED_KEY -> again(again, problem, List.of(Fault.of(problem)));
            };
        } catch (OptimisticLockingFailureException beaten) {
            Problem stale = Problem.stale("record");
            return again(again, stale, List.of(Fault.of(stale)));
        }
    }

    private Reply again(Function<Form, ? extends Screen> again, Problem problem, List<Fault> more) {
        List<Fault> all = new ArrayList<>(faults);
        all.addAll(more);
        return new ScreenAgain(again.apply(new Form(values, all, labels)), Statuses.of(problem.kind()));
    }
}
