package id.payung.enrollment.webhook;

import java.util.List;
import java.util.stream.Stream;

/** What a sponsor may be told of. */
enum HookType {
    ROSTER_COMPLETED("roster.completed.v1"),
    ROSTER_STOPPED("roster.stopped.v1"),
    ROSTER_REFUSED("roster.refused.v1"),
    BILL_OPENED("bill.opened.v1"),
    BILL_PAID("bill.paid.v1"),
    BILL_CANCELLED("bill.cancelled.v1"),
    MEMBERS_ENDED("members.ended.v1"),
    MEMBERS_LAPSED("members.lapsed.v1"),
    MEMBERS_RESTORED("members.restored.v1");

    /** Sent when asked for, whatever types a webhook has. */
    static final String PING = "webhook.ping.v1";

    private final String code;

    HookType(String code) {
        this.code = code;
    }

    static List<String> codes() {
        return Stream.of(values()).map(type -> type.code).toList();
    }
}
