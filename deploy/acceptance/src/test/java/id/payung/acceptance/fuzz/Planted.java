package id.payung.acceptance.fuzz;

import java.util.List;

/** Made-up people whose values are put wherever a request has room; none may come back, nor be found in a log. */
public final class Planted {

    public static final List<String> NIKS = List.of("6472014107850017", "6472011203790023", "6403025512910008");
    public static final List<String> NAMES = List.of("Wulandari Kusumawardhani", "Tjokrosaputra Rekaan");
    public static final List<String> PHONES = List.of("081355577799", "+6281355577788");

    /** What is looked for: a NIK or phone in any notation of digits alone, and one rare word of each name. */
    public static final List<String> TRACES = List.of(
            "6472014107850017",
            "6472011203790023",
            "6403025512910008",
            "Kusumawardhani",
            "Tjokrosaputra",
            "81355577799",
            "81355577788");

    private Planted() {}
}
