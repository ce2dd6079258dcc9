package id.payung.claims.casefile;

/** What a sender may have said wrongly: a later event says what it should have said, or that it was never so. */
public sealed interface Correctable extends EventData permits CaseReport, EducationConfirmed {}
