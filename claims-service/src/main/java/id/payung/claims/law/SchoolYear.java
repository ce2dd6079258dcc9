package id.payung.claims.law;

import java.util.EnumSet;
import java.util.Set;

/** A year of education, in order: the first of kindergarten to the fifth of college or training. */
public enum SchoolYear {
    TK1(SchoolLevel.TK, 1),
    TK2(SchoolLevel.TK, 2),
    SD1(SchoolLevel.SD, 1),
    SD2(SchoolLevel.SD, 2),
    SD3(SchoolLevel.SD, 3),
    SD4(SchoolLevel.SD, 4),
    SD5(SchoolLevel.SD, 5),
    SD6(SchoolLevel.SD, 6),
    SMP1(SchoolLevel.SMP, 1),
    SMP2(SchoolLevel.SMP, 2),
    SMP3(SchoolLevel.SMP, 3),
    SMA1(SchoolLevel.SMA, 1),
    SMA2(SchoolLevel.SMA, 2),
    SMA3(SchoolLevel.SMA, 3),
    PT1(SchoolLevel.PT, 1),
    PT2(SchoolLevel.PT, 2),
    PT3(SchoolLevel.PT, 3),
    PT4(SchoolLevel.PT, 4),
    PT5(SchoolLevel.PT, 5);

    private final SchoolLevel level;
    private final int grade;

    SchoolYear(SchoolLevel level, int grade) {
        this.level = level;
        this.grade = grade;
    }

    public SchoolLevel level() {
        return level;
    }

    public int grade() {
        return grade;
    }

    /** This year and all that follow it. */
    public Set<SchoolYear> andLater() {
        return EnumSet.range(this, PT5);
    }
}
