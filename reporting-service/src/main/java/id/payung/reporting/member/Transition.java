package id.payung.reporting.member;

/** From one way to count to another, and why. */
public record Transition(Member before, Member after, String cause) {}
