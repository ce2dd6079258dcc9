package id.payung.platform.outbox;

import java.util.UUID;

/**
 * A fact as others may read it.
 *
 * @param type past tense with a version, without the prefix {@code id.payung.}
 * @param memberId the CloudEvents subject
 * @param data JSON object; names no person
 */
public record OutgoingEvent(String type, UUID memberId, String data) {}
