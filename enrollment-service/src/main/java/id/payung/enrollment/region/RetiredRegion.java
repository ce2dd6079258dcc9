package id.payung.enrollment.region;

/**
 * A code that NIKs were issued under before its region moved to a new province.
 *
 * @param prefix four digits
 * @param name the region's name in the source
 * @param now today's code of the same region, empty where no source says
 * @param source where the old code was seen
 */
record RetiredRegion(String prefix, String name, String now, String source) {}
