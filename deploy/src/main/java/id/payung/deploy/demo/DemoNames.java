package id.payung.deploy.demo;

import java.util.SplittableRandom;

/** Made-up people: parts that are common in Kalimantan, put together by chance. */
final class DemoNames {
    private static final String[] MEN = split(
            "Muhammad Ahmad Abdul Budi Agus Andi Arif Bambang Dedi Eko Fajar Hadi Hendra Imam Irwan Joko Kurniawan "
                    + "Lukman Mulyadi Nanang Purnomo Rahmat Rizki Rudi Slamet Sugeng Suryadi Syahrul Taufik Wahyu Yusuf "
                    + "Yohanes Petrus Markus Daniel Stefanus Ding Lejau Bayu Galih Ilham Jamaluddin Hasan Husin Ismail");
    private static final String[] WOMEN = split(
            "Siti Nur Dewi Sri Rina Ani Fitri Indah Kartini Lestari Maya Nurul Putri Ratna Sari Tuti Wati Yuliana "
                    + "Aisyah Fatimah Halimah Hasnah Jumiati Maria Marta Elisabet Kristina Rosalia Hildegardis Bulan "
                    + "Ayu Dian Eka Endang Mariani Norhayati Rusmini Salasiah Salmah Sumarni Suryani Zainab Lehai");
    private static final String[] LAST = split(
            "Saputra Wijaya Hidayat Kurniawan Santoso Setiawan Susanto Nugroho Pratama Firmansyah Rahman Hakim Syahputra "
                    + "Noor Ramadhan Maulana Effendi Gunawan Hartono Siswanto Wibowo Utomo Permana Anwar Basri Darwis "
                    + "Fadillah Halim Iskandar Jafar Karim Latif Mansyur Nasir Pasaribu Rasyid Salim Tahir Usman Yahya "
                    + "Zulkifli Ngau Ibau Laway Usat Bilung Lawing Palinggi Sampe Tandi");
    private static final String[] STREETS = split(
            "Mawar Melati Kenanga Cempaka Anggrek Merdeka Pelita Damai Sejahtera Mangga Rambutan Cendana Ulin Meranti "
                    + "Bakau Enggang Pesut Mahakam Karang Gunung");

    private DemoNames() {}

    static String person(boolean woman, SplittableRandom random) {
        String first = draw(woman ? WOMEN : MEN, random);
        String last = draw(LAST, random);
        return random.nextInt(3) == 0 ? first + " " + draw(woman ? WOMEN : MEN, random) + " " + last : first + " " + last;
    }

    static String address(String seat, SplittableRandom random) {
        return "Jl. " + draw(STREETS, random) + " No. " + (1 + random.nextInt(180)) + " RT " + (1 + random.nextInt(40))
                + ", " + seat;
    }

    private static String draw(String[] parts, SplittableRandom random) {
        return parts[random.nextInt(parts.length)];
    }

    private static String[] split(String parts) {
        return parts.split(" ");
    }
}
