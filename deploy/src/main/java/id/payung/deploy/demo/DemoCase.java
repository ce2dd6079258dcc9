package id.payung.deploy.demo;

import java.util.List;
import java.util.Map;

/**
 * A made-up worker's case of the demo.
 *
 * @param periods first months of paid periods
 * @param months of each period
 * @param events CloudEvents types without their prefix, each with its data
 * @param outcome what the law makes of it
 * @param cash what is paid, whole rupiah
 */
record DemoCase(
        String title,
        String nik,
        String name,
        String birthDate,
        String occupation,
        List<String> periods,
        int months,
        List<Event> events,
        String outcome,
        long cash) {

    /** One event and when it happened. */
    record Event(String type, String time, Map<String, Object> data) {}
}
