package id.payung.reporting.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** One member of a plain recount: what events told of it. Shares no code with what it checks. */
final class PlainMember {

    /** One program of one job that was paid for. */
    static final class Line {
        String sponsor;
        String program;
        String occupation;
        LocalDate from;
        LocalDate until;
        private int job;
        private LocalDate periodFrom;
        private LocalDate noArrearsFrom;
        private LocalDate paidMonthsEnd;
        private int months;
        private long amount;

        boolean inForce(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }

        boolean inArrears(LocalDate day) {
            return from.isBefore(until) && !day.isBefore(until) && day.isBefore(noArrearsFrom);
        }

        /** Rupiah paid for a month: the first has what cannot be divided evenly. */
        long share(YearMonth month) {
            LocalDate first = month.atDay(1);
            LocalDate begin = periodFrom.withDayOfMonth(1);
            if (first.isBefore(begin) || !first.isBefore(paidMonthsEnd)) {
                return 0;
            }
            long even = amount / months;
            return first.equals(begin) ? amount - even * (months - 1) : even;
        }

        private void end(LocalDate on) {
            if (on.isBefore(until)) {
                until = on.isBefore(from) ? from : on;
                noArrearsFrom = until;
            } else if (on.isBefore(noArrearsFrom)) {
                noArrearsFrom = on;
            }
            LocalDate lastUsed = on.minusDays(1).withDayOfMonth(1).plusMonths(1);
            if (lastUsed.isBefore(paidMonthsEnd)) {
                paidMonthsEnd = lastUsed;
            }
        }
    }

    String region = "";
    String sex = "";
    int birthYear;
    private boolean known;
    List<Line> lines = new ArrayList<>();

    void describe(JsonNode data) {
        region = data.get("region").asText();
        sex = data.get("sex").asText();
        birthYear = data.get("birthYear").asInt();
        known = true;
    }

    void start(JsonNode data, JsonNode program) {
        Line line = new Line();
        line.sponsor = data.get("sponsor").asText();
        line.job = data.get("job").asInt();
        line.program = program.get("program").asText();
        line.occupation = data.get("occupation").asText();
        line.periodFrom = LocalDate.parse(data.get("periodFrom").asText());
        line.from = LocalDate.parse(data.get("from").asText());
        line.until = LocalDate.parse(data.get("until").asText());
        line.noArrearsFrom = line.until.plusMonths(3);
        line.months = (int) ChronoUnit.MONTHS.between(line.periodFrom.withDayOfMonth(1), line.until);
        line.paidMonthsEnd = line.until;
        line.amount = program.get("amount").asLong();
        lines.add(line);
    }

    void end(JsonNode data) {
        for (Line line : lines) {
            if (line.job == data.get("job").asInt()
                    && line.sponsor.equals(data.get("sponsor").asText())) {
                line.end(LocalDate.parse(data.get("until").asText()));
            }
        }
    }

    void goOn(JsonNode data) {
        LocalDate endedOn = LocalDate.parse(data.get("until").asText());
        for (Line line : lines) {
            if (line.job == data.get("job").asInt()
                    && line.sponsor.equals(data.get("sponsor").asText())
                    && line.noArrearsFrom.equals(endedOn)) {
                line.noArrearsFrom = line.until.plusMonths(3);
            }
        }
    }

    void takeOver(PlainMember duplicate) {
        if (!known && duplicate.known) {
            region = duplicate.region;
            sex = duplicate.sex;
            birthYear = duplicate.birthYear;
            known = true;
        }
        lines.addAll(duplicate.lines);
        duplicate.lines = new ArrayList<>();
    }
}
