package id.payung.deploy.demo;

import java.util.SplittableRandom;

/** The ten regencies and cities of East Kalimantan; the weights only follow the order of their sizes. */
enum DemoRegion {
    PASER("64.01", "Tanah Grogot", 10, 7),
    KUTAI_KARTANEGARA("64.02", "Tenggarong", 18, 19),
    BERAU("64.03", "Tanjung Redeb", 13, 7),
    KUTAI_BARAT("64.07", "Sendawar", 16, 5),
    KUTAI_TIMUR("64.08", "Sangatta", 18, 11),
    PENAJAM_PASER_UTARA("64.09", "Penajam", 4, 5),
    MAHAKAM_ULU("64.11", "Ujoh Bilang", 5, 1),
    BALIKPAPAN("64.71", "Balikpapan", 6, 18),
    SAMARINDA("64.72", "Samarinda", 10, 22),
    BONTANG("64.74", "Bontang", 3, 5);

    private static final DemoRegion[] ALL = values();
    private static final int WEIGHTS = 100;

    private final String code;
    private final String seat;
    private final int districts;
    private final int weight;

    DemoRegion(String code, String seat, int districts, int weight) {
        this.code = code;
        this.seat = seat;
        this.districts = districts;
        this.weight = weight;
    }

    static DemoRegion draw(SplittableRandom random) {
        int left = random.nextInt(WEIGHTS);
        for (DemoRegion region : ALL) {
            left -= region.weight;
            if (left < 0) {
                return region;
            }
        }
        throw new IllegalStateException("the weights do not add up to " + WEIGHTS);
    }

    String code() {
        return code;
    }

    String seat() {
        return seat;
    }

    /** Six digits a NIK issued here begins with. */
    String nikPrefix(SplittableRandom random) {
        return code.replace(".", "") + String.format("%02d", 1 + random.nextInt(districts));
    }
}
