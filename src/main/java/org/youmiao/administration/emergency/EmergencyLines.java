package org.youmiao.administration.emergency;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.SubjectLines;
import org.youmiao.network.Areas;

/** How emergency openings read in a worklist: the number of the record that was opened, and nothing of what it says. */
@Configuration(proxyBeanMethods = false)
class EmergencyLines {
    @Bean
    SubjectLines emergenciesOfOffice(Areas areas) {
        return new Lines(EmergencyDuties.OPENED, areas);
    }

    @Bean
    SubjectLines emergenciesOfSecurity(Areas areas) {
        return new Lines(EmergencyDuties.TOLD, areas);
    }

    private record Lines(String subjectType, Areas areas) implements SubjectLines {
        @Override
        public Map<ClockId, Line> lines(Collection<Duty> duties) {
            return duties.stream().collect(Collectors.toMap(duty -> duty.clock().id(), this::line));
        }

        private Line line(Duty duty) {
            UUID id = duty.clock().subject().id();
            UUID opening = subjectType.equals(EmergencyDuties.TOLD) ? EmergencyDuties.twin(id) : id;
            return new Line(
                    duty.clock().label(),
                    areas.label(duty.clock().area()),
                    "/emergencies/" + opening + "/review",
                    "action.review-emergency");
        }
    }
}
