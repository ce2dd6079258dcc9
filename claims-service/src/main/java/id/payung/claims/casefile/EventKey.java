package id.payung.claims.casefile;

/** What an event is known by for ever: who sent it and the sender's id. Names no person. */
public record EventKey(String source, String id) implements Comparable<EventKey> {

    @Override
    public int compareTo(EventKey other) {
        int bySource = source.compareTo(other.source);
        return bySource == 0 ? id.compareTo(other.id) : bySource;
    }
}
