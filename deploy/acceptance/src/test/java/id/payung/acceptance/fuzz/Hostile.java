package id.payung.acceptance.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Texts that have broken other systems, and the values of planted people. */
final class Hostile {

    private static final int LONG = 9_000;
    private static final int VERY_LONG = 120_000;

    private static final List<String> TEXTS = texts();

    private Hostile() {}

    /** Any of them; one in thirty is long. */
    static String text(Dice dice) {
        if (dice.percent(3)) {
            return "x".repeat(dice.percent(10) ? VERY_LONG : LONG);
        }
        return dice.percent(25) ? planted(dice) : dice.of(TEXTS);
    }

    /** Short enough for an address or a header. */
    static String shortText(Dice dice) {
        return dice.percent(35) ? planted(dice) : dice.of(TEXTS);
    }

    static String planted(Dice dice) {
        return dice.of(dice.of(List.of(Planted.NIKS, Planted.NAMES, Planted.PHONES)));
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                "",
                " ",
                "null",
                "undefined",
                "true",
                "NaN",
                "Infinity",
                "-0",
                "0",
                "-1",
                "1e400",
                "1E-400",
                "0x10",
                "00000000000000000001",
                "2147483648",
                "-2147483649",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "99999999999999999999999999999999999999999999",
                "1.7976931348623157e308",
                "0.1",
                "1,5",
                "٣",
                "۱۲۳",
                "' or '1'='1",
                "'; drop table member; --",
                "1) union select null,null--",
                "%' and pg_sleep(9) is not null--",
                "$$; select pg_sleep(9); $$",
                "\\",
                "\"",
                "'",
                "`",
                "=cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd",
                "+1+1",
                "-1+1",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${jndi:ldap://127.0.0.1/a}",
                "#{7*7}",
                "{{7*7}}",
                "%{(#a=1)}",
                "%s%s%s%n",
                "../../../../etc/passwd",
                "..\\..\\windows",
                "/q/health",
                "file:///etc/passwd",
                "http://127.0.0.1:8081/q/metrics",
                "\u0000",
                "a\u0000b",
                "\u0001\u0002\u001f",
                "\r\nX-Injected: yes",
                "\n",
                "\t",
                "\u007f",
                "\u0085",
                "\u202egnirts",
                "\u200b",
                "\ufeff",
                "\ufffe",
                "\ud800",
                "\udc00\ud800",
                "💥".repeat(20),
                "e\u0301".repeat(50),
                "ﷺ".repeat(30),
                "İıſK",
                "2023-02-30",
                "2023-13-01",
                "0000-00-00",
                "9999-12-31",
                "+999999999-12-31",
                "-999999999-01-01",
                "10000-01-01",
                "2023-02",
                "2023-00",
                "+999999999-12",
                "2023-08-15T12:00:00",
                "2023-08-15T12:00:00Z",
                "2023-08-15T24:00:00+08:00",
                "2023-08-15T12:00:00+18:00",
                "2023-08-15T12:00:00+19:00",
                "+999999999-12-31T23:59:59.999999999-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "P1Y",
                "PT999999999999H",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "1-1-1-1-1",
                "not-a-uuid",
                "[]",
                "{}",
                "[[[[",
                "a,b,c",
                ",",
                ",,,,",
                "*",
                "W/\"1\"",
                "\"1\", \"2\"",
                "en-US,,,;q=",
                "text/html;charset=\u0000",
                "sha-256=:AAAA:",
                "A".repeat(300)));
        return List.copyOf(texts);
    }
}
