package id.payung.claims.law;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A case as a lawyer writes it down, and what the law says of it. */
record Scenario(
        String title,
        Event event,
        List<Registration> registrations,
        List<Child> children,
        int days,
        List<TransportCost> transport,
        List<Disability> disabilities,
        TreatmentCosts treatment,
        List<DatedCost> homeCare,
        LocalDate reported,
        LocalDate workEnded,
        Set<Flag> flags,
        Map<String, Boolean> answers,
        Expected expect) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    static List<Scenario> read(String name) {
        try (var in = Scenario.class.getResourceAsStream("/law-scenarios/" + name + ".yaml")) {
            return YAML.readValue(in, new TypeReference<List<Scenario>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BenefitCase facts() {
        List<ChildFacts> childFacts = new ArrayList<>();
        for (Child child : orEmpty(children)) {
            childFacts.add(child.facts(Integer.toString(childFacts.size() + 1)));
        }
        Map<String, Resolution> resolutions = new HashMap<>();
        if (answers != null) {
            answers.forEach((code, met) -> resolutions.put(code, new Resolution(met, "officer", "seen")));
        }
        return new BenefitCase(
                event.facts(),
                registrations.stream().map(Registration::facts).toList(),
                childFacts,
                days,
                orEmpty(transport),
                orEmpty(disabilities),
                treatment == null ? TreatmentCosts.none() : treatment,
                new CaseCircumstances(
                        Optional.ofNullable(reported),
                        Optional.ofNullable(workEnded),
                        flags == null ? Set.of() : flags),
                resolutions,
                orEmpty(homeCare));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    /**
     * @param died the day of the death where it is another one than that of the accident
     */
    record Event(EventKind kind, Cause cause, LocalDate date, LocalDate died) {

        EventFacts facts() {
            return new EventFacts(kind, cause, date, Optional.ofNullable(died));
        }
    }

    record Registration(
            Segment segment,
            long income,
            int months,
            Integer sinceLapse,
            CoverStatus cover,
            Integer job,
            boolean named) {

        RegistrationFacts facts() {
            RegistrationFacts facts = segment == Segment.BPU
                    ? RegistrationFacts.bpu(income, months, months)
                    : RegistrationFacts.pu(income, months, months);
            facts = facts.inJob(job == null ? 1 : job, named);
            facts = cover == null ? facts : facts.under(cover);
            return sinceLapse == null ? facts : facts.sinceLapse(sinceLapse);
        }
    }

    /**
     * @param excepted said to work only as the exception allows, in facts of before the kind of work was asked for
     * @param work the same with what is known of it
     */
    record Child(
            LocalDate born,
            SchoolYear next,
            boolean married,
            boolean working,
            boolean excepted,
            Work work,
            boolean chosen) {

        ChildFacts facts(String id) {
            Optional<ChildWork> known = Optional.ofNullable(work).map(Work::known);
            boolean said = excepted || known.isPresent();
            return new ChildFacts(
                    id, born, Optional.ofNullable(next), married, working || known.isPresent(), said, chosen, known);
        }
    }

    record Work(ChildWork.Kind as, LocalDate from, LocalDate until) {

        ChildWork known() {
            return new ChildWork(Optional.ofNullable(as), Optional.ofNullable(from), Optional.ofNullable(until));
        }
    }

    /**
     * @param acts the acts that a line or a finding cites, by the name of the benefit or the code
     */
    record Expected(
            Outcome outcome,
            long total,
            Map<Benefit, Long> lines,
            Map<String, String> findings,
            Map<String, Set<String>> acts) {}

    @Override
    public String toString() {
        return title;
    }
}
