package id.payung.enrollment.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Whether an address is one of the open internet: nothing of ours, and nothing that a cloud keeps for itself. */
final class PublicAddress {

    /** Address and length of what is not public (IANA special-purpose registry). */
    private static final int[][] SPECIAL = {
        {0, 0, 0, 0, 8},
        {10, 0, 0, 0, 8},
        {100, 64, 0, 0, 10},
        {127, 0, 0, 0, 8},
        {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12},
        {192, 0, 0, 0, 24},
        {192, 0, 2, 0, 24},
        {192, 88, 99, 0, 24},
        {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15},
        {198, 51, 100, 0, 24},
        {203, 0, 113, 0, 24},
        {224, 0, 0, 0, 4},
        {240, 0, 0, 0, 4},
    };

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address instanceof Inet4Address) {
            return isPublic(address.getAddress());
        }
        return address instanceof Inet6Address && isPublicV6(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        for (int[] range : SPECIAL) {
            if (matches(address, range)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(byte[] address, int[] range) {
        int mask = range[4] == 0 ? 0 : -1 << (Integer.SIZE - range[4]);
        return (number(address) & mask) == (number(range) & mask);
    }

    private static int number(byte[] address) {
        return (address[0] & 0xff) << 24 | (address[1] & 0xff) << 16 | (address[2] & 0xff) << 8 | address[3] & 0xff;
    }

    private static int number(int[] range) {
        return range[0] << 24 | range[1] << 16 | range[2] << 8 | range[3];
    }

    /** Only 2000::/3 is given out; of it tunnels (6to4, Teredo) and examples may lead anywhere. */
    private static boolean isPublicV6(byte[] address) {
        boolean global = (address[0] & 0xe0) == 0x20;
        int first = (address[0] & 0xff) << 8 | address[1] & 0xff;
        int second = (address[2] & 0xff) << 8 | address[3] & 0xff;
        boolean tunnel = first == 0x2002 || first == 0x2001 && second < 0x0200;
        boolean example = first == 0x2001 && second == 0x0db8 || first == 0x3fff;
        return global && !tunnel && !example;
    }
}
